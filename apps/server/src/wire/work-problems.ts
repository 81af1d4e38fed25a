import type { ProblemText } from './problem-text';

/** What is said for refusals about checklists, controls and action plans: code, title, detail. */
export const WORK_PROBLEMS: readonly ProblemText[] = [
  [
    'open-items',
    { sv: 'Obligatoriska punkter är öppna', en: 'Mandatory items are open' },
    {
      sv: 'Ärendet avslutas med {n} obligatoriska punkter öppna. Skriv varför, eller gör klart dem först.',
      en: 'The matter closes with {n} mandatory items open. Write why, or settle them first.',
    },
  ],
  [
    'no-newer-version',
    { sv: 'Ingen nyare lydelse', en: 'No newer version' },
    {
      sv: 'Listan har redan den lydelse som gäller, eller så gäller nu en annan än den som visades.',
      en: 'The list keeps the version in force, or another is in force than the one shown.',
    },
  ],
  [
    'template-not-possible',
    { sv: 'Mallen kan inte sparas så', en: 'The template cannot be saved so' },
    {
      sv: 'Se efter vad som kräver mallen och vad varje punkt säger.',
      en: 'Look at what calls for the template, and at what each item says.',
    },
  ],
  [
    'version-too-early',
    { sv: 'Den nya lydelsen gäller för tidigt', en: 'The new version begins too early' },
    {
      sv: 'Listor behåller den lydelse de har. Den nya kan gälla från {day}.',
      en: 'Lists keep the version they have. The new one can be valid from {day} on.',
    },
  ],
  [
    'template-retired',
    { sv: 'Mallen är tagen ur bruk', en: 'The template is retired' },
    { sv: 'Skriv en ny mall.', en: 'Write a new template.' },
  ],
  [
    'template-unknown',
    { sv: 'Mallen finns inte', en: 'No such template' },
    {
      sv: 'Välj en mall som är i bruk och som går att använda så.',
      en: 'Choose a template that is in use and can be used so.',
    },
  ],
  [
    'rhythm-not-possible',
    { sv: 'Hur ofta går inte att läsa', en: 'How often cannot be read' },
    {
      sv: 'Ange varje månad, kvartal, halvår eller år, eller en RRULE på veckor, månader eller år utan klockslag och utan slut.',
      en: 'Give every month, quarter, half-year or year, or an RRULE of weeks, months or years without a time and without an end.',
    },
  ],
  [
    'control-already',
    { sv: 'Kontrollen finns redan', en: 'There is such a control already' },
    {
      sv: 'En kontroll efter samma mall pågår eller är pausad för tillståndet.',
      en: 'A control by the same template goes on or is paused for the licence.',
    },
  ],
  [
    'control-ended',
    { sv: 'Kontrollen är avslutad', en: 'The control has ended' },
    { sv: 'Starta en ny.', en: 'Start another.' },
  ],
  [
    'item-open',
    { sv: 'Punkten är öppen', en: 'The item is open' },
    { sv: 'Det finns inget att godkänna än.', en: 'There is nothing to agree to yet.' },
  ],
  [
    'area-unknown',
    { sv: 'Området finns inte', en: 'No such area' },
    { sv: 'Välj ett område ur katalogen.', en: 'Choose an area of the catalogue.' },
  ],
  [
    'source-not-possible',
    { sv: 'Bristen kan inte komma därifrån', en: 'The finding cannot come from there' },
    {
      sv: 'Ange ett beslut eller en rapport i ärendet som gäller, eller ingen uppgift alls.',
      en: 'Name a decision or report of the matter that counts, or no fact at all.',
    },
  ],
  [
    'actions-left',
    { sv: 'Bristen är inte åtgärdad', en: 'The finding has not been put right' },
    {
      sv: 'Stäng den när ingen åtgärd är öppen och minst en är gjord sedan bristen senast öppnades.',
      en: 'Close it when no action is open and at least one has been done since it was opened last.',
    },
  ],
  [
    'withdrawal-unexplained',
    { sv: 'Skälet saknas', en: 'The reason is missing' },
    { sv: 'Skriv varför bristen återtas.', en: 'Write why the finding is withdrawn.' },
  ],
  [
    'finding-settled',
    { sv: 'Bristen är stängd', en: 'The finding is closed' },
    { sv: 'Öppna bristen först.', en: 'Open the finding first.' },
  ],
  [
    'action-has-failed',
    { sv: 'Åtgärden har inte hållit', en: 'The action has not held' },
    { sv: 'Den står kvar som den var. Planera en ny åtgärd.', en: 'It stays as it was. Plan a new action.' },
  ],
  [
    'proof-missing',
    { sv: 'Beviset saknas', en: 'The proof is missing' },
    {
      sv: 'Skriv vad som visar att åtgärden är gjord och var det finns.',
      en: 'Write what shows that it was done, and where it is kept.',
    },
  ],
  [
    'action-unexplained',
    { sv: 'Skälet saknas', en: 'The reason is missing' },
    { sv: 'Skriv varför åtgärden inte behövs.', en: 'Write why the action is not needed.' },
  ],
  [
    'note-missing',
    { sv: 'Iakttagelsen saknas', en: 'What was seen is missing' },
    { sv: 'Skriv vad som sågs.', en: 'Write what was seen.' },
  ],
  [
    'day-too-early',
    { sv: 'Dagen är för tidig', en: 'The day is too early' },
    { sv: 'Effekten prövas efter att åtgärden gjordes.', en: 'The effect is looked at after it was done.' },
  ],
  [
    'stand-in-not-possible',
    { sv: 'Ersättaren går inte att välja', en: 'This stand-in cannot be chosen' },
    {
      sv: 'Välj en kollega som är aktiv och ser alla ärenden, och någon annan än den som är borta.',
      en: 'Choose a colleague who is active and sees all matters, and who is not the one away.',
    },
  ],
  [
    'absence-days',
    { sv: 'Dagarna går inte ihop', en: 'The days do not fit together' },
    {
      sv: 'Den sista dagen måste vara i dag eller senare, och inte före den första.',
      en: 'The last day is today or later, and not before the first.',
    },
  ],
  [
    'settings-not-possible',
    { sv: 'Inställningarna går inte att använda', en: 'The settings cannot be used' },
    {
      sv: 'Se efter klockslag, tidszon och dagar före: hela tal från 1 till 365, högst 20 olika.',
      en: 'Look at hour, zone and days before: whole numbers from 1 to 365, at most 20 different ones.',
    },
  ],
  [
    'reminders-late',
    { sv: 'Påminnelserna står stilla', en: 'Reminders stand still' },
    {
      sv: 'Senaste hela genomgången: {sweptAt}. Den som väntat längst är {lag} sekunder sen.',
      en: 'The last whole round: {sweptAt}. The one that has waited longest is {lag} seconds late.',
    },
  ],
  [
    'heartbeat-forged',
    { sv: 'Spåret efter påminnelserna är inte äkta', en: 'The trace of the reminders is not genuine' },
    {
      sv: 'Inget spår efter genomgångarna är skrivet av den här installationen.',
      en: 'No trace of a round was written by this installation.',
    },
  ],
];
