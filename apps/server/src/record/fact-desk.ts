import { Injectable } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { isUuid, refused } from '@fristvakt/platform';
import type { Refusal } from '@fristvakt/platform';
import { Law, RecordState } from '@fristvakt/providers';
import type { Mapping } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { Redirect, View } from '../pages/view';
import { toldRefusal } from '../pages/read-form';
import { Problem, valueOf } from '../wire/problem';
import { problemText } from '../wire/problem-words';
import type { SentForm } from '../wire/sent-form';
import type { FactForm } from './fact-form';
import { FactPreviews } from './fact-previews';
import type { Closing } from './closing.presenter';
import { correctionOf, factTyped, faultsTyped, isCorrection, typedValues } from './form-values';
import type { FormValues } from './form-values';
import { recordFaults, typedFaults } from './form.presenter';
import { matterNow } from './matter-now';
import type { MatterNow } from './matter-now';
import { Once } from './once';
import type { Preview } from './preview.presenter';
import type { LetterShown } from './letter-values';
import { RECORD_WORDS } from './record.words';
import { RecordWithFile } from './record-with-file';

/** What a page with the form of a fact shows besides what is the same on every showing. */
export interface FormShown {
  readonly values: FormValues;
  readonly key: string;
  readonly faults: readonly FormFault[];
  readonly preview: Preview | null;
  /** What the fact would leave open by closing the matter; null where it closes nothing, or nothing is open. */
  readonly closing: Closing | null;
  /** Why it is closed all the same, as it was typed. */
  readonly closingReason: string;
  /** By which one knows what the preview was of. */
  readonly seen: string | null;
  readonly notice: string | null;
  readonly status: number;
  /** The letter it was read from, whose file may be kept as a paper; null where there is none. */
  readonly letter: LetterShown | null;
}

/** A form of a fact that was sent. `show` makes the page once more. */
export interface FactSent {
  readonly principal: Principal;
  readonly lang: Language;
  readonly matter: MatterNow;
  readonly form: FactForm;
  readonly sent: SentForm;
  /** The letter it was read from, where its file is there. */
  readonly letter?: LetterShown | null;
  /** The fact to be corrected: its id here, and how it reads. */
  readonly corrected?: {
    readonly id: string;
    readonly was: Mapping;
    /** Somebody has corrected it in the meantime. */
    readonly isCorrected: boolean;
  };
  readonly show: (shown: FormShown) => View;
}

/** Where facts are taken in by hand: first shown what follows from them, then saved, each once. */
@Injectable()
export class FactDesk {
  constructor(
    private readonly states: RecordState,
    private readonly previews: FactPreviews,
    private readonly recording: RecordWithFile,
    private readonly once: Once,
    private readonly law: Law,
  ) {}

  async matter(principal: Principal, id: string): Promise<MatterNow> {
    const alone = principal.matter !== null;
    if (alone && principal.matter !== id) throw new Problem(404, 'not-found');
    const known = valueOf(await this.states.ofMatter(principal, id));
    const now = matterNow(known, { id, catalogue: this.law.catalogue, alone });
    if (now === undefined) throw new Problem(404, 'not-found');
    return now;
  }

  /** A form that nobody has filled in yet. */
  blank(values: FormValues): FormShown {
    return { ...{ values, key: this.once.key(), faults: [], preview: null }, ...SHOWN };
  }

  async answer(entry: FactSent): Promise<View | Redirect> {
    const { sent, form, lang, matter, corrected, letter = null } = entry;
    const step = sent.text('step');
    const shown = {
      ...this.blank(typedValues(sent, form)),
      ...{ key: this.once.key(sent.text('key')), closingReason: sent.text('closingReason') },
      letter,
    };
    if (step === 'change') return entry.show(shown);
    const faults = typedFaults(faultsTyped(shown.values, form), form, lang);
    if (faults.length > 0) return entry.show({ ...shown, faults, status: 422 });
    const typed = factTyped(shown.values, form);
    const fact = corrected === undefined ? typed : correctionOf(corrected.was, typed, form);
    if (corrected !== undefined && !isCorrection(corrected.was, fact)) {
      return entry.show(failed(shown, 422, RECORD_WORDS[lang]['nothing-corrected']));
    }
    const seen = this.once.markOf([matter.id, corrected?.id ?? null, fact]);
    const wanted = { ...shown, seen };
    if (step !== 'save') return this.preview(entry, fact, wanted);
    const isSeen = sent.text('seen') === seen && isUuid(sent.text('key'));
    return isSeen
      ? this.save(entry, fact, wanted)
      : this.preview(entry, fact, { ...wanted, notice: RECORD_WORDS[lang]['changed-since'] });
  }

