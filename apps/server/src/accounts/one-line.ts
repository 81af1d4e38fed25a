import type { SentForm } from '../wire/sent-form';

/** What was written in a field of one line: without line ends and what cannot be shown, and no longer than it may be. */
export const oneLine = (form: SentForm, name: string, most = 200): string =>
  form
    .text(name)
    .replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, most);
