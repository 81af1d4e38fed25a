import type { FeeProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** What an application costs, by day: 8 b § LSS-förordningen; the same sums stand in 17 kap. 1 § SoF. */
export const FEES = [
  {
    id: 'FEE-NEW',
    about: 'new',
    kronor: 77_500,
    from: '2025-01-01',
    until: null,
    cites: [
      { section: '8 b § LSS-förordningen', link: 'https://lagen.nu/1993:1090#P8b', readIn: READ_IN.nab },
      { section: '17 kap. 1 § SoF', link: 'https://lagen.nu/2025:468#K17P1', readIn: READ_IN.nab },
    ],
    confidence: 'P',
    checkedOn: '2026-11-22',
    note: {
      sv: 'Beloppet är läst i lydelsen enligt SFS 2024:1172; ikraftträdandedagen är känd genom ivo.se. SoF gäller från den 1 juli 2025. Ansökan handläggs först när avgiften betalats (ivo.se).',
      en: 'The sum was read in the wording under SFS 2024:1172; the day it came into force is known through ivo.se. SoF applies from 1 July 2025. The application is handled only once the fee is paid (ivo.se).',
    },
  },
  {
    id: 'FEE-NEW-BEFORE-2025',
    about: 'new',
    kronor: 30_000,
    from: '2019-01-01',
    until: '2025-01-01',
    cites: [
      { section: '8 b § LSS-förordningen', link: 'https://lagen.nu/1993:1090#P8b', readIn: READ_IN.ivo },
    ],
    confidence: 'S',
    checkedOn: '2026-11-22',
    note: {
      sv: 'Beloppet är känt genom äldre sidor på ivo.se; att det gällt oförändrat sedan avgiften infördes den 1 januari 2019 är inte verifierat.',
      en: 'The sum is known through older pages on ivo.se; that it was the same since the fee was introduced on 1 January 2019 is not verified.',
    },
  },
  {
    id: 'FEE-CHANGE',
    about: 'change',
    kronor: 21_000,
    from: '2025-01-01',
    until: null,
    cites: [
      { section: '8 b § LSS-förordningen', link: 'https://lagen.nu/1993:1090#P8b', readIn: READ_IN.nab },
      { section: '17 kap. 1 § SoF', link: 'https://lagen.nu/2025:468#K17P1', readIn: READ_IN.nab },
    ],
    confidence: 'P',
    checkedOn: '2026-11-22',
    note: {
      sv: 'SoF gäller från den 1 juli 2025.',
      en: 'SoF applies from 1 July 2025.',
    },
  },
  {
    id: 'FEE-CHANGE-BEFORE-2025',
    about: 'change',
    kronor: 21_000,
    from: '2019-01-01',
    until: '2025-01-01',
    cites: [
      { section: '8 b § LSS-förordningen', link: 'https://lagen.nu/1993:1090#P8b', readIn: READ_IN.ivo },
    ],
    confidence: 'S',
    checkedOn: '2026-11-22',
    note: {
      sv: 'Enligt ivo.se var beloppet detsamma före 2025; författningstexten för tiden är inte läst.',
      en: 'According to ivo.se the sum was the same before 2025; the text in force at the time has not been read.',
    },
  },
] as const satisfies readonly FeeProvision[];
