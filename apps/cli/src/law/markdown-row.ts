/** One row of a Markdown table; a bar inside a cell would end it. */
export const cells = (texts: readonly string[]): string =>
  `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
