import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A representative's power at IVO is good for three years: what the authority says of its register, no statute. */
export const REP_POWER = {
  id: 'REP-POWER',
  nature: 'practice',
  title: {
    sv: 'Fullmakt i IVO:s företrädarregister',
    en: 'Power of attorney in IVO’s register of representatives',
  },
  trigger: {
    sv: 'Fullmakten för företrädaren undertecknades.',
    en: 'The representative’s power of attorney was signed.',
  },
  versions: [
    {
      from: null,
      until: null,
      count: { kind: 'term', term: { years: 3 }, shift: 'none' },
      startsOn: 'signing',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Skicka en ny fullmakt och ett aktuellt registreringsbevis till IVO innan den gamla upphör, några veckor i förväg.',
        en: 'Send a new power of attorney and a current certificate of registration to IVO before the old one ends, some weeks ahead.',
      },
      consequence: {
        sv: 'Företrädaren tas bort ur registret och kan inte längre söka tillstånd eller ändring i IVO:s e-tjänst.',
        en: 'The representative is taken out of the register and can no longer apply for a licence or a change in IVO’s e-service.',
      },
      cites: [
        {
          section: 'E-tjänst och företrädarregistret, ivo.se',
          link: 'https://ivo.se/tillstand/e-tjanst/',
          readIn: READ_IN.ivo,
        },
      ],
      confidence: 'S',
      checkedOn: '2026-11-26',
      note: {
        sv: 'Ingen författning: IVO uppger på sin webbsida att fullmakten gäller i tre år och därefter tas bort ur registret. Att tiden räknas från undertecknandet är praxis; sidan säger det inte. Dagen flyttas inte. Den som är firmatecknare behöver ingen fullmakt.',
        en: 'No statute: IVO says on its page that the power is good for three years and is then taken out of the register. That the time is counted from the signing is practice; the page does not say so. The day does not move. Whoever signs for the firm needs no power.',
      },
      examples: [
        {
          id: 'REP-POWER-A',
          start: '2026-01-15',
          raw: '2029-01-15',
          due: '2029-01-15',
          authority: 'ivo.se: ”giltig i tre år”, räknat från undertecknandet den 15 januari 2026',
        },
        {
          id: 'REP-POWER-B',
          start: '2023-11-25',
          raw: '2026-11-25',
          due: '2026-11-25',
          authority: 'ivo.se: ”giltig i tre år”, räknat från undertecknandet den 25 november 2023',
        },
      ],
    },
  ],
} as const satisfies Rule;
