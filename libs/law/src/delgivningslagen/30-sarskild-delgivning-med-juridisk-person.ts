import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Service on a company at its registered address, whether or not anybody reads it: 27–30 §§ DelgL. */
export const SERV_JURPERS = {
  id: 'SERV-JURPERS',
  nature: 'service',
  title: { sv: 'Särskild delgivning med juridisk person', en: 'Special service on a legal person' },
  trigger: {
    sv: 'Handlingen skickades till den postadress som är registrerad för den juridiska personen.',
    en: 'The document was sent to the postal address registered for the legal person.',
  },
  versions: [
    {
      from: '2011-04-01',
      until: null,
      count: { kind: 'term', term: { weeks: 2 }, shift: 'none' },
      startsOn: 'sending',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Delgivning har skett när två veckor har gått från det att handlingen skickades, om kontrollmeddelandet skickades närmast följande arbetsdag och det inte är osannolikt att handlingen kommit fram. Bevaka posten på den registrerade adressen.',
        en: 'Service has taken place when two weeks have passed since the document was sent, if the control notice was sent on the next working day and it is not unlikely that the document arrived. Watch the post at the registered address.',
      },
      consequence: {
        sv: 'Den juridiska personen anses delgiven även om ingen har läst handlingen.',
        en: 'The legal person is deemed served even if nobody has read the document.',
      },
      cites: [{ section: '27–30 §§ DelgL', link: 'https://lagen.nu/2010:1932#P27', readIn: READ_IN.nab }],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Får bara användas när vanlig eller förenklad delgivning har misslyckats eller bedöms utsiktslös, och bara mot de registrerade slag av juridiska personer som räknas upp i 29 § DelgL. Kontrollmeddelande krävs alltid. Att dagen inte flyttas är en slutsats.',
        en: 'May be used only where ordinary or simplified service has failed or is judged hopeless, and only against the registered kinds of legal persons listed in 29 § DelgL. A control notice is always required. That the day does not move is an inference.',
      },
      examples: [
        {
          id: 'E13a',
          start: '2027-02-01',
          raw: '2027-02-15',
          due: '2027-02-15',
          authority: '30 § DelgL; räkneexempel E13',
        },
      ],
    },
  ],
} as const satisfies Rule;
