import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block, Sample } from './sample';

let compiler: NodeCompiler | undefined;

/** A letter as a PDF with text in it. */
export function pdfOf(sample: Sample): Buffer {
  compiler ??= NodeCompiler.create();
  const pdf = compiler.pdf({ mainFileContent: sourceOf(sample) });
  compiler.evictCache(10);
  return Buffer.from(pdf);
}

const said = (text: string): string => `#${JSON.stringify(text)}`;
const lines = (texts: readonly string[]): string => texts.map(said).join(' #linebreak() ');

function sourceOf(sample: Sample): string {
  const { foot = [], stamp, layout } = sample;
  const footer =
    foot.length === 0
      ? 'none'
      : `[#set text(size: 7pt); #grid(columns: (1fr,) * ${String(foot.length)}, ${foot.map((one) => `[${said(one)}]`).join(', ')})]`;
  const running = layout === 'running-head' ? `[${labelTable(sample)}]` : 'none';
  const across =
    stamp === undefined
      ? 'none'
      : `align(center + horizon, rotate(-40deg, text(size: 60pt, fill: luma(215))[${said(stamp)}]))`;
  return [
    `#set page(paper: "a4", margin: (x: 2.2cm, y: 2.8cm), header: ${running}, footer: ${footer}, background: ${across})`,
    '#set text(size: 10.5pt, lang: "sv", hyphenate: true)',
    `#set par(justify: ${String(layout === 'labels-above' || layout === 'court')}, leading: 0.65em)`,
    head(sample),
    ...(sample.recipient === undefined ? [] : [`#v(0.6cm)\n#pad(left: 7cm)[${lines(sample.recipient)}]`]),
    '#v(0.6cm)',
    ...blocks(sample.body),
  ].join('\n\n');
}

const labelTable = ({ labels }: Sample): string => {
  const columns = labels.length;
  const cells = [
    ...labels.map(([label]) => `text(size: 8pt)[${said(label)}]`),
    ...labels.map(([, value]) => `[${said(value)}]`),
  ];
  return `#grid(columns: (1fr,) * ${String(columns)}, row-gutter: 4pt, ${cells.join(', ')})`;
};

function head(sample: Sample): string {
  const { layout, sender, title, labels } = sample;
  const from = `*${lines(sender)}*`;
  const large = title === undefined ? '' : `text(size: 13pt, weight: "bold")[${said(title)}]`;
  const pairs = labels
    .map(([label, value]) => said(label === '' ? value : `${label} ${value}`))
    .join(' #linebreak() ');
  switch (layout) {
    case 'labels-above':
      return `#grid(columns: (1fr, 1fr), [${from}], [${labelTable(sample)}])${large === '' ? '' : `\n\n#v(0.4cm)\n#${large}`}`;
    case 'running-head':
      return `${from}${large === '' ? '' : `\n\n#${large}`}`;
    case 'labels-right':
      return `#grid(columns: (1fr, 6cm), [${from}], [${large === '' ? '' : `#${large} #linebreak() `}${pairs}])`;
    case 'labels-left':
      return `${from}\n\n${large === '' ? '' : `#${large}\n\n`}#grid(columns: (3.2cm, 1fr), row-gutter: 5pt, ${labels.map(([label, value]) => `[${said(label)}], [${said(value)}]`).join(', ')})`;
    case 'court': {
      const [own = ['', ''], ...others] = labels.toReversed();
      const middle = [
        title ?? '',
        ...others.toReversed().map(([label, value]) => `${label} ${value}`.trim()),
      ].filter((one) => one !== '');
      return `#grid(columns: (1fr, 1fr, 3.4cm), [${lines(sender)}], align(center)[${lines(middle)}], [${lines([own[0], own[1]])}])`;
    }
    case 'table':
      return `${from}${large === '' ? '' : `\n\n#${large}`}\n\n#table(columns: (1fr,) * ${String(labels.length)}, ${[...labels.map(([label]) => `[*${said(label)}*]`), ...labels.map(([, value]) => `[${said(value)}]`)].join(', ')})`;
    case 'plain':
      return [from, ...(large === '' ? [] : [`#${large}`]), pairs].join('\n\n');
  }
}

function blocks(body: readonly Block[]): readonly string[] {
  return body.map((block) => {
    if (block === '---') return '#pagebreak()';
    if (block.startsWith('# ')) return `#text(size: 12pt, weight: "bold")[${said(block.slice(2))}]`;
    if (block.startsWith('| ')) {
      const cells = block.slice(2).split(' | ');
      return `#table(columns: (1fr,) * ${String(cells.length)}, ${cells.map((cell) => `[${said(cell)}]`).join(', ')})`;
    }
    return said(block);
  });
}
