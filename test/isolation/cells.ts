import type { LightMyRequestResponse } from 'fastify';
import type { RunningServer } from '../support/server';
import { ROUTES } from './access-matrix';
import { codeOf, isAnswered, statusOf, toldBy } from './answers';
import { verdictOf } from './askers';
import type { Asker, Somebody, Standing, Verdict } from './askers';
import { atATime } from './at-a-time';
import { ownThing } from './own-things';
import { addressOf } from './requests';
import type { Route } from './requests';
import { sentTo } from './sent';
import { targetsOf } from './targets';
import type { Places, Target } from './targets';

/** What a request is refused with when it is not known or not permitted who asks. */
const REFUSED: Readonly<Record<number, readonly string[]>> = {
  401: ['not-signed-in'],
  403: ['not-permitted', 'second-factor-required'],
};

/** Requests that are about the one who asks, or spoil the session: where they are done, it is by somebody who is made for them. */
const SPOILS = new Set<string>(['public', 'session', 'manage-own']);

/** Tries each route as everybody, on what is theirs and on what is not, and tells what is not as it is meant to be. */
export class Cells {
  /** How many requests were looked at. */
  count = 0;
  /** The routes that have answered somebody with a 2xx. */
  readonly answered = new Set<string>();
  /** The routes where what is no id at all is answered otherwise than an id that is not there. */
  readonly malformedTold = new Set<string>();
  /** The ways in which a GET was answered for which a HEAD was sent as well. */
  private readonly heads = new Set<string>();

  constructor(
    private readonly server: RunningServer,
    private readonly places: Places,
  ) {}

  async try(route: Route, askers: readonly Asker[]): Promise<readonly string[]> {
    const wrong: string[] = [];
    const work = askers.map((asker) => {
      const alike = askers.filter((one) => verdictFor(route, one) === verdictFor(route, asker));
      return async () => wrong.push(...(await this.tryAs(route, asker, alike.indexOf(asker))));
    });
    await atATime(6, work);
    return wrong;
  }

  private async tryAs(route: Route, asker: Asker, turn: number): Promise<readonly string[]> {
    const wrong: string[] = [];
    const isTwofold = (route.request.absent ?? []).length > 1;
    const absent: { readonly name: string; readonly told: string }[] = [];
    for (const target of targetsFor(route, asker, this.places, turn)) {
      const { faults, told } = await this.cell(route, asker, target);
      wrong.push(...faults.map((fault) => `${asker.name}, ${target.name}: ${fault}`));
      if (!target.isThere) absent.push({ name: target.name, told });
    }
    const [first, ...rest] = absent;
    const statusIn = (told: string): string => told.slice(0, 3);
    // Where a page may answer in two ways, it tells the same each time it answers in one of them.
    const isOther = (told: string): boolean =>
      told !== absent.find((one) => statusIn(one.told) === statusIn(told) || !isTwofold)?.told;
    for (const { name, told } of rest.filter((one) => isOther(one.told))) {
      if (name.startsWith('malformed')) this.malformedTold.add(route.name);
      else wrong.push(`${asker.name}: ${name} is told from ${first?.name ?? ''} by ${told}`);
    }
    return wrong;
  }

  private async cell(
    route: Route,
    asker: Asker,
    target: Target,
  ): Promise<{ readonly faults: readonly string[]; readonly told: string }> {
    const isDone = target.isThere && verdictFor(route, asker) === 'in';
    const somebody = isDone && isSpoilt(route) ? await asker.another() : asker;
    const answer = await this.ask(route, somebody, await this.valuesOf(route, somebody, target));
    const faults = this.faultsOf(route, asker.standing, target, answer);
    if (route.method !== 'GET' || this.isHeadAsked(route, asker, answer))
      return { faults, told: toldBy(answer, target.values) };
    const head = await this.ask({ ...route, method: 'HEAD' }, somebody, target.values);
    const headFaults = [
      ...(head.statusCode === answer.statusCode ? [] : [`HEAD is answered ${String(head.statusCode)}`]),
      ...(head.body === '' ? [] : ['HEAD is answered with a body']),
    ];
    return { faults: [...faults, ...headFaults], told: toldBy(answer, target.values) };
  }

