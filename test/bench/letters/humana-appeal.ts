import type { Enclosure, LetterDocument, Run, TableRow } from '@fristvakt/letters';
import { parsePlainDate } from '@fristvakt/calendar';

const plain = (text: string): readonly Run[] => [{ text }];

const GROUNDS: readonly (readonly [string, string, string, string])[] = [
  ['E01', 'Dag då beslutet togs emot (hur?)', 'FL 44 §', 'Kvitto, e-postmeddelandets huvud'],
  ['E02', 'Avvecklingsdag i beslutet', 'Beslutet', 'Beslutet'],
  ['E03', 'Sista överklagandedag: dagen för mottagandet och tre veckor', 'FL 44 §', 'Uträkningen'],
  ['E04', 'Ombud, fullmakt, styrelsebeslut', 'FL 14 §', 'Fullmakten'],
  ['E05', 'Överklagandet ställs till förvaltningsrätten, lämnas till IVO', 'FL 43 §', 'Kvitto'],
  ['E06', 'Yrkande: upphävande; i andra hand återförvisning', 'FPL 3–4 §§', 'Överklagandet'],
  ['E07', 'Yrkande om inhibition, med skäl', 'FPL 28 §, FL 48 §', 'Överklagandet'],
  ['E08', 'Beslut om inhibition begärs före avvecklingsdagen', '–', 'Samtalslogg'],
  ['E09', 'Följder: antal brukare, anställda, omsättning', '–', 'Tabell'],
  ['E10', 'Grund för grund: medges eller bestrids, fakta, bevis', 'LSS 23, 26 g §§', 'Matris'],
  ['E11', 'Åtgärder vidtagna efter händelserna', 'HFD 3202-21', 'Intyg'],
  ['E12', 'Återkrav: hur många, belopp, laga kraft, andel', '–', 'Tabell'],
  ['E13', 'Proportionalitet, inget föreläggande före', 'FL 5 §; LSS 26 f–g §§', 'Argumentet'],
  ['E14', 'Brukarsäkerhet: inga skador, egenkontroll, brukarröster', '–', 'Enkät'],
];

const rows: readonly TableRow[] = GROUNDS.map((cells) => cells.map(plain));

const TITLES = [
  'IVO:s beslut den 31 januari 2023',
  'Fullmakt för ombudet',
  'Registreringsbevis',
  'Bevis om dagen då beslutet togs emot',
];

const enclosures: readonly Enclosure[] = TITLES.map((title, index) => ({ number: index + 1, title }));

