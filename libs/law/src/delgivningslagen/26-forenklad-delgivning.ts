import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** When simplified service has taken place: 26 § DelgL. */
export const SERV_FORENKLAD = {
  id: 'SERV-FORENKLAD',
  nature: 'service',
  title: { sv: 'Förenklad delgivning', en: 'Simplified service' },
  trigger: {
    sv: 'Handlingen skickades med förenklad delgivning.',
    en: 'The document was sent by simplified service.',
  },
  versions: [
    {
      from: '2023-01-01',
      until: null,
      count: { kind: 'term', term: { weeks: 2 }, shift: 'none' },
      startsOn: 'sending',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Delgivning har skett när två veckor har gått från det att handlingen skickades, om kontrollmeddelandet skickades närmast följande arbetsdag och det inte är osannolikt att handlingen kommit fram. Skickas handlingen elektroniskt behövs inget kontrollmeddelande. Anteckna dagarna och kontrollera att information om delgivningssättet hade lämnats (24–25 §§ DelgL).',
        en: 'Service has taken place when two weeks have passed since the document was sent, if the control notice was sent on the next working day and it is not unlikely that the document arrived. No control notice is needed when the document is sent electronically. Record the days and check that information on this mode of service had been given (24–25 §§ DelgL).',
      },
      consequence: {
        sv: 'Mottagaren anses ha fått del av handlingen, och överklagandetiden börjar löpa.',
        en: 'The recipient is deemed to have received the document, and the time for appeal starts.',
      },
      cites: [{ section: '22–26 §§ DelgL', link: 'https://lagen.nu/2010:1932#P22', readIn: READ_IN.nab }],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Att delgivningsdagen inte flyttas när den infaller på en helgdag är en slutsats: 2 § lagen (1930:173) avser åtgärder. Får inte användas för handling som inleder ett förfarande. Äldre regler gäller för den som delgetts information om förenklad delgivning före den 1 januari 2023. Myndigheten ska visa att stegen följts (HFD 2012 not 15, läst i referat).',
        en: 'That the day of service does not move when it falls on a holiday is an inference: 2 § lagen (1930:173) concerns actions. Not to be used for a document that opens proceedings. Older rules apply to recipients who were served the information on simplified service before 1 January 2023. The authority must show that the steps were followed (HFD 2012 not 15, read in a report).',
      },
      examples: [
        {
          id: 'E11a',
          start: '2026-12-11',
          raw: '2026-12-25',
          due: '2026-12-25',
          authority: '26 § DelgL; räkneexempel E11',
        },
        {
          id: 'KR-STHLM-A',
          start: '2026-03-10',
          raw: '2026-03-24',
          due: '2026-03-24',
          authority: 'Kammarrätten i Stockholms webbsida om förenklad delgivning (10 mars till 24 mars)',
        },
        {
          id: 'KR-STHLM-B',
          start: '2026-11-13',
          raw: '2026-11-27',
          due: '2026-11-27',
          authority:
            'Kammarrätten i Stockholms webbsida om förenklad delgivning (fredag 13 november till fredag 27 november)',
        },
      ],
    },
    {
      from: '2011-04-01',
      until: '2023-01-01',
      count: { kind: 'term', term: { weeks: 2 }, shift: 'none' },
      startsOn: 'sending',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Delgivning har skett när två veckor har gått från det att handlingen skickades, om ett kontrollmeddelande skickades närmast följande arbetsdag och det inte är osannolikt att handlingen kommit fram.',
        en: 'Service has taken place when two weeks have passed since the document was sent, if a control notice was sent on the next working day and it is not unlikely that the document arrived.',
      },
      consequence: {
        sv: 'Mottagaren anses ha fått del av handlingen, och överklagandetiden börjar löpa.',
        en: 'The recipient is deemed to have received the document, and the time for appeal starts.',
      },
      cites: [{ section: '22–26 §§ DelgL', link: 'https://lagen.nu/2010:1932#P22', readIn: READ_IN.nab }],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Att delgivningsdagen inte flyttas är en slutsats. Lydelsen före SFS 2022:1536 är inte läst i sin helhet; skillnaden följer av ändringen och dess övergångsbestämmelser.',
        en: 'That the day of service does not move is an inference. The wording before SFS 2022:1536 has not been read in full; the difference follows from the amendment and its transitional provisions.',
      },
      examples: [
        {
          id: 'HFD-6800-11',
          start: '2011-07-05',
          raw: '2011-07-19',
          due: '2011-07-19',
          authority: 'HFD:s avgörande i mål nr 6800-11 (skickat den 5 juli 2011, delgivet den 19 juli)',
        },
      ],
    },
  ],
} as const satisfies Rule;
