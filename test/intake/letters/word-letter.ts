import {
  Document,
  Footer,
  Header,
  PageBreak,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Sample } from './sample';

const line = (text: string, strong = false): Paragraph =>
  new Paragraph({ children: [new TextRun(strong ? { text, style: 'Strong' } : { text })] });

const row = (cells: readonly (readonly string[])[]): TableRow =>
  new TableRow({
    children: cells.map((texts) => new TableCell({ children: texts.map((text) => line(text)) })),
  });

const table = (rows: readonly (readonly (readonly string[])[])[]): Table =>
  new Table({ rows: rows.map(row), width: { size: 100, type: WidthType.PERCENTAGE } });

/** A letter as a Word file. Its head stands in the head of the page or in its text, as the layout says. */
export async function wordOf(sample: Sample): Promise<Buffer> {
  const { layout, foot = [] } = sample;
  const head = headOf(sample);
  const document = new Document({
    sections: [
      {
        ...(layout === 'running-head' ? { headers: { default: new Header({ children: head }) } } : {}),
        ...(foot.length === 0
          ? {}
          : { footers: { default: new Footer({ children: foot.map((text) => line(text)) }) } }),
        children: [
          ...(layout === 'running-head' ? [] : head),
          ...(sample.recipient ?? []).map((text) => line(text)),
          ...bodyOf(sample),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function headOf({ layout, sender, title, labels }: Sample): (Paragraph | Table)[] {
  const named = labels.map(([label, value]) => `${label} ${value}`.trim());
  const large = title === undefined ? [] : [line(title, true)];
  switch (layout) {
    case 'labels-above':
    case 'table':
    case 'running-head':
      return [
        ...sender.map((text) => line(text, true)),
        ...large,
        table([labels.map(([label]) => [label]), labels.map(([, value]) => [value])]),
      ];
    case 'labels-right':
      return [table([[sender, [...(title === undefined ? [] : [title]), ...named]]])];
    case 'labels-left':
      return [
        ...sender.map((text) => line(text, true)),
        ...large,
        table(labels.map(([label, value]) => [[label], [value]])),
      ];
    case 'court': {
      const [own = ['', ''], ...others] = labels.toReversed();
      const middle = [
        title ?? '',
        ...others.toReversed().map(([label, value]) => `${label} ${value}`.trim()),
      ];
      return [table([[sender, middle, [own[0], own[1]]]])];
    }
    case 'plain':
      return [...sender.map((text) => line(text)), ...large, ...named.map((text) => line(text))];
  }
}

const bodyOf = ({ body }: Sample): (Paragraph | Table)[] =>
  body.map((block) => {
    if (block === '---') return new Paragraph({ children: [new PageBreak()] });
    if (block.startsWith('# ')) return line(block.slice(2), true);
    if (block.startsWith('| '))
      return table([
        block
          .slice(2)
          .split(' | ')
          .map((text) => [text]),
      ]);
    return line(block);
  });
