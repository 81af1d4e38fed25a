import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { ImportCaseFile, RecordQuery } from '@fristvakt/providers';
import type { ImportReport } from '@fristvakt/providers';
import type { InvalidPlace } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { FRAME_WORDS, joinedWords } from '../licences/frame.words';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { wordsIn } from '../pages/page-words';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { problemText } from '../wire/problem-words';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { PROVIDER_WORDS } from './provider-pages.words';

const WORDS = joinedWords(FRAME_WORDS, PROVIDER_WORDS);

/** The provider a file is taken in for; null where it makes a new one. */
type Into = { readonly id: string; readonly name: string } | null;

/** What came of a file so far. */
interface Shown {
  readonly file: string;
  readonly fault: { readonly text: string; readonly places: readonly InvalidPlace[] } | null;
  readonly report: ImportReport | null;
}

const NOTHING: Shown = { file: '', fault: null, report: null };

/** A case file is pasted, tried, and taken in. */
@Controller()
export class ProviderImportPages {
  constructor(
    private readonly importing: ImportCaseFile,
    private readonly record: RecordQuery,
  ) {}

  @Page('providers/import', 'import-case-files')
  blank(@Lang() lang: Language): View {
    return page(null, NOTHING, lang);
  }

  @Form('providers/import', 'import-case-files')
  async take(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    return this.taken(principal, null, form, lang);
  }

  @Page('providers/:id/import', 'import-case-files')
  async blankInto(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return page(await this.found(principal, id), NOTHING, lang);
  }

  @Form('providers/:id/import', 'import-case-files')
  async takeInto(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    return this.taken(principal, await this.found(principal, id), form, lang);
  }

  /** Only who asks for it in so many words has the file taken in; anything else tries it. */
  private async taken(
    { organisation, membership: by }: Principal,
    into: Into,
    form: SentForm,
    lang: Language,
  ): Promise<View | Redirect> {
    const file = form.exact('file').replaceAll('\r\n', '\n');
    if (file.trim() === '') {
      const fault = { text: PROVIDER_WORDS[lang]['file-empty'], places: [] };
      return page(into, { file, fault, report: null }, lang);
    }
    const dryRun = form.text('step') !== 'take';
    const outcome = await this.importing.execute({
      ...{ organisation, by, bytes: Buffer.from(file), dryRun },
      ...(into === null ? {} : { into: into.id }),
    });
    if (!outcome.ok) {
      const { code, params, places } = outcome.refusal;
      const fault = { text: problemText(422, code, params, lang).title, places };
      return page(into, { file, fault, report: null }, lang);
    }
    const { value: report } = outcome;
    if (dryRun) return page(into, { file, fault: null, report }, lang);
    return new Redirect(`/providers/${report.providerId ?? ''}`, 'case-file-imported');
  }

  private async found({ organisation, matter }: Principal, id: string): Promise<NonNullable<Into>> {
    const provider = await this.record.provider(organisation, matter, id);
    if (provider === undefined) throw new Problem(404, 'not-found');
    return provider;
  }
}

function page(into: Into, { file, fault, report }: Shown, lang: Language): View {
  const word = wordsIn(PROVIDER_WORDS, lang);
  const path = into === null ? '/providers' : `/providers/${into.id}`;
  return new View('providers/provider-import', {
    title: into === null ? word('import-title') : word('import-into-title', { provider: into.name }),
    ...{ words: WORDS, status: fault === null ? 200 : 422 },
    model: {
      crumbs: [
        { href: '/providers', text: FRAME_WORDS[lang].providers },
        ...(into === null ? [] : [{ href: path, text: into.name }]),
      ],
      lead: word(into === null ? 'import-lead' : 'import-into-lead'),
      ...{ action: `${path}/import`, cancel: path, file, fault },
      report: report === null ? null : toldReport(report, lang),
    },
  });
}

function toldReport(
  { provider, title, added, known, notices, changed }: ImportReport,
  lang: Language,
): object {
  const word = wordsIn(PROVIDER_WORDS, lang);
  const counted = ({ matters, facts }: ImportReport['added']): string =>
    `${word('report-matters', { n: matters.length })}, ${word('report-facts', { n: facts.length })}`;
  return {
    ...{ provider, file: title, added: counted(added), deadlines: changed.deadlines.length },
    known: known.matters.length + known.facts.length === 0 ? null : counted(known),
    notices: notices.map(({ line, message }) => ({ line: word('line-of', { line }), message })),
  };
}
