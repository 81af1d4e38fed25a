import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Data on assistants: before they start, and monthly afterwards. 51 kap. 24 § SFB, 11 a § LSS. */
export const FK_EMP_DATA = {
  id: 'FK-EMP-DATA',
  nature: 'statutory',
  title: {
    sv: 'Uppgifter om personliga assistenter',
    en: 'Data on personal assistants',
  },
  trigger: {
    sv: 'En assistent ska börja utföra assistans, eller förhållandena ändras.',
    en: 'An assistant is to start giving assistance, or the facts change.',
  },
  versions: [
    {
      from: '2013-07-01',
      until: null,
      count: { kind: 'before' },
      startsOn: 'event',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Lämna uppgift om närståendeskap, ålder och bosättning innan assistansen börjar utföras och när förhållandena ändras. Lämna uppgift om arbetstid månadsvis i efterhand; lagen anger ingen dag i månaden. Lämna på begäran uppgift om assistentens arbetsförmåga.',
        en: 'Give data on relationship, age and residence before assistance starts and when the facts change. Give data on hours worked monthly in arrears; the acts set no day of the month. Give data on the assistant’s ability to work on request.',
      },
      consequence: {
        sv: 'Bestämmelserna anger ingen påföljd; utbetalningen kan äventyras (slutsats).',
        en: 'The provisions name no sanction; payment may be at risk (inference).',
      },
      cites: [
        { section: '51 kap. 24 § SFB', link: 'https://lagen.nu/2010:110#K51P24', readIn: READ_IN.nab },
        { section: '11 a § LSS', link: 'https://lagen.nu/1993:387#P11a', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Den dag som visas som sista dag är den då assistansen börjar; uppgifterna ska ha lämnats före den. Den månatliga delen räknas inte ut.',
        en: 'The day shown as the last is the day on which assistance starts; the data must have been given before it. The monthly part is not reckoned.',
      },
      examples: [
        {
          id: 'FK-EMP-DATA-A',
          start: '2026-08-17',
          raw: '2026-08-17',
          due: '2026-08-17',
          authority: '51 kap. 24 § 1 SFB: uppgifterna ska lämnas innan assistansen börjar utföras',
        },
      ],
    },
  ],
} as const satisfies Rule;
