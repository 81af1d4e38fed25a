import { performance } from 'node:perf_hooks';
import { Typesetter } from '@fristvakt/typesetting';
import type { Figures, Goal } from '../figures';
import { median } from '../figures';
import { humanaAppeal } from './humana-appeal';

/** Both files of a letter are there before anybody wonders: milliseconds. */
const WANTED = 150;

/**
 * How long a letter of two pages takes as PDF, for Word, and both, after the press is warm; beside a letter that says one
 * word, which is what compiler, process and packing take by themselves. Each round sets a letter with another title.
 */
export async function measureLetters(rounds: number): Promise<[Figures[], Goal]> {
  const typesetter = new Typesetter();
  const appeal = humanaAppeal();
  const bare = { ...appeal, references: [], blocks: [], enclosures: [], handedTo: null };
  const times = { pdf: Array.of<number>(), word: Array.of<number>(), bare: Array.of<number>() };
  for (let round = -3; round < rounds; round += 1) {
    const title = `Överklagande ${String(round)}`;
    const pdf = await timed(async () => typesetter.pdf({ ...appeal, title }));
    const word = await timed(async () => typesetter.word({ ...appeal, title }));
    const floor = await timed(async () => typesetter.pdf({ ...bare, title }));
    if (round < 0) continue;
    times.pdf.push(pdf);
    times.word.push(word);
    times.bare.push(floor);
  }
  await typesetter.onModuleDestroy();
  const both = times.pdf.map((pdf, at) => pdf + (times.word[at] ?? 0));
  const value = median(both);
  return [
    [
      { what: 'an empty letter as PDF', unit: 'ms', values: times.bare },
      { what: 'an appeal of two pages as PDF', unit: 'ms', values: times.pdf },
      { what: 'the same for Word', unit: 'ms', values: times.word },
      { what: 'both', unit: 'ms', values: both },
    ],
    {
      what: 'an appeal as PDF and for Word (ms)',
      value,
      wanted: `<= ${String(WANTED)}`,
      met: value <= WANTED,
    },
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
