import { at, figure } from './figure';

const OVERVIEW = [
  'Vårdföretagarnas översikt av personlig assistans, november 2023',
  'Vårdföretagarna’s overview of personal assistance, November 2023',
] as const;

/** Users, assistants and money. */
export const ACTIVITY_FIGURES = [
  figure(
    'users',
    {
      ...{ group: 'users', source: OVERVIEW },
      title: ['Personer med statlig assistans', 'Persons with state assistance'],
      unit: ['personer', 'persons'],
      says: [
        'Antalet har minskat sedan 2014. I oktober 2023 var det 1,0 procent lägre än ett år tidigare.',
        'The number has fallen since 2014. In October 2023 it was 1.0 per cent lower than a year before.',
      ],
      unsure: ['2023 anges som ett spann över året.', '2023 is given as a range over the year.'],
    },
    [at('2014', 16_200), at('2022', 13_200), at('2023', 13_300, { to: 13_400 })],
  ),
  figure(
    'granted',
    {
      ...{ group: 'users', source: OVERVIEW },
      title: ['Beviljade vid första beslut', 'Granted at the first decision'],
      unit: ['personer', 'persons'],
      says: [
        'Beviljade i förhållande till avslagna sjönk från 74 procent 2013 till knappt 30 procent 2022.',
        'Granted in proportion to refused fell from 74 per cent in 2013 to just under 30 per cent in 2022.',
      ],
    },
    [at('2013', 760), at('2022', 260)],
  ),
  figure(
    'changing',
    {
      ...{
        group: 'users',
        decimals: 1,
        source: ['Assistanskoll, 3 juli 2024', 'Assistanskoll, 3 July 2024'],
      },
      title: ['Brukare som byter anordnare', 'Users who change provider'],
      unit: ['procent', 'per cent'],
      says: [
        'Flest bytte 2022; året efter var det färre.',
        'Most changed in 2022; the year after there were fewer.',
      ],
    },
    [at('2019', 6.9), at('2020', 8.8), at('2021', 9.5), at('2022', 14.1), at('2023', 11)],
  ),
  figure(
    'private',
    {
      ...{ group: 'users', source: OVERVIEW },
      title: ['Heltidsassistenter hos privata anordnare', 'Full-time assistants at private providers'],
      unit: ['procent av alla', 'per cent of all'],
      says: [
        'Av 48 000 heltidsassistenter arbetar 35 000 hos privata anordnare. De är 9 000 färre än 2016.',
        'Of 48,000 full-time assistants 35,000 work for private providers. They are 9,000 fewer than in 2016.',
      ],
      unsure: [
        'Vilket år den senare andelen gäller anges inte; översikten är från 2023.',
        'Which year the later share is of is not stated; the overview is of 2023.',
      ],
    },
    [at('2015', 65), at(['översikten 2023', 'overview of 2023'], 72)],
  ),
  figure(
    'hour',
    {
      ...{ group: 'money', decimals: 2 },
      title: ['Timbelopp (schablon)', 'Hourly sum'],
      unit: ['kronor', 'SEK'],
      says: [
        'Från 2013 till 2024 steg beloppet 1,7 procent om året; omsorgsprisindex steg 2,7 procent om året.',
        'From 2013 to 2024 it rose 1.7 per cent a year; the price index of care rose 2.7 per cent a year.',
      ],
      source: [
        'Branschöversikten för 2013 och 2024; 5 § förordningen (1993:1091) för 2026',
        'The overview of the branch for 2013 and 2024; section 5 of ordinance 1993:1091 for 2026',
      ],
      unsure: [
        'Bara 2026 är läst i författningen; de andra åren är hela kronor ur översikten.',
        'Only 2026 was read in the ordinance; the other years are whole SEK from the overview.',
      ],
    },
    [at('2013', 275), at('2024', 333), at('2026', 347.7)],
  ),
  figure(
    'gdp',
    {
      ...{ group: 'money', decimals: 2, source: OVERVIEW },
      title: ['Kostnad i förhållande till BNP', 'Cost in proportion to GDP'],
      unit: ['procent', 'per cent'],
      says: [
        'Den totala kostnaden var ungefär oförändrad 2014–2022. Av statsbudgeten var den som mest 3,34 procent (2015) och 2,53 procent 2022.',
        'The total cost was about the same 2014–2022. Of the state budget it was 3.34 per cent at most (2015) and 2.53 per cent in 2022.',
      ],
    },
    [at('2013', 0.71), at('2022', 0.48)],
  ),
];
