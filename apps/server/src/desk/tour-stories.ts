import type { StoryMark } from '@fristvakt/providers';

/** A step of a story: a day, the matter to look at, and the days that its text names. */
export interface TourStep {
  readonly on: string;
  /** By its id in the story. */
  readonly matter: 'L' | 'A' | 'S';
  readonly days?: Readonly<Record<string, string>>;
}

export interface TourStory {
  readonly name: 'humana' | 'fmf';
  /** The case file with the story. */
  readonly file: string;
  readonly mark: StoryMark;
  readonly steps: readonly TourStep[];
}

/** The two real stories, by the days on which something turned. What their texts say stands in test/stories/cases. */
export const TOUR_STORIES: readonly TourStory[] = [
  {
    name: 'humana',
    file: 'humana-2023.yaml',
    mark: { provider: 'Humana Assistans AB', ref: 'e2', type: 'licence-revoked', happened: '2023-01-31' },
    steps: [
      { on: '2023-01-31', matter: 'L', days: { end: '2023-02-10', last: '2023-02-21' } },
      { on: '2023-02-02', matter: 'A', days: { end: '2023-02-10' } },
      { on: '2023-02-07', matter: 'L', days: { last: '2023-02-28' } },
      { on: '2023-02-14', matter: 'S' },
      { on: '2023-02-17', matter: 'S', days: { last: '2023-03-10' } },
      { on: '2023-06-21', matter: 'A', days: { last: '2023-07-12' } },
      { on: '2023-07-13', matter: 'L' },
    ],
  },
  {
    name: 'fmf',
    file: 'fmf-2022.yaml',
    mark: { provider: 'FMF Assistans AB', ref: 'e4', type: 'judgment', happened: '2023-03-14' },
    steps: [
      { on: '2022-02-28', matter: 'L' },
      { on: '2022-12-31', matter: 'A' },
      { on: '2023-03-14', matter: 'A', days: { last: '2023-04-04' } },
      { on: '2023-03-17', matter: 'A', days: { friday: '2023-04-07', last: '2023-04-11' } },
      { on: '2023-10-06', matter: 'A', days: { last: '2023-10-27' } },
      { on: '2023-10-28', matter: 'L' },
    ],
  },
];
