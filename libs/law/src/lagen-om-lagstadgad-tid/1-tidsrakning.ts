import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** How weeks, months and years are counted: 1 § lagen (1930:173). */
export const TIME_COUNT = {
  id: 'TIME-COUNT',
  nature: 'method',
  title: {
    sv: 'Så räknas veckor, månader och år',
    en: 'How weeks, months and years are counted',
  },
  trigger: {
    sv: 'En tid enligt lag eller särskild författning är bestämd i veckor, månader eller år.',
    en: 'A time under an act or another statute is set in weeks, months or years.',
  },
  versions: [
    {
      from: '1930-07-01',
      until: null,
      count: { kind: 'method' },
      startsOn: 'start-day',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Slutdagen är den dag som har samma namn i veckan eller samma tal i månaden som den dag tiden räknas från. Saknar slutmånaden ett sådant tal är månadens sista dag slutdag. Startdagen räknas alltså inte in.',
        en: 'The end day has the same weekday name, or the same number in the month, as the day the time is counted from. Where the end month has no such number, its last day is the end day. The start day itself is thus not counted.',
      },
      consequence: {
        sv: 'Lagen anger ingen påföljd; en felräknad tid ger fel sista dag.',
        en: 'The act names no consequence; a wrong count gives a wrong last day.',
      },
      cites: [{ section: '1 § lagen (1930:173)', link: 'https://lagen.nu/1930:173#P1', readIn: READ_IN.nab }],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Lagen säger inget om tid som räknas i dagar. Att dagen efter startdagen är dag ett följer av allmän praxis (uppgift ur minnet, ej verifierad). Tider i EU-rättsakter kan i stället räknas enligt förordning 1182/71 (ej verifierat).',
        en: 'The act says nothing of time counted in days. That the day after the start day is day one follows general practice (from memory, not verified). Times in EU acts may instead be counted under Regulation 1182/71 (not verified).',
      },
      examples: [
        {
          id: 'TIME-COUNT-A',
          start: '2027-01-31',
          raw: null,
          due: null,
          authority: '1 § lagen (1930:173): bestämmelsen sätter själv ingen tid; se räkneexempel E10 och E15',
        },
      ],
    },
  ],
} as const satisfies Rule;
