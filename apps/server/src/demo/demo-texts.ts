/** What a story says in English, and what the demonstration says instead: its readers are Swedish. */
type Retold = readonly (readonly [written: string, told: string])[];

/**
 * The stories are kept as they were recorded, in English. Their notes, grounds and occasions are free text, shown as they
 * stand; two made-up providers bear one name. Only such texts are told otherwise here, never a day or an event.
 */
export const DEMO_TEXTS = {
  'humana-2023': [
    ['ground: unsuitable', 'ground: inte lämplig'],
    ['trigger: own-initiative', 'trigger: på eget initiativ'],
    ['sources say about two years before the decision', 'enligt källorna ungefär två år före beslutet'],
    [
      'direct payment to the provider; a stay does not change it',
      'direktutbetalningen till anordnaren; inhibitionen ändrar den inte',
    ],
    ['note: two days, 25 and 26 May', 'note: två dagar – den 25 och 26 maj'],
    [
      'says that it will not appeal; a press statement is no waiver',
      'säger att myndigheten inte överklagar; ett pressmeddelande är ingen nöjdförklaring',
    ],
  ],
  'fmf-2022': [
    ['the day of service is not published', 'delgivningsdagen är inte publicerad'],
    ['between 14 and 17 March', 'mellan den 14 och 17 mars'],
  ],
  'inspection-2026': [
    ['name: Exempel Assistans AB', 'name: Exempel Assistans Norr AB'],
    ['trigger: authority-report', 'trigger: uppgifter från en annan myndighet'],
  ],
  'duties-2026': [['name: Exempel Assistans AB', 'name: Exempel Assistans Syd AB']],
} as const satisfies Record<string, Retold>;

/** The stories of the demonstration: two real ones, and two made up. */
export const DEMO_STORIES = Object.keys(DEMO_TEXTS) as readonly (keyof typeof DEMO_TEXTS)[];

/** A story's case file as the demonstration tells it. Refuses a file in which a text to be told otherwise is missing. */
export function retold(story: keyof typeof DEMO_TEXTS, caseFile: string): string {
  const texts: Retold = DEMO_TEXTS[story];
  return texts.reduce((text, [written, told]) => {
    if (!text.includes(written)) throw new Error(`the story ${story} does not say: ${written}`);
    return text.replaceAll(written, told);
  }, caseFile);
}
