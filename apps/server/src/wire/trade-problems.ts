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
    'reason-missing',
    { sv: 'Skälet saknas', en: 'The reason is missing' },
    { sv: 'Skriv varför punkten inte gäller.', en: 'Write why the item does not apply.' },
  ],
  [
    'text-missing',
    { sv: 'Texten saknas', en: 'The text is missing' },
    { sv: 'Skriv vad det gäller.', en: 'Write what it is about.' },
  ],
  [
    'bundle-too-large',
    { sv: 'Ärendet är för stort för en akt', en: 'The matter is too large for one file' },
    {
      sv: 'Det som är registrerat i ärendet ryms inte i en enda PDF.',
      en: 'What is recorded in the matter does not fit into one PDF.',
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
  [
    'in-circle-already',
    { sv: 'Ingår redan i kretsen', en: 'In the circle already' },
    {
      sv: 'Personen har redan den rollen under en del av tiden.',
      en: 'The person has that role for part of the time already.',
    },
  ],
  [
    'responsible-already',
    { sv: 'Redan verksamhetsansvarig', en: 'Responsible already' },
    {
      sv: 'Personen är redan verksamhetsansvarig under en del av tiden.',
      en: 'The person is responsible for part of the time already.',
    },
  ],
  [
    'signed-already',
    { sv: 'Fullmakten är redan inlagd', en: 'The power is entered already' },
    {
      sv: 'Personen har redan en fullmakt som undertecknades den dagen.',
      en: 'The person has a power that was signed on that day already.',
    },
  ],
  [
    'ended-already',
    { sv: 'Redan avslutat', en: 'Ended already' },
    { sv: 'Uppdraget har redan ett slut.', en: 'It has an end already.' },
  ],
  [
    'person-unknown',
    { sv: 'Personen finns inte', en: 'No such person' },
    { sv: 'Lägg upp personen i registret först.', en: 'Enter the person in the register first.' },
  ],
  [
    'ends-before-it-begins',
    { sv: 'Slutar innan det börjar', en: 'Ends before it begins' },
    { sv: 'Slutdagen ligger före den första dagen.', en: 'The last day lies before the first.' },
  ],
  [
    'condition-not-standing',
    { sv: 'Villkoret gäller inte längre', en: 'The condition no longer stands' },
    { sv: 'Beslutet har rättats eller ersatts.', en: 'The decision has been corrected or replaced.' },
  ],
  [
    'day-not-yet-come',
    { sv: 'Dagen har inte kommit', en: 'The day has not come' },
    { sv: 'Ange en dag till och med i dag.', en: 'Give a day up to today.' },
  ],
  [
    'change-closed',
    { sv: 'Ändringen är avslutad', en: 'The change is closed' },
    { sv: 'Den är genomförd eller avskriven.', en: 'It has been done or dropped.' },
  ],
  [
    'fact-of-undone',
    { sv: 'En uppgift hör till en genomförd ändring', en: 'A fact belongs to a change that is done' },
    {
      sv: 'Ange uppgiften bara när ändringen är genomförd.',
      en: 'Name the fact only when the change is done.',
    },
  ],
  [
    'fact-unknown',
    { sv: 'Uppgiften finns inte', en: 'No such fact' },
    { sv: 'Det finns ingen sådan uppgift om tillståndet.', en: 'The licence has no such fact.' },
  ],
  [
    'erasure-of-everything',
    { sv: 'Allt kan inte gallras på en gång', en: 'Not everything can be erased at once' },
    { sv: 'Ange vilka poster det gäller.', en: 'Name the entries it is about.' },
  ],
  [
    'not-the-author',
    { sv: 'Bara den som skrev anteckningen', en: 'The author alone' },
    {
      sv: 'Anteckningen kan bara ändras av den som skrev den.',
      en: 'A note can be changed by its author alone.',
    },
  ],
  [
    'note-text',
    { sv: 'Anteckningens text går inte', en: 'The text of the note is not possible' },
    { sv: 'Skriv högst 20 000 tecken.', en: 'Write 20,000 characters at most.' },
  ],
  [
    'nothing-to-erase',
    { sv: 'Inget att gallra', en: 'Nothing to erase' },
    { sv: 'Det finns inga sådana uppgifter kvar.', en: 'There are no such values left.' },
  ],
  [
    'verification-under-way',
    { sv: 'Kontroll pågår redan', en: 'A verification is under way' },
    { sv: 'Vänta tills den är klar.', en: 'Wait until it is done.' },
  ],
];
