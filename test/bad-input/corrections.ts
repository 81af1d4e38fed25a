import { events } from './row';
import type { BadFile } from './row';

const BAN =
  '{ id: e2, matter: L, type: interim-ban, on: 2023-02-01, served: { on: 2023-02-02, how: ordinary } }';

/** Corrections that lead nowhere or round in a circle, or that make something wrong of what they take over. */
export const CORRECTIONS: readonly BadFile[] = [
  events(
    'a correction of an event that is not there',
    ['{ id: e2, corrects: ▸e77, on: 2023-02-01 }'],
    'events[1].corrects: there is no event "e77" in this file',
  ),
  events(
    'a correction of itself',
    ['{ id: e2, corrects: ▸e2, on: 2023-02-01 }'],
    '"e2" names itself; expected another',
  ),
  events(
    'two corrections in a circle',
    ['{ id: e2, corrects: ▸e3, on: 2023-02-01 }', '{ id: e3, corrects: e2, on: 2023-02-02 }'],
    'corrections go round in a circle: "e2" corrects "e3" corrects "e2"',
  ),
  events(
    'three corrections in a circle',
    ['{ id: e2, corrects: ▸e4 }', '{ id: e3, corrects: e2 }', '{ id: e4, corrects: e3 }'],
    '"e2" corrects "e4" corrects "e3" corrects "e2"',
  ),
  events(
    'a circle of whole facts',
    [
      '{ id: e2, corrects: ▸e3, matter: L, type: note, by: ivo, on: 2023 }',
      '{ id: e3, corrects: e2, matter: L, type: note, by: ivo, on: 2023 }',
    ],
    'corrections go round in a circle',
  ),
  events(
    'a correction that leads into a circle',
    ['{ id: e2, corrects: e3 }', '{ id: e3, corrects: ▸e4 }', '{ id: e4, corrects: e3 }'],
    '"e3" corrects "e4" corrects "e3"',
  ),
  events(
    'a correction of a list',
    ['{ id: e2, corrects: ▸[e1] }'],
    'expected an id: text or a whole number, found a list',
  ),
  events(
    'a correction that takes over service for what is no decision',
    [BAN, '▸{ id: e3, corrects: e2, type: note }'],
    'events[2]: "served" belongs to a decision; this is an event of the type note (taken over from the event "e2")',
  ),
  events(
    'a correction that takes its matter away',
    [BAN, '▸{ id: e3, corrects: e2, matter: null }'],
    'events[2]: an event needs the field "matter"',
  ),
  events(
    'a correction that leaves service without a day',
    [BAN, '{ id: e3, corrects: e2, served: ▸{ on: null, how: simplified } }'],
    'events[2].served: service by the mode simplified needs on',
  ),
  events(
    'a correction with a day that is none',
    [BAN, '{ id: e3, corrects: e2, served: { on: ▸2023-02-31 } }'],
    'events[2].served.on: "2023-02-31" is no day',
  ),
  events(
    'a fault that a correction takes over is told once',
    [
      '{ id: e2, matter: L, type: licence-revoked, on: 2023-02-01, windDownBy: ▸2023-02-29 }',
      '{ id: e3, corrects: e2, ground: other }',
    ],
    'events[1].windDownBy: "2023-02-29" is no day',
  ),
  events(
    'a whole fact takes nothing over',
    [
      '{ id: e2, matter: A, type: judgment, by: administrative-court, on: 2023-06-21, outcome: granted }',
      '▸{ id: e3, corrects: e2, matter: A, type: judgment, by: administrative-court, on: 2023-06-22 }',
    ],
    'events[2]: an event needs the field "outcome"',
  ),
];
