import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Two months to appeal, in every instance: 113 kap. 20 § SFB. */
export const FK_APP_2M = {
  id: 'FK-APP-2M',
  nature: 'statutory',
  title: {
    sv: 'Överklagande i mål enligt socialförsäkringsbalken',
    en: 'Appeal in cases under the Social Insurance Code',
  },
  trigger: {
    sv: 'Parten fick del av omprövningsbeslutet eller domstolens avgörande.',
    en: 'The party received the reconsidered decision or the court’s ruling.',
  },
  versions: [
    {
      from: '2011-01-01',
      until: null,
      count: { kind: 'term', term: { months: 2 }, shift: 'next' },
      startsOn: 'receipt',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Överklagandet ges in till den som fattat beslutet: Försäkringskassan, förvaltningsrätten eller kammarrätten. Prövningstillstånd krävs i kammarrätten (113 kap. 16 § SFB).',
        en: 'The appeal is handed in to whoever decided: Försäkringskassan, the administrative court or the court of appeal. Leave is required in the court of appeal (113 kap. 16 § SFB).',
      },
      consequence: {
        sv: 'Ett överklagande som kommer in för sent avvisas.',
        en: 'An appeal that arrives too late is dismissed.',
      },
      cites: [
        { section: '113 kap. 20 § SFB', link: 'https://lagen.nu/2010:110#K113P20', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'För Försäkringskassan och det allmänna ombudet räknas de två månaderna från den dag beslutet meddelades. Att regeln gäller från 2011 är en uppgift ur minnet, ej verifierad.',
        en: 'For Försäkringskassan and the public representative the two months are counted from the day of the decision. That the rule applies from 2011 is from memory, not verified.',
      },
      examples: [
        {
          id: 'FK-APP-2M-A',
          start: '2026-12-31',
          raw: '2027-02-28',
          due: '2027-03-01',
          authority:
            '113 kap. 20 § SFB och 1–2 §§ lagen (1930:173): februari saknar en 31:a dag, den 28 är en söndag',
        },
      ],
    },
  ],
} as const satisfies Rule;
