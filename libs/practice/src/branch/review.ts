import { at, figure } from './figure';

/** What IVO and Försäkringskassan have done. */
export const REVIEW_FIGURES = [
  figure(
    'revocations',
    {
      group: 'review',
      title: ['Återkallade tillstånd för assistans', 'Licences for assistance revoked'],
      unit: ['återkallelser', 'revocations'],
      says: [
        'Enskilda år fram till 2022; för alla slags omsorg återkallades 104 tillstånd 2024 och 2025 tillsammans.',
        'Single years up to 2022; of all kinds of care 104 licences were revoked in 2024 and 2025 together.',
      ],
      source: [
        'Assistanskoll 2015, HejaOlika; 2024–2025 enligt Nyheter24 och Arbetet, 30 januari 2026',
        'Assistanskoll 2015, HejaOlika; 2024–2025 by Nyheter24 and Arbetet, 30 January 2026',
      ],
      unsure: [
        '2011–2015 är fem år tillsammans och 2022 slutar den 16 november. För 2016, 2018 och 2019 finns ingen uppgift.',
        '2011–2015 are five years together, and 2022 ends on 16 November. There is no figure for 2016, 2018 and 2019.',
      ],
    },
    [
      at('2011–2015', 6),
      ...[at('2017', 16), at('2020', 23), at('2021', 36)],
      at(['2022 t.o.m. 16 nov', '2022 to 16 Nov'], 15),
    ],
  ),
  figure(
    'applications',
    {
      group: 'review',
      title: ['Beviljade ansökningar om tillstånd', 'Applications for a licence granted'],
      unit: ['procent av de prövade', 'per cent of those tried'],
      says: [
        'Av 405 prövade beviljades 137 åren 2013–2015; av 130 beviljades 26 år 2017; av 84 beviljades 15 i januari–september 2018.',
        'Of 405 tried 137 were granted 2013–2015; of 130, 26 in 2017; of 84, 15 in January–September 2018.',
      ],
      source: [
        'Assistanskoll, 15 december 2015 och 7 oktober 2018',
        'Assistanskoll, 15 December 2015 and 7 October 2018',
      ],
      unsure: [
        'Den första perioden slutar den 11 december 2015. Nyare andelar är inte kända; en artikel från 2024 talar om drygt hälften avslag.',
        'The first period ends on 11 December 2015. Newer shares are not known; an article of 2024 speaks of just over half refused.',
      ],
    },
    [at('2013–2015', 34), at('2017', 20), at(['jan–sep 2018', 'Jan–Sept 2018'], 18)],
  ),
  figure(
    'repayments',
    {
      group: 'review',
      title: ['Återkrav mot anordnare', 'Repayment claims against providers'],
      unit: ['återkrav', 'claims'],
      says: [
        'Beloppen var 194,8, 354,1, 203,3 och 254,8 miljoner kronor: fler krav betyder inte högre belopp.',
        'The sums were 194.8, 354.1, 203.3 and 254.8 million SEK: more claims do not mean higher sums.',
      ],
      source: ['Assistanskoll, 20 november 2024', 'Assistanskoll, 20 November 2024'],
      unsure: ['2024 slutar den 18 november.', '2024 ends on 18 November.'],
    },
    [
      ...[at('2021', 167), at('2022', 324), at('2023', 699)],
      at(['2024 t.o.m. 18 nov', '2024 to 18 Nov'], 333),
    ],
  ),
  figure(
    'handling',
    {
      ...{ group: 'review', decimals: 1 },
      title: ['IVO:s handläggningstid för nya tillstånd', 'IVO’s time to handle a new licence'],
      unit: ['månader', 'months'],
      says: [
        'Tre av fyra är klara inom 8,3 månader. En ändring tar 2,5 månader i genomsnitt.',
        'Three of four are done within 8.3 months. A change takes 2.5 months on average.',
      ],
      source: ['Riksdagen 2017/18:1435; ivo.se', 'The Riksdag, 2017/18:1435; ivo.se'],
      unsure: [
        'IVO:s sida är odaterad. Dagens handläggningstid är inte känd.',
        'IVO’s page has no date. How long it takes today is not known.',
      ],
    },
    [
      at(['slutet av 2017', 'end of 2017'], 8, { about: true }),
      at(['jan och apr 2018', 'Jan and Apr 2018'], 6),
      at(['senare, odaterat', 'later, undated'], 6.2),
    ],
  ),
];
