import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Simplified service before April 2011 was counted from the control notice. Historic cases only. */
export const SERV_FORENKLAD_OLD = {
  id: 'SERV-FORENKLAD-OLD',
  nature: 'service',
  title: {
    sv: 'Förenklad delgivning enligt äldre delgivningslagen',
    en: 'Simplified service under the older act',
  },
  trigger: { sv: 'Kontrollmeddelandet skickades.', en: 'The control notice was sent.' },
  versions: [
    {
      from: null,
      until: '2011-04-01',
      count: { kind: 'term', term: { weeks: 2 }, shift: 'none' },
      startsOn: 'control-notice',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Används bara för att räkna i äldre ärenden: delgivning ansågs ha skett två veckor efter kontrollmeddelandet.',
        en: 'Used only to reckon in old cases: service was deemed to have taken place two weeks after the control notice.',
      },
      consequence: {
        sv: 'Mottagaren ansågs ha fått del av handlingen.',
        en: 'The recipient was deemed to have received the document.',
      },
      cites: [
        {
          section: '3 a och 19 §§ äldre DelgL',
          link: 'https://lagen.nu/dom/ra/2006/not/107',
          readIn: READ_IN.lagenNu,
        },
        {
          section: '3 a och 19 §§ äldre DelgL',
          link: 'https://lagen.nu/dom/ra/1998/not/88',
          readIn: READ_IN.lagenNu,
        },
      ],
      confidence: 'S',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Lagtexten är inte läst; regeln är känd genom RÅ 2006 not 107 och RÅ 1998 not 88.',
        en: 'The act itself has not been read; the rule is known through RÅ 2006 not 107 and RÅ 1998 not 88.',
      },
      examples: [
        {
          id: 'RA-2006-NOT-107',
          start: '2005-05-18',
          raw: '2005-06-01',
          due: '2005-06-01',
          authority: 'RÅ 2006 not 107 (kontrollmeddelande den 18 maj, delgivet den 1 juni 2005)',
        },
        {
          id: 'RA-1998-NOT-88',
          start: '1995-11-03',
          raw: '1995-11-17',
          due: '1995-11-17',
          authority: 'RÅ 1998 not 88 (kontrollmeddelande den 3 november, delgivet den 17 november 1995)',
        },
      ],
    },
  ],
} as const satisfies Rule;
