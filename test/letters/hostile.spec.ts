import { Worker } from 'node:worker_threads';
import { TemplateFiller, templateFault } from '@fristvakt/documents';
import { veil } from '@fristvakt/letters';
import { GREEDY, HOSTILE, NO_TEXTS } from './hostile';
import { templateOf } from './write';

/** Milliseconds of the program's own that come to those of the filling, on a machine with much to do. */
const ALLOWANCE = 2000;

describe('templates written to do harm', () => {
  const { fields } = templateOf('appeal-fr');
  const claims = Array.from({ length: 100 }, (_, at) => `yrkande ${String(at)}`);
  const hidden = veil(fields, { provider: 'Humana', claims, stay: true });
  const filler = new TemplateFiller();
  const before = Object.getOwnPropertyNames(Object.prototype).toSorted();

  afterAll(async () => {
    await filler.onModuleDestroy();
  });

  test('there are more than a hundred, and each is refused before anything is made of it', () => {
    expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(100);
    const taken = HOSTILE.filter((text) => templateFault(text, fields) === undefined);
    expect(taken).toStrictEqual([]);
  });

  test('what is no text is no template', () => {
    for (const one of NO_TEXTS) expect(templateFault(one, fields)?.code).toBe('unreadable');
  });

  test('even one that got past that reads nothing but what it was given, changes nothing and is ended', async () => {
    for (const text of [...HOSTILE, ...GREEDY]) {
      const started = performance.now();
      const filling = await filler.fill(text, hidden.context);
      expect(performance.now() - started).toBeLessThan(250 + ALLOWANCE);
      const out = filling.ok ? filling.text : '';
      expect(out).not.toMatch(/Humana|yrkande \d|native code|function/);
    }
    expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toStrictEqual(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('more text than any letter has is no letter', async () => {
    expect(templateFault(GREEDY[0], fields)).toBeUndefined();
    const filling = await filler.fill(GREEDY[0] ?? '', hidden.context);
    expect(filling.ok).toBe(false);
  });

  test('what never ends is ended, and the next letter is filled as if nothing had been', async () => {
    const turns = (name: string): readonly string[] =>
      Array.from({ length: 4000 }, (_, at) => `${name}${String(at)}`);
    const endless = '{{#each a}}{{#each ../b}}{{#each ../../c}}{{/each}}{{/each}}{{/each}}';
    expect(await filler.fill(endless, { a: turns('a'), b: turns('b'), c: turns('c') })).toStrictEqual({
      ok: false,
      why: 'too-slow',
    });
    expect(await filler.fill('{{provider}}', hidden.context)).toMatchObject({ ok: true });
  });

  test('what fails when nobody waits for it any more does not end the program', async () => {
    const posted = jest.spyOn(Worker.prototype, 'postMessage');
    await filler.fill('{{provider}}', hidden.context);
    const [thread] = posted.mock.contexts as readonly Worker[];
    posted.mockRestore();
    const died = Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
    expect(thread?.emit('error', died)).toBe(true);
  });
});
