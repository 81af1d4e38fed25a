import type { Receipt, ReceiptPart } from '@fristvakt/wording';
import { wrap } from './terminal';

/** A receipt as text of a width: each part a paragraph, broken into lines. */
export function receiptText({ title, parts }: Receipt, width: number): string {
  const paragraphs = [wrap(title, width, ''), ...parts.map((part) => partText(part, width))];
  return `${paragraphs.join('\n\n')}\n`;
}

function partText(part: ReceiptPart, width: number): string {
  switch (part.kind) {
    case 'text':
      return wrap(part.text, width, '');
    case 'steps':
      return `${part.lead}\n\n${numbered(part.steps, width)}`;
    case 'sources':
      return [part.lead, ...part.sources.map(({ section, link }) => `  ${section}: ${link}`)].join('\n');
  }
}

/** The steps as a numbered list, each with its sections. */
function numbered(steps: Extract<ReceiptPart, { kind: 'steps' }>['steps'], width: number): string {
  const lines = steps.map(({ text, cites }, index) => {
    const sections = cites.length === 0 ? '' : ` [${cites.join(', ')}]`;
    const number = `${String(index + 1)}.`.padEnd(3);
    return `${number}${wrap(`${text}${sections}`, width, '   ', 3)}`;
  });
  return lines.join('\n');
}
