import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** When service by announcement has taken place: 51 § DelgL. */
export const SERV_KUNG = {
  id: 'SERV-KUNG',
  nature: 'service',
  title: { sv: 'Kungörelsedelgivning', en: 'Service by public announcement' },
  trigger: {
    sv: 'Myndigheten beslutade om kungörelsedelgivning.',
    en: 'The authority decided on service by announcement.',
  },
  versions: [
    {
      from: '2011-04-01',
      until: null,
      count: { kind: 'term', term: { weeks: 2 }, shift: 'none' },
      startsOn: 'service-decision',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Delgivning har skett när två veckor har gått från beslutet, om kungörandet (inom tio dagar, 47 § DelgL) och övriga föreskrivna åtgärder har skett i rätt tid. Bevaka Post- och Inrikes Tidningar.',
        en: 'Service has taken place when two weeks have passed since the decision, if the announcement (within ten days, 47 § DelgL) and the other steps were taken in time. Watch Post- och Inrikes Tidningar.',
      },
      consequence: {
        sv: 'Mottagaren anses ha fått del av handlingen.',
        en: 'The recipient is deemed to have received the document.',
      },
      cites: [
        { section: '47 § DelgL', link: 'https://lagen.nu/2010:1932#P47', readIn: READ_IN.nab },
        { section: '51 § DelgL', link: 'https://lagen.nu/2010:1932#P51', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Kan användas mot en juridisk person som saknar användbar registrerad postadress eller behörig företrädare (50 § DelgL). Att dagen inte flyttas är en slutsats.',
        en: 'May be used against a legal person without a usable registered postal address or an authorised representative (50 § DelgL). That the day does not move is an inference.',
      },
      examples: [
        {
          id: 'SERV-KUNG-A',
          start: '2026-03-02',
          raw: '2026-03-16',
          due: '2026-03-16',
          authority: '51 § DelgL: måndag till måndag två veckor senare',
        },
      ],
    },
  ],
} as const satisfies Rule;
