import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';

const handlebars = Handlebars.create();

/** What is escaped in a page stands as it is in a text, so a text has templates of its own. */
const templateOf = (name: string, noEscape: boolean): Handlebars.TemplateDelegate =>
  handlebars.compile(readFileSync(join(__dirname, 'templates', `${name}.hbs`), 'utf8'), {
    ...{ strict: true, noEscape },
  });

const PAGE = templateOf('page', false);
const HTML = {
  reminder: templateOf('reminder', false),
  digest: templateOf('digest', false),
  webhook: templateOf('webhook', false),
};
const TEXT = {
  reminder: templateOf('reminder-text', true),
  digest: templateOf('digest-text', true),
  webhook: templateOf('webhook-text', true),
};

/** What stands around every mail. */
export interface MailFrame {
  readonly lang: string;
  readonly heading: string;
  readonly footer: string;
  /** Where the receiver sets how they are told. */
  readonly settings: string;
}

/** A mail as text and as a page that fetches nothing. */
export function rendered(
  view: keyof typeof HTML,
  context: object,
  frame: MailFrame,
): { readonly text: string; readonly html: string } {
  const given = { ...context, heading: frame.heading };
  return {
    text: `${TEXT[view](given)}\n-- \n${frame.footer}\n${frame.settings}\n`,
    html: PAGE({ ...frame, content: HTML[view](given) }),
  };
}
