import { htmlOfMargin, textOfHtml } from './html-text';

/** Milliseconds of the processor, whatever else it does meanwhile; with steps that grow by the square of the length, each of these takes many seconds or minutes. */
const LONGEST = 1500;

const timeOf = (work: () => unknown): number => {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
};

describe('the text of HTML', () => {
  test('is without what is not shown, and what only begins like it stays', () => {
    const html = '<HEAD>a</head><!-- b --><p>Inspektionen</p><style>c</STYLE ><p>begär<script>uppgifter</p>';
    expect(textOfHtml(html)).toBe('Inspektionen\n\nbegär\nuppgifter');
  });

  test('keeps a sign that begins no tag', () => {
    expect(textOfHtml('<p>1 < 2 &lt; 3 <b>ja</b> < </p>')).toBe('1 < 2 < 3 ja <');
  });

  test.each([
    ['scripts', '<script '],
    ['comments', '<!--'],
    ['tags', '<a'],
    ['ends of styles', '<style></style'],
    ['tables', '<table><tr><td>'],
  ])('that begins %s and never ends them is read in the time of its length', (_, part) => {
    const html = part.repeat(Math.floor(1_400_000 / part.length));
    expect(timeOf(() => textOfHtml(html))).toBeLessThan(LONGEST);
  });

  test('that is one name of a tag is read in the time of its length', () => {
    expect(timeOf(() => textOfHtml(`<${'a'.repeat(1_400_000)}`))).toBeLessThan(LONGEST);
  });

  test('keeps every cell of a table that is larger than any letter has', () => {
    const wide = `<tr>${'<td>bred'.repeat(60_000)}</tr>`;
    const table = `<table>${wide}${'<tr><td>hög</td></tr>'.repeat(30_000)}</table>`;
    let text = '';
    expect(timeOf(() => (text = textOfHtml(table)))).toBeLessThan(LONGEST);
    expect(text.match(/bred|hög/g)).toHaveLength(90_000);
  });

  test('may have more rows than a call takes arguments', () => {
    const text = textOfHtml(`<table>${'<tr><td>a</td></tr>'.repeat(150_000)}</table>`);
    expect(text).toHaveLength(299_999);
  });
});

describe('head and foot of a Word file', () => {
  test('are without what was deleted and what is reckoned', () => {
    const xml =
      '<w:p a="1"><w:r><w:delText x="y">bort</w:delText><w:t>Dnr</w:t><w:tab/><w:t>1</w:t></w:r></w:p>';
    expect(htmlOfMargin(xml)).toBe('<p>Dnr<tab>1</p>');
  });

  test.each(['<w:delText ', '<w:br ', '<w:tbl ', '<w:p ', '<'])(
    'that begin %s and never end it are read in the time of their length',
    (part) => {
      const xml = part.repeat(Math.floor(1_400_000 / part.length));
      expect(timeOf(() => htmlOfMargin(xml))).toBeLessThan(LONGEST);
    },
  );
});