  /**
   * Whether the route has been asked for its head by somebody who presents the same and whose GET was answered alike. It is told
   * from the GET by the method alone, which says nothing of their role.
   */
  private isHeadAsked({ name }: Route, { standing }: Asker, answer: LightMyRequestResponse): boolean {
    const { session, scopes } = standing;
    const way = [name, session, scopes !== null, answer.statusCode, codeOf(answer)].join(' ');
    const isAsked = this.heads.has(way);
    this.heads.add(way);
    return isAsked;
  }

  private faultsOf(
    { name, request: { also = [], absent = [404] } }: Route,
    standing: Standing,
    target: Target,
    answer: LightMyRequestResponse,
  ): readonly string[] {
    const verdict = verdictOf(ROUTES[name] ?? 'public', standing);
    const [status, code] = [statusOf(answer), codeOf(answer)];
    const told = `${String(status)} ${code}`;
    if (verdict !== 'in') {
      const isRefused = status === verdict && (REFUSED[verdict] ?? []).includes(code);
      return isRefused ? [] : [`${told} instead of ${String(verdict)}`];
    }
    if (!target.isThere) return absentFaults(target, absent, told);
    if (isAnswered(answer)) this.answered.add(name);
    if ([401, 403].includes(status) && !also.includes(code)) return [`${told}, though they may`];
    const isNamed = target.values.length > 0 && status === 404;
    return isNamed || status >= 500 ? [`${told} instead of an answer`] : [];
  }

  /** What is used up by the request is made for it. */
  private async valuesOf(
    { request: { of = [] } }: Route,
    somebody: Somebody,
    { values, isThere }: Target,
  ): Promise<readonly string[]> {
    if (!isThere) return values;
    const made: string[] = [];
    for (const [place, kind] of of.entries()) {
      const own = await ownThing(this.server, kind, somebody, this.places.here);
      made.push(own ?? values[place] ?? '');
    }
    return made;
  }

  private async ask(
    route: Route,
    { caller }: Somebody,
    values: readonly string[],
  ): Promise<LightMyRequestResponse> {
    this.count += 1;
    const { method } = route;
    const making = { ids: this.places.here.ids, number: `n${String(this.count)}` };
    const { body, headers } = await sentTo(this.server, route, making, values.at(-1));
    const [one, two] = [this.count >> 8, this.count & 255].map(String);
    return caller.request(method, addressOf(route, values), body, {
      ...{ headers, remoteAddress: `10.0.${one ?? ''}.${two ?? ''}` },
    });
  }
}

const verdictFor = ({ name }: Route, { standing }: Asker): Verdict =>
  verdictOf(ROUTES[name] ?? 'public', standing);

/**
 * What somebody asks a route about. Who may asks about everything the address can name, and in turn about one of what is no id: each
 * is tried by somebody, and none is looked at with who asks in mind. Who may not is refused before it is looked at what the address
 * names: they ask about their own, and in turn about one sort of what is not there.
 */
function targetsFor(route: Route, asker: Asker, places: Places, turn: number): readonly Target[] {
  const targets = targetsOf(route, asker, places);
  const isMalformed = ({ name }: Target): boolean => sortOf(name) === 'malformed';
  const inTurn = (some: readonly Target[]): readonly Target[] =>
    some.filter((_, at) => at === turn % some.length);
  if (verdictFor(route, asker) === 'in')
    return [...targets.filter((one) => !isMalformed(one)), ...inTurn(targets.filter(isMalformed))];
  const [own, ...others] = targets.filter(
    ({ name }, index) => targets.findIndex((one) => sortOf(one.name) === sortOf(name)) === index,
  );
  return [...(own === undefined ? [] : [own]), ...inTurn(others)];
}

const sortOf = (name: string): string => name.split(' ', 1)[0] ?? '';

const isSpoilt = ({ name, method }: Route): boolean => method !== 'GET' && SPOILS.has(ROUTES[name] ?? '');

/** What is no id at all is not there, whoever looks. */
function absentFaults({ name }: Target, absent: readonly number[], told: string): readonly string[] {
  const statuses = name.startsWith('malformed') ? [404, ...absent] : absent;
  const isMeant = statuses.some((status) => told.startsWith(String(status)));
  return isMeant ? [] : [`${told} instead of ${absent.join(' or ')}`];
}
