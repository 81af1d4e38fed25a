import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A document kept available at once is served on the third working day: 54 § DelgL. */
export const SERV_TILLG = {
  id: 'SERV-TILLG',
  nature: 'service',
  title: { sv: 'Tillgänglighetsdelgivning', en: 'Service by availability' },
  trigger: {
    sv: 'Mottagaren delgavs information om att handlingen hålls tillgänglig omedelbart.',
    en: 'The recipient was served information that the document is available at once.',
  },
  versions: [
    {
      from: '2023-01-01',
      until: null,
      count: { kind: 'term', term: { workingDays: 3 }, shift: 'none' },
      startsOn: 'information-served',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Hämta handlingen. Delgivning har skett den tredje arbetsdagen efter det att informationen delgavs. Har en bestämd tidpunkt angetts i förväg sker delgivningen i stället då.',
        en: 'Fetch the document. Service has taken place on the third working day after the information was served. Where a set time was given beforehand, service takes place then instead.',
      },
      consequence: {
        sv: 'Mottagaren anses ha fått del av handlingen.',
        en: 'The recipient is deemed to have received the document.',
      },
      cites: [{ section: '52–54 §§ DelgL', link: 'https://lagen.nu/2010:1932#P52', readIn: READ_IN.nab }],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Får användas bara i fall som särskilt anges i lag (53 § DelgL). Äldre regler gäller för den som delgetts informationen före den 1 januari 2023. Att arbetsdagar här räknas efter samma dagar som i 2 § lagen (1930:173) är en slutsats.',
        en: 'May be used only in cases specially named in an act (53 § DelgL). Older rules apply to recipients who were served the information before 1 January 2023. That working days are counted here by the days of 2 § lagen (1930:173) is an inference.',
      },
      examples: [
        {
          id: 'SERV-TILLG-A',
          start: '2026-12-03',
          raw: '2026-12-08',
          due: '2026-12-08',
          authority: '54 § DelgL: torsdag; fredag, måndag och tisdag är arbetsdag ett, två och tre',
        },
      ],
    },
  ],
} as const satisfies Rule;
