/** How something is coloured besides what is said of it in words. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** A status in words, with its picture and tone: what the partial `pages/status` shows. */
export interface Told {
  readonly text: string;
  readonly icon: string;
  readonly tone: Tone;
}
