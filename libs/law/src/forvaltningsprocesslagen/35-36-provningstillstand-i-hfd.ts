import type { LeaveProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Leave in Högsta förvaltningsdomstolen, and the two grounds for it: 35–36 §§ FPL. */
export const LEAVE_SUPREME_COURT = {
  id: 'LEAVE-HFD',
  court: 'supreme-administrative-court',
  grounds: [
    {
      sv: 'Det är av vikt för ledning av rättstillämpningen att överklagandet prövas av Högsta förvaltningsdomstolen.',
      en: 'Guidance for the application of the law makes it important that the Supreme Administrative Court try the appeal.',
    },
    {
      sv: 'Det finns synnerliga skäl, såsom grund för resning eller att utgången i kammarrätten uppenbarligen beror på grovt förbiseende eller grovt misstag.',
      en: 'There are exceptional reasons, such as grounds for reopening the case or that the result below plainly rests on gross oversight or mistake.',
    },
  ],
  from: null,
  until: null,
  cites: [
    { section: '35 § FPL', link: 'https://lagen.nu/1971:291#P35', readIn: READ_IN.nab },
    { section: '36 § FPL', link: 'https://lagen.nu/1971:291#P36', readIn: READ_IN.nab },
  ],
  confidence: 'P',
  checkedOn: '2026-11-22',
  note: {
    sv: 'Läst i lydelsen enligt SFS 2013:86 och 2013:459. Nya omständigheter och bevis i Högsta förvaltningsdomstolen beaktas bara om det finns särskilda skäl (37 § FPL).',
    en: 'Read in the wording under SFS 2013:86 and 2013:459. New facts and evidence in the Supreme Administrative Court are taken into account only for special reasons (37 § FPL).',
  },
} as const satisfies LeaveProvision;