const blocks: LetterDocument['blocks'] = [
  { kind: 'heading', level: 1, runs: plain('Yrkanden') },
  {
    kind: 'paragraph',
    runs: [
      { text: 'Humana Assistans AB', strong: true },
      {
        text: ' överklagar Inspektionen för vård och omsorgs (IVO) beslut den 31 januari 2023 att återkalla bolagets tillstånd att bedriva verksamhet enligt lagen (1993:387) om stöd och service till vissa funktionshindrade (LSS) och yrkar att förvaltningsrätten',
      },
    ],
  },
  {
    kind: 'list',
    ordered: true,
    items: [
      [
        { text: 'omedelbart', emphasis: true },
        {
          text: ' och i vart fall före den 10 februari 2023 förordnar att beslutet tills vidare inte ska gälla (inhibition, 28 § förvaltningsprocesslagen),',
        },
      ],
      plain('upphäver IVO:s beslut, och'),
      plain('i andra hand upphäver beslutet och visar målet åter till IVO för ny handläggning.'),
    ],
  },
  {
    kind: 'paragraph',
    runs: plain(
      'Bolaget begär muntlig förhandling och får återkomma med uppgift om vittnesbevisning när IVO har yttrat sig.',
    ),
  },
  { kind: 'heading', level: 1, runs: plain('Beslutet som överklagas') },
  {
    kind: 'facts',
    rows: [
      { term: 'Beslut', runs: plain('IVO den 31 januari 2023: tillståndet återkallas') },
      { term: 'Insatser', runs: plain('Personlig assistans, ledsagarservice, avlösarservice') },
      { term: 'Mottaget', runs: plain('Den 31 januari 2023') },
      { term: 'Sista dag för överklagande', runs: plain('Den 21 februari 2023 (44 § förvaltningslagen)') },
      { term: 'Verksamheten ska vara avvecklad', runs: plain('Den 10 februari 2023') },
    ],
  },
  { kind: 'heading', level: 1, runs: plain('Grunder för inhibition') },
  {
    kind: 'paragraph',
    runs: plain(
      'Beslutet gäller omedelbart (27 § fjärde stycket LSS). Ett överklagande hindrar det inte. Utan ett förordnande om inhibition måste bolaget vara avvecklat den 10 februari 2023, långt innan förvaltningsrätten kan pröva saken. En framgång i målet skulle då vara utan värde.',
    ),
  },
  { kind: 'heading', level: 2, runs: plain('Utgången är oviss') },
  {
    kind: 'paragraph',
    runs: plain(
      'IVO har grundat beslutet på att bolaget inte är lämpligt. Bolaget bestrider det. Omständigheterna är omfattande och delvis tvistiga, och kan inte bedömas säkert utan en fullständig prövning av bevisningen.',
    ),
  },
  { kind: 'heading', level: 2, runs: plain('Ingripandet är mycket långtgående') },
  {
    kind: 'paragraph',
    runs: plain(
      'Återkallelsen berör alla som har sin personliga assistans genom bolaget och alla som arbetar där. Tio dagar räcker inte för att byta anordnare under ordnade former. IVO har inte först förelagt bolaget att avhjälpa några brister (26 f och 26 g §§ LSS), fast mindre ingripande åtgärder stod till buds (5 § förvaltningslagen).',
    ),
  },
  { kind: 'heading', level: 2, runs: plain('Inget starkt motstående intresse') },
  {
    kind: 'list',
    ordered: false,
    items: [
      plain('Ingen fara för brukarnas liv, hälsa eller säkerhet har påståtts.'),
      plain('Tillsynen har pågått i omkring två år utan att IVO har funnit skäl att ingripa omedelbart.'),
      plain('Bolaget står under IVO:s tillsyn även om inhibition beviljas.'),
    ],
  },
  { kind: 'heading', level: 1, runs: plain('Vad överklagandet bygger på') },
  { kind: 'table', head: ['Nr', 'Punkt', 'Rättslig grund', 'Bevis'], rows },
  {
    kind: 'paragraph',
    runs: plain(
      'Bolaget utvecklar grunderna för upphävande i en särskild inlaga inom den tid som förvaltningsrätten bestämmer.',
    ),
  },
  {
    kind: 'signature',
    place: 'Stockholm den 2 februari 2023',
    name: 'Åsa Öberg',
    role: 'Ombud enligt fullmakt',
  },
];

/**
 * An appeal against a revocation with a request for a stay, on two pages: the days of Humana's story in 2023, its grounds in
 * general words. The signatory is invented.
 */
export function humanaAppeal(): LetterDocument {
  const day = parsePlainDate('2023-02-02');
  if (day === undefined) throw new Error('no day');
  return {
    title: 'Överklagande med yrkande om inhibition',
    sender: ['Humana Assistans AB', 'genom ombudet Åsa Öberg', 'Storgatan 1', '111 11 Stockholm'],
    addressee: ['Förvaltningsrätten i Stockholm', '115 76 Stockholm'],
    handedTo: ['Inspektionen för vård och omsorg', 'Box 45184', '104 30 Stockholm'],
    day,
    references: [
      { label: 'Saken', value: 'Återkallelse av tillstånd enligt LSS; nu fråga om inhibition' },
      { label: 'Klagande', value: 'Humana Assistans AB' },
      { label: 'Motpart', value: 'Inspektionen för vård och omsorg (IVO)' },
      { label: 'Mål nr', value: '2132-23' },
    ],
    blocks,
    enclosures,
    draft: false,
  };
}
