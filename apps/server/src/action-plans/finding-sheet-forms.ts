import type { ActionFound, FindingFound } from '@fristvakt/action-plans';
import type { Language } from '@fristvakt/wording';
import { withFaults } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import type { ToldRefusal } from '../pages/read-form';
import type { SentForm } from '../wire/sent-form';
import { actionFields, effectFields, newActionFields, withdrawFields } from './action-fields';
import type { Colleague } from './action-fields';
import { FINDING_WORDS } from './finding.words';

/** What was sent and could not be saved: which form it was, what stood in it, and why not. */
export interface Unsaved extends ToldRefusal {
  readonly key: string;
  readonly form: SentForm;
}

interface Forming {
  readonly lang: Language;
  readonly colleagues: readonly Colleague[];
  readonly unsaved: Unsaved | null;
  readonly mayWork: boolean;
  readonly mayEnter: boolean;
}

interface FormShown {
  readonly action: string;
  readonly key: string;
  readonly version: number | null;
  /** What becomes of the finding by this form; null where it is about something else. */
  readonly state: 'withdrawn' | null;
  readonly summary: string;
  readonly fields: readonly FormField[];
  /** Something was typed that could not be saved: the form is open. */
  readonly open: boolean;
}

export interface FormsShown {
  /** By the place of the action, from the first. */
  readonly actions: readonly { readonly settle: FormShown | null; readonly checks: readonly FormShown[] }[];
  readonly plan: FormShown | null;
  readonly withdraw: FormShown | null;
}

/** Every form of the page of a finding that who looks may send. */
export function formsOf(found: FindingFound, forming: Forming): FormsShown {
  const { lang, colleagues, mayWork, mayEnter } = forming;
  const w = wordsIn(FINDING_WORDS, lang);
  const goesOn = found.state !== 'withdrawn';
  return {
    actions: found.actions.map((action, place) =>
      mayWork && goesOn ? formsOfAction(action, place + 1, forming) : { settle: null, checks: [] },
    ),
    plan:
      mayWork && found.state === 'open'
        ? formed(forming, {
            ...{ key: 'new', action: `/findings/${found.id}/actions`, version: null },
            summary: w('plan-action'),
            fields: (typed) => newActionFields({ typed, colleagues, lang }),
          })
        : null,
    withdraw:
      mayEnter && goesOn
        ? formed(forming, {
            ...{ key: 'withdraw', action: `/findings/${found.id}/settlement`, version: found.version },
            ...{ state: 'withdrawn', summary: w('withdraw') },
            fields: (typed) => withdrawFields(typed, lang),
          })
        : null,
  };
}

function formsOfAction(action: ActionFound, n: number, forming: Forming): FormsShown['actions'][number] {
  const { lang, colleagues } = forming;
  const w = wordsIn(FINDING_WORDS, lang);
  return {
    settle: formed(forming, {
      ...{ key: String(n), action: `/plan-actions/${action.id}`, version: action.version },
      summary: w('settle-action', { n }),
      fields: (typed) => actionFields(action, { n, typed, colleagues, lang }),
    }),
    checks: action.checks.map((check) =>
      formed(forming, {
        ...{ key: `${String(n)}-${String(check.months)}`, action: `/effect-checks/${check.id}` },
        ...{ version: check.version, summary: w('check-effect', { n, months: check.months }) },
        fields: (typed) => effectFields(check, { n, typed, lang }),
      }),
    ),
  };
}

interface Forms extends Pick<FormShown, 'key' | 'action' | 'version' | 'summary'> {
  readonly state?: 'withdrawn';
  readonly fields: (typed: SentForm | null) => readonly FormField[];
}

/** A form with what is stored, or with what was typed in it and why that could not be saved. */
function formed({ unsaved }: Forming, { key, action, version, summary, state, fields }: Forms): FormShown {
  const own = unsaved?.key === key ? unsaved : null;
  return {
    ...{ key, action, version, summary, state: state ?? null, open: own !== null },
    fields: withFaults(fields(own?.form ?? null), own?.faults ?? []),
  };
}
