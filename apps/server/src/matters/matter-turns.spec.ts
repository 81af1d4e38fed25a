import { CATALOGUE } from '@fristvakt/law';
import { derive, storyDays } from '@fristvakt/proceedings';
import { day } from '../../../../test/support/day';
import { STORY_NAMES, storyNamed } from '../../../../test/support/matter-look';
import { turnsOf } from './matter-turns';
import { storyAround } from './story-around';

const END = day('2100-01-01');

describe('the story around a matter', () => {
  test.each(STORY_NAMES)('of %s: the matter stands as in the whole record, on every day', (name) => {
    const whole = storyNamed(name);
    for (const { id } of whole.matters) {
      const part = storyAround(whole, id);
      for (const { on, state } of storyDays(CATALOGUE, whole)) {
        const found = derive(CATALOGUE, part, on);
        expect(found.matters[id]).toStrictEqual(state.matters[id]);
        const own = ({ matter }: { matter: string }) => matter === id;
        expect(found.deadlines.filter(own)).toStrictEqual(state.deadlines.filter(own));
      }
    }
  });

  test('Humana: the inspection has nothing to do with the dispute about the revocation', () => {
    const part = storyAround(storyNamed('humana-2023'), 'I');
    expect(part.facts.map(({ id }) => id)).toStrictEqual(['e1']);
    expect(storyAround(storyNamed('humana-2023'), 'S').matters.map(({ id }) => id)).toStrictEqual([
      'L',
      'A',
      'S',
    ]);
  });
});

describe('a story turn by turn', () => {
  test.each(STORY_NAMES)('of %s: the turns together change what the whole story changes', (name) => {
    const whole = storyNamed(name);
    const turns = turnsOf(CATALOGUE, whole, END);
    const last = [...storyDays(CATALOGUE, whole)].at(-1);
    const told = turns.flatMap(({ changes }) => changes.matters).filter(({ field }) => field === 'status');
    const ends = new Map(told.map(({ matter, to }) => [matter, to]));
    const stand = [...ends.keys()].map((id) => [id, last?.state.matters[id]?.status ?? null]);
    expect([...ends]).toStrictEqual(stand);
  });

  test('Humana, 7 February 2023: the stay lifts the revocation, and the payment stop is another thing', () => {
    const turns = turnsOf(CATALOGUE, storyNamed('humana-2023'), END).filter(({ on }) => on === '2023-02-07');
    const told = turns.map(({ fact, changes }) => [
      fact?.id,
      changes.matters.map(({ matter, field }) => `${matter} ${field}`),
    ]);
    expect(told).toStrictEqual([
      ['e4', ['L status', 'A stay']],
      ['e5', ['L paymentToProvider']],
    ]);
  });

  test('Humana: on 13 July 2023 nothing happens but that the judgment becomes final', () => {
    const turn = turnsOf(CATALOGUE, storyNamed('humana-2023'), END).find(({ on }) => on === '2023-07-13');
    expect(turn?.fact).toBeNull();
    expect(turn?.changes.matters).toContainEqual({
      matter: 'A',
      field: 'finalOn',
      from: null,
      to: '2023-07-13',
    });
  });

  test('Humana: the revocation opens the appeal and the request for a stay; both are used two days later', () => {
    const turns = turnsOf(CATALOGUE, storyNamed('humana-2023'), END);
    const remedies = (id: string) =>
      turns
        .find(({ fact }) => fact?.id === id)
        ?.remedies.map(({ remedy, opened }) => `${remedy.kind} ${opened ? 'open' : remedy.reason}`);
    expect(remedies('e2')).toStrictEqual(['appeal open', 'stay open']);
    expect(remedies('e3')).toStrictEqual(['appeal used', 'stay used', 'self-correction open']);
  });

  test('a decision that is served later than it was made starts the time on that day', () => {
    const turns = turnsOf(CATALOGUE, storyNamed('stay-refused-side-dispute'), END);
    const served = turns.find(({ on }) => on === '2026-09-07');
    expect(served).toMatchObject({ fact: null, served: [{ id: 'e3' }] });
  });

  test('nothing is told after the day that is asked about', () => {
    const turns = turnsOf(CATALOGUE, storyNamed('humana-2023'), day('2023-02-07'));
    expect(turns.at(-1)?.fact?.id).toBe('e5');
  });
});
