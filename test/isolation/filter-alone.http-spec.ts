import { FindingQuery } from '@fristvakt/action-plans';
import { MatterChecklistsQuery } from '@fristvakt/checklists';
import { NoonClock } from '../support/noon-clock';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import { Askers, ROLES_OF_MEMBERS } from './askers';
import { wordsOf } from './answers';
import { isPage } from './page-routes';
import { routeOf } from './requests';
import { askEverything } from './every-route';
import type { Asked } from './every-route';
import { rowsOf, tracesOf } from './rows-of';
import { PUBLIC_NAMES } from './targets';
import { foundTenant } from './world';
import type { Tenant } from './world';

/**
 * Without the row level security of any table: what is left is what each statement says itself. The role of the program
 * sees every row then.
 */
describe('the filter of the program alone', () => {
  let server: RunningServer;
  let own: Tenant;
  let other: Tenant;
  let askers: Askers;
  let traces: (text: string) => readonly string[];

  beforeAll(async () => {
    server = await startServer({ clock: new NoonClock() });
    own = await foundTenant(server, 'koltrast');
    other = await foundTenant(server, 'nattskata');
    askers = new Askers(server, own, other);
    await server.sql(`do $$ declare named text; begin
      for named in select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity loop
        execute format('alter table %I no force row level security, disable row level security', named);
      end loop; end $$`);
    traces = await tracesOf(server, other);
  });
  afterAll(async () => {
    await server.stop();
  });

  const leaksOf = (asked: readonly Asked[]): readonly string[] =>
    asked.flatMap(({ name, answer }) => {
      const found = traces(wordsOf(answer));
      return found.length === 0 ? [] : [`${name}: ${found.join(' ')}`];
    });
  /** What was done, told or broken that has to be refused: whatever an address names is another's. */
  const doneToOther = (asked: readonly Asked[]): readonly string[] =>
    asked.flatMap(({ name, isOwn, answer: { statusCode } }) => {
      const { of = [], absent = [404] } = routeOf(name).request;
      const refused = isPage(name) ? absent : [404];
      const isNamed = of.length === 0 ? name.includes('/:') : of.some((kind) => !PUBLIC_NAMES.includes(kind));
      const isTold = !isOwn && isNamed && !refused.includes(statusCode);
      return isTold || statusCode >= 500 ? [`${name}: ${String(statusCode)}`] : [];
    });

  test('row level security is out of the way', async () => {
    const rows = await server.sql(`select relname from pg_class
      where relnamespace = 'public'::regnamespace and (relrowsecurity or relforcerowsecurity)`);
    expect(rows).toStrictEqual([]);
  });

  test('a member is told nothing of another organisation by any route, and changes nothing there', async () => {
    const before = await rowsOf(server, other.organisation);
    const { caller } = await askers.signedIn(ROLES_OF_MEMBERS);
    const asked = await askEverything(server, caller, { own, other });
    expect(asked.filter(({ answer }) => answer.statusCode === 200).length).toBeGreaterThan(20);
    expect(leaksOf(asked)).toStrictEqual([]);
    expect(doneToOther(asked)).toStrictEqual([]);
    expect(await rowsOf(server, other.organisation)).toStrictEqual(before);
  });

  test.each(['L', 'I', 'A'])('a guest of matter %s is told nothing of the others', async (ref) => {
    const { caller } = await askers.guest(own.organisation, own.matters[ref]);
    const asked = await askEverything(server, caller, { own, other });
    expect(leaksOf(asked)).toStrictEqual([]);
    const foreign = ['L', 'I', 'A']
      .filter((one) => one !== ref)
      .map((one) => `${own.mark}${one.toLowerCase()} `);
    const told = asked.flatMap(({ name, answer: { body } }) =>
      foreign.some((mark) => body.includes(mark)) ? [name] : [],
    );
    expect(told).toStrictEqual([]);
    expect(asked.filter(({ answer }) => answer.statusCode === 200).length).toBeGreaterThan(5);
  });

  test('what was seen at a provider, and the lists of a matter, are told to a guest of that matter only', async () => {
    const { organisation } = own;
    const rows = async (table: 'finding' | 'checklist'): Promise<readonly Named[]> =>
      server.sql(
        `select named.provider_id as provider, named.matter_id as matter, other.id as elsewhere from ${table} named
         join matter other on other.organisation_id = named.organisation_id and other.id <> named.matter_id
           and not exists (select from ${table} more where more.organisation_id = $1 and more.matter_id = other.id)
         where named.organisation_id = $1 limit 1`,
        [organisation],
      );
    const [finding] = await rows('finding');
    const [list] = await rows('checklist');
    if (finding === undefined || list === undefined) throw new Error('the story has no finding or no list');
    const [findings, lists] = [server.get(FindingQuery), server.get(MatterChecklistsQuery)];
    const { provider, matter, elsewhere } = finding;
    expect(await findings.seenAt(organisation, matter, provider)).not.toStrictEqual([]);
    expect(await findings.seenAt(organisation, elsewhere, provider)).toStrictEqual([]);
    expect((await lists.find(organisation, list.matter, list.matter)).lists).not.toStrictEqual([]);
    expect(await lists.find(organisation, list.elsewhere, list.matter)).toStrictEqual({
      ...{ lists: [], closings: [] },
    });
  });
});

interface Named {
  readonly provider: string;
  readonly matter: string;
  /** Another matter of the organisation, which has no such row. */
  readonly elsewhere: string;
}
