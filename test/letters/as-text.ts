import type { Block, LetterDocument, Run } from '@fristvakt/letters';

/** A letter as lines of text, for a person to read in a diff. */
export function asText(letter: LetterDocument): string {
  const head = [
    letter.title,
    ...letter.sender.map((line) => `Från: ${line}`),
    ...letter.addressee.map((line) => `Till: ${line}`),
    ...(letter.handedTo ?? []).map((line) => `Ges in till: ${line}`),
    `Dag: ${letter.day}`,
    ...letter.references.map(({ label, value }) => `${label}: ${value}`),
    ...(letter.draft ? ['UTKAST'] : []),
  ];
  const enclosures = letter.enclosures.map(
    ({ number, title, filed }) => `${filed === true ? 'Aktbilaga' : 'Bilaga'} ${String(number)}: ${title}`,
  );
  const text = [...head, '', ...letter.blocks.flatMap(blockText), ...enclosures].join('\n');
  return `${text.replace(/\u00a0/g, ' ').trimEnd()}\n`;
}

const runsText = (runs: readonly Run[]): string =>
  runs.map(({ text, strong }) => (strong === true ? `**${text}**` : text)).join('');

function blockText(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${runsText(block.runs)}`, ''];
    case 'paragraph':
      return [runsText(block.runs), ''];
    case 'list':
      return [
        ...block.items.map((item, at) => `${block.ordered ? `${String(at + 1)}.` : '-'} ${runsText(item)}`),
        '',
      ];
    case 'facts':
      return [...block.rows.map(({ term, runs }) => `${term}: ${runsText(runs)}`), ''];
    case 'table':
      return [block.head.join(' | '), ...block.rows.map((row) => row.map(runsText).join(' | ')), ''];
    case 'signature':
      return [`${block.place}: ______ ${block.name}, ${block.role}`, ''];
  }
}