  private async preview(entry: FactSent, fact: Mapping, shown: FormShown): Promise<View> {
    const { principal, lang, matter, form } = entry;
    const tried = await this.previews.of(
      principal,
      { matter, fact: { ...placeOf(entry), fact }, shown },
      lang,
    );
    if (tried.ok) return entry.show({ ...shown, ...tried.value });
    if (tried.why === 'not-found') throw new Problem(404, 'not-found');
    const faults = recordFaults(tried.faults, { form, values: shown.values }, lang);
    return entry.show({ ...shown, faults, seen: null, notice: null, status: 422 });
  }

  private async save(entry: FactSent, fact: Mapping, shown: FormShown): Promise<View | Redirect> {
    const { principal, lang, matter, corrected } = entry;
    const { organisation, membership, matter: only } = principal;
    const back = `/matters/${matter.id}`;
    const route = corrected === undefined ? `${back}/record` : `/facts/${corrected.id}/correct`;
    const { closingReason, letter } = shown;
    const file = letter?.keeps === true ? letter.id : null;
    const content = [placeOf(entry), fact, closingReason, ...(file === null ? [] : [file])];
    const result = await this.once.run({ principal, route, key: shown.key, content }, back, async () => {
      if (corrected?.isCorrected === true) return refused('stale', 'corrected-already');
      const asked = { organisation, recordedBy: membership, only, ...placeOf(entry), fact, dryRun: false };
      const outcome = await this.recording.execute(principal, { ...asked, closingReason }, file);
      // The matter's page names each fact by its id in the record.
      return outcome.ok ? { ok: true, value: `${back}#fact-${outcome.value.ref}-happened` } : outcome;
    });
    switch (result.kind) {
      case 'done':
        return new Redirect(result.address, corrected === undefined ? 'recorded' : 'corrected');
      case 'used':
        return this.preview(entry, fact, {
          ...{ ...shown, key: this.once.key(), notice: RECORD_WORDS[lang]['saved-once'] },
        });
      case 'running':
        return entry.show(failed(shown, 409, RECORD_WORDS[lang]['still-running']));
      case 'refused':
        return this.refused(entry, fact, shown, result.refusal);
    }
  }

  /** The form once more, with what stands against it; what no form of ours can put right is a page of its own. */
  private async refused(entry: FactSent, fact: Mapping, shown: FormShown, refusal: Refusal): Promise<View> {
    const { lang } = entry;
    const { kind, code, params } = refusal;
    if (code === 'open-items') {
      const fault = { name: 'closingReason', text: problemText(422, code, params, lang).detail };
      return this.preview(entry, fact, { ...shown, faults: [fault], status: 422 });
    }
    if (kind === 'invalid') return this.preview(entry, fact, shown);
    if (kind === 'stale') return entry.show(failed(shown, 412, RECORD_WORDS[lang]['corrected-already']));
    if (kind === 'not-found') throw new Problem(404, code, params);
    if (kind === 'conflict') throw new Problem(409, code, params);
    // A file that cannot be kept now: the form stands as it was, to be sent again or without it.
    return this.preview(entry, fact, { ...shown, ...toldRefusal(refusal, {}, lang) });
  }
}

const SHOWN = {
  seen: null,
  notice: null,
  status: 200,
  closing: null,
  closingReason: '',
  letter: null,
} as const;

/** The form once more, as it was typed, with what stands against all of it. */
const failed = (shown: FormShown, status: number, text: string): FormShown => ({
  ...{ ...shown, seen: null, preview: null, status },
  faults: [{ name: null, text }],
});

const placeOf = ({
  matter,
  corrected,
}: FactSent): { readonly matterId: string; readonly correctsId?: string } => ({
  matterId: matter.id,
  ...(corrected === undefined ? {} : { correctsId: corrected.id }),
});
