import type { LeaveProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Leave in the kammarrätt, and the four grounds for it: 34 a § FPL. */
export const LEAVE_COURT_OF_APPEAL = {
  id: 'LEAVE-KR',
  court: 'court-of-appeal',
  grounds: [
    {
      sv: 'Det finns anledning att betvivla riktigheten av det slut som förvaltningsrätten kommit till.',
      en: 'There is reason to doubt that the administrative court reached the right result.',
    },
    {
      sv: 'Det går inte att bedöma riktigheten av slutet utan att prövningstillstånd meddelas.',
      en: 'Whether the result is right cannot be judged without granting leave.',
    },
    {
      sv: 'Det är av vikt för ledning av rättstillämpningen att överklagandet prövas av högre rätt.',
      en: 'Guidance for the application of the law makes it important that a higher court try the appeal.',
    },
    {
      sv: 'Det finns annars synnerliga skäl att pröva överklagandet.',
      en: 'There are otherwise exceptional reasons to try the appeal.',
    },
  ],
  from: null,
  until: null,
  cites: [
    { section: '34 a § FPL', link: 'https://lagen.nu/1971:291#P34a', readIn: READ_IN.nab },
    { section: '40 § andra stycket FL', link: 'https://lagen.nu/2017:900#P40', readIn: READ_IN.nab },
    { section: '27 § andra stycket LSS', link: 'https://lagen.nu/1993:387#P27', readIn: READ_IN.nab },
    { section: '35 kap. 4 § SoL', link: 'https://lagen.nu/2025:400#K35P4', readIn: READ_IN.nab },
    { section: '16 kap. 5 § äldre SoL', link: 'https://lagen.nu/2001:453#K16P5', readIn: READ_IN.ansvar },
    { section: '113 kap. 16 § SFB', link: 'https://lagen.nu/2010:110#K113P16', readIn: READ_IN.nab },
    { section: '6 § viteslagen', link: 'https://lagen.nu/1985:206#P6', readIn: READ_IN.nab },
  ],
  confidence: 'P',
  checkedOn: '2026-11-22',
  note: {
    sv: 'Läst i lydelsen enligt SFS 2013:86; äldre lydelser är inte lästa. Meddelas inte prövningstillstånd står förvaltningsrättens beslut fast. Mål om utlämnande av personakt inleds i kammarrätten; där krävs inget prövningstillstånd (slutsats).',
    en: 'Read in the wording under SFS 2013:86; older wordings have not been read. Where leave is refused the ruling of the administrative court stands. Cases on handing out a personal file begin in the court of appeal and need no leave there (inference).',
  },
} as const satisfies LeaveProvision;
