import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** An extract from the criminal records may be six months old at most: 1 § lagen (2010:479). */
export const REG_6M = {
  id: 'REG-6M',
  nature: 'statutory',
  title: {
    sv: 'Registerutdrag får inte vara äldre än sex månader',
    en: 'A register extract must not be older than six months',
  },
  trigger: { sv: 'Registerutdraget utfärdades.', en: 'The register extract was issued.' },
  versions: [
    {
      from: '2011-01-01',
      until: null,
      count: { kind: 'term', term: { months: 6 }, shift: 'none' },
      startsOn: 'extract-issued',
      binds: ['company', 'cooperative', 'municipality'],
      requires: {
        sv: 'Kontrollera ett registerutdrag som inte är äldre än sex månader innan någon anställs, får uppdrag eller tas emot som praktikant för insatser åt barn med funktionshinder.',
        en: 'Check a register extract no older than six months before anyone is employed, engaged or taken on as a trainee for services to children with disabilities.',
      },
      consequence: {
        sv: 'Från och med den 1 januari 2026 tas sanktionsavgift ut med 100 000 kr per överträdelse (26 m § LSS). Vid allvarlig underlåtenhet får tillståndet återkallas (26 i § LSS).',
        en: 'From 1 January 2026 a sanction fee of SEK 100,000 per breach (26 m § LSS). For serious neglect the licence may be revoked (26 i § LSS).',
      },
      cites: [
        { section: '1 § lagen (2010:479)', link: 'https://lagen.nu/2010:479#P1', readIn: READ_IN.nab },
        { section: '26 i och 26 m §§ LSS', link: 'https://lagen.nu/1993:387#P26m', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Kontroll även i misstankeregistret infördes genom SFS 2026:48; dess ikraftträdande (troligen den 1 mars 2026) är inte verifierat. Ny kontroll behövs inte av den som för mindre än ett år sedan var anställd hos samma arbetsgivare (3 §). Dagen är den sista då utdraget får användas och flyttas inte (slutsats).',
        en: 'The check of the register of suspects was added by SFS 2026:48, whose entry into force (probably 1 March 2026) is not verified. No new check is needed of somebody who was employed by the same employer less than a year ago (3 §). The day is the last on which the extract will do and does not move (inference).',
      },
      examples: [
        {
          id: 'E27',
          start: '2026-05-31',
          raw: '2026-11-30',
          due: '2026-11-30',
          authority: '1 § lagen (2010:479) och 1 § lagen (1930:173); räkneexempel E27',
        },
      ],
    },
  ],
} as const satisfies Rule;
