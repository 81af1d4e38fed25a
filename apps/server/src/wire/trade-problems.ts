import type { ProblemText } from './problem-text';

/** What is said for the refusals of the trade: code, title, detail. */
export const TRADE_PROBLEMS: readonly ProblemText[] = [
  [
    'second-person-needed',
    { sv: 'En annan person måste bekräfta', en: 'Another person has to confirm' },
    {
      sv: 'Den som registrerade eller föreslog kan inte själv bekräfta.',
      en: 'Whoever recorded or proposed it cannot confirm it.',
    },
  ],
  [
    'not-served',
    { sv: 'Ingen delgivning är registrerad', en: 'No service is recorded' },
    { sv: 'Det finns ingen delgivningsdag att bekräfta.', en: 'There is no day of service to confirm.' },
  ],
  [
    'confirmed-already',
    { sv: 'Redan bekräftad', en: 'Confirmed already' },
    { sv: 'Delgivningsdagen är redan bekräftad.', en: 'The day of service has been confirmed already.' },
  ],
  [
    'decided-already',
    { sv: 'Redan avgjord', en: 'Decided already' },
    { sv: 'Frågan är redan avgjord.', en: 'It has been decided already.' },
  ],
  [
    'owner-unknown',
    { sv: 'Ansvarig saknas', en: 'No such owner' },
    {
      sv: 'Ansvarig ska vara en aktiv medlem som får se alla ärenden.',
      en: 'The owner must be an active member who may see all matters.',
    },
  ],
  [
    'fact-not-possible',
    { sv: 'Uppgiften kan inte registreras', en: 'The fact cannot be recorded' },
    {
      sv: 'Se invalidParameters: varje ställe är namngivet.',
      en: 'See invalidParameters: each place is named.',
    },
  ],
  [
    'fact-in-the-future',
    { sv: 'Dagen ligger framåt i tiden', en: 'The day lies ahead' },
    {
      sv: 'En uppgift handlar om något som har hänt. Kontrollera dagen.',
      en: 'A fact is about something that has happened. Check the day.',
    },
  ],
  [
    'matter-not-possible',
    { sv: 'Ärendet kan inte läggas upp', en: 'The matter cannot be opened' },
    {
      sv: 'Se invalidParameters: varje ställe är namngivet.',
      en: 'See invalidParameters: each place is named.',
    },
  ],
  [
    'case-file-broken',
    { sv: 'Ärendefilen följer inte formatet', en: 'The case file breaks the format' },
    {
      sv: 'Se invalidParameters: varje ställe är namngivet. Inget har sparats.',
      en: 'See invalidParameters: each place is named. Nothing was saved.',
    },
  ],
  [
    'case-file-contradicts-record',
    { sv: 'Ärendefilen säger emot det som är registrerat', en: 'The case file contradicts the record' },
    {
      sv: 'En registrerad uppgift rättas; den ändras inte. Inget har sparats.',
      en: 'A recorded fact is corrected, not changed. Nothing was saved.',
    },
  ],
  [
    'setting-not-possible',
    { sv: 'Frågan går inte att ställa så', en: 'The question cannot be put so' },
    {
      sv: 'Se invalidParameters: varje ställe är namngivet.',
      en: 'See invalidParameters: each place is named.',
    },
  ],
];
