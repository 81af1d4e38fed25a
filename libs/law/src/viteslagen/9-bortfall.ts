import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A conditional fine lapses unless the claim is served within two years: 9 § third paragraph viteslagen. */
export const VITE_2Y = {
  id: 'VITE-2Y',
  nature: 'statutory',
  title: { sv: 'Vite bortfaller efter två år', en: 'A conditional fine lapses after two years' },
  trigger: {
    sv: 'Förutsättningarna för att väcka talan om utdömande av vitet uppkom.',
    en: 'The conditions for claiming the fine arose.',
  },
  versions: [
    {
      from: '1985-07-01',
      until: null,
      count: { kind: 'term', term: { months: 24 }, shift: 'none' },
      startsOn: 'event',
      binds: ['company', 'cooperative', 'municipality'],
      requires: {
        sv: 'Talan om utdömande ska ha delgetts adressaten inom två år.',
        en: 'The claim must have been served on the addressee within two years.',
      },
      consequence: { sv: 'Vitet bortfaller.', en: 'The fine lapses.' },
      cites: [
        {
          section: '9 § tredje stycket viteslagen',
          link: 'https://lagen.nu/1985:206#P9',
          readIn: READ_IN.nab,
        },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Det är delgivningen, inte ansökan hos förvaltningsrätten, som avbryter tiden. Att dagen inte flyttas är en slutsats. Lagen trädde i kraft den 1 juli 1985; om bestämmelsen haft samma lydelse hela tiden är inte läst.',
        en: 'It is service, not the application to the court, that stops the time. That the day does not move is an inference. The act came into force on 1 July 1985; whether the provision has had the same wording throughout has not been read.',
      },
      examples: [
        {
          id: 'VITE-2Y-A',
          start: '2024-02-29',
          raw: '2026-02-28',
          due: '2026-02-28',
          authority:
            '9 § viteslagen och 1 § lagen (1930:173): februari 2026 saknar en 29:e dag; lördagen flyttar inte dagen',
        },
      ],
    },
  ],
} as const satisfies Rule;
