import { randomBytes } from 'node:crypto';
import { newId } from '@fristvakt/platform';
import type { LightMyRequestResponse } from 'fastify';
import type { Member, RunningServer } from '../support/server';
import { ROUTES } from './access-matrix';
import { verdictOf } from './askers';
import type { Asker, Somebody, Standing } from './askers';
import { addressOf } from './requests';
import type { Named, Request, Route } from './requests';
import type { Ids, Tenant } from './world';

export interface Places {
  /** The organisation whose members ask. */
  readonly here: Tenant;
  /** The one nobody belongs to who asks. */
  readonly other: Tenant;
  /** Another provider of the organisation here, with matters, facts and deadlines. */
  readonly neighbour: Partial<Ids>;
}

/** What the address names: something of one's own, or something that is not there for who asks. */
interface Target {
  readonly name: string;
  readonly values: readonly string[];
  readonly isThere: boolean;
}

/** What a request is refused with when it is not known or not permitted who asks. */
const REFUSED: Readonly<Record<number, readonly string[]>> = {
  401: ['not-signed-in'],
  403: ['not-permitted', 'second-factor-required'],
};

/** Requests that are about the one who asks, or spoil the session: they are made by somebody who is made for them. */
const SPOILS = new Set<string>(['public', 'session', 'manage-own']);

const MALFORMED = ['x', '0', 'null', '00000000-0000-0000-0000-00000000000g', '%27%20or%20true%20--'];

export const codeOf = (answer: LightMyRequestResponse): string => {
  if (!String(answer.headers['content-type']).startsWith('application/problem+json')) return '';
  return answer.json<{ type: string }>().type.replace('urn:fristvakt:problem:', '');
};

/** All that is told, but for the id of the request. */
export const toldBy = ({ statusCode, headers, body }: LightMyRequestResponse): string =>
  `${String(statusCode)} ${String(headers['content-type'])} ${body.replace(/urn:fristvakt:request:[\da-f-]+/, '')}`;

/** Tries each route as everybody, on what is theirs and on what is not, and tells what is not as it is meant to be. */
export class Cells {
  /** How many requests were looked at. */
  count = 0;
  /** The routes that have answered somebody with a 2xx. */
  readonly answered = new Set<string>();
  /** The routes where what is no id at all is answered otherwise than an id that is not there. */
  readonly malformedTold = new Set<string>();
  private number = 0;

  constructor(
    private readonly server: RunningServer,
    private readonly places: Places,
  ) {}

  async try(route: Route, askers: readonly Asker[]): Promise<readonly string[]> {
    const wrong: string[] = [];
    const work = askers.map((asker) => async () => wrong.push(...(await this.tryAs(route, asker))));
    await atATime(4, work);
    return wrong;
  }

  private async tryAs(route: Route, asker: Asker): Promise<readonly string[]> {
    const wrong: string[] = [];
    const absent: { readonly name: string; readonly told: string }[] = [];
    for (const target of await this.targets(route, asker)) {
      const { faults, told } = await this.cell(route, asker, target);
      wrong.push(...faults.map((fault) => `${asker.name}, ${target.name}: ${fault}`));
      if (!target.isThere) absent.push({ name: target.name, told });
    }
    const [first, ...rest] = absent;
    for (const { name, told } of rest.filter(({ told: one }) => one !== first?.told)) {
      if (name.startsWith('malformed')) this.malformedTold.add(route.name);
      else wrong.push(`${asker.name}: ${name} is told from ${first?.name ?? ''} by ${told}`);
    }
    return wrong;
  }

  private async cell(
    route: Route,
    asker: Asker,
    target: Target,
  ): Promise<{ faults: readonly string[]; told: string }> {
    const somebody = isSpoilt(route) ? await asker.another() : asker;
    const answer = await this.ask(route, somebody, await this.valuesOf(route, somebody, target));
    const faults = this.faultsOf(route, asker.standing, target, answer);
    if (route.method !== 'GET') return { faults, told: toldBy(answer) };
    const head = await this.ask({ ...route, method: 'HEAD' }, somebody, target.values);
    const headFaults = [
      ...(head.statusCode === answer.statusCode ? [] : [`HEAD is answered ${String(head.statusCode)}`]),
      ...(head.body === '' ? [] : ['HEAD is answered with a body']),
    ];
    return { faults: [...faults, ...headFaults], told: toldBy(answer) };
  }

  private faultsOf(
    { name, request: { also = [] } }: Route,
    standing: Standing,
    target: Target,
    answer: LightMyRequestResponse,
  ): readonly string[] {
    const verdict = verdictOf(ROUTES[name] ?? 'public', standing);
    const [status, code] = [answer.statusCode, codeOf(answer)];
    const told = `${String(status)} ${code}`;
    if (verdict !== 'in') {
      const isRefused = status === verdict && (REFUSED[verdict] ?? []).includes(code);
      return isRefused ? [] : [`${told} instead of ${String(verdict)}`];
    }
    if (!target.isThere) return status === 404 ? [] : [`${told} instead of 404`];
    if (status >= 200 && status < 300) this.answered.add(name);
    if ([401, 403].includes(status) && !also.includes(code)) return [`${told}, though they may`];
    const isNamed = target.values.length > 0 && status === 404;
    return isNamed || status >= 500 ? [`${told} instead of an answer`] : [];
  }

  /** Somebody of another organisation finds nothing of this one; a guest nothing but the one matter. */
  private async targets(route: Route, { standing }: Asker): Promise<readonly Target[]> {
    const { of = [] } = route.request;
    const { here, other, neighbour } = this.places;
    const own = of.map((kind) => this.idOf(kind, here.ids));
    const target = (name: string, values: readonly string[], isThere = false): Target => ({
      ...{ name, values, isThere },
    });
    if (of.length === 0) return [target('without a name', [], true)];
    const isHere = standing.member !== 'elsewhere' || ROUTES[route.name] === 'public';
    const [first = ''] = own;
    const malformed = MALFORMED.map((id) => target(`malformed ${id}`, [id, ...own.slice(1)]));
    const strangers = of.flatMap((kind, place) => {
      const unknown = kind === 'rule' || kind === 'page' || isPublicIssuer(route);
      return [
        ...(unknown
          ? []
          : [
              target(
                `of another organisation at ${String(place)}`,
                own.with(place, this.idOf(kind, other.ids)),
              ),
            ]),
        target(`unknown at ${String(place)}`, own.with(place, newId())),
      ];
    });
    const isGuest = standing.roles.includes('guest-counsel');
    const neighbours = of.flatMap((kind, place) => {
      const id = isGuest ? (neighbour as Readonly<Record<string, string>>)[kind] : undefined;
      const sameProvider = isGuest && kind === 'matter' ? [target('the licence', [here.ids.licence])] : [];
      const colleagues = kind === 'own-session' || kind === 'own-token' ? [this.idOf(kind, here.ids)] : [];
      return [
        ...[...(id === undefined ? [] : [id]), ...colleagues].map((one) =>
          target('somebody else’s', own.with(place, one)),
        ),
        ...sameProvider,
      ];
    });
    return Promise.resolve([
      target('their own', first === '' ? [] : own, isHere),
      ...strangers,
      ...neighbours,
      ...malformed,
    ]);
  }

  private idOf(kind: Named, ids: Ids): string {
    switch (kind) {
      case 'own-session':
        return ids.session;
      case 'own-token':
        return ids.token;
      case 'own-note':
        return ids.note;
      case 'rule':
        return 'APP-IVO-3W';
      case 'page':
        return 'init.js';
      default:
        return ids[kind];
    }
  }

  /** What is used up by the request is made for it. */
  private async valuesOf(
    { request: { of = [] } }: Route,
    { member }: Somebody,
    { values, isThere }: Target,
  ): Promise<readonly string[]> {
    if (!isThere || member === undefined) return values;
    const made: string[] = [];
    for (const [place, kind] of of.entries()) {
      made.push((await this.made(kind, member)) ?? values[place] ?? '');
    }
    return made;
  }

  private async made(kind: Named, member: Member): Promise<string | undefined> {
    const id = newId();
    const { organisation, membership, account } = member;
    if (kind === 'own-session') {
      await this.server.sql(
        `insert into session (id, account_id, organisation_id, membership_id, token_hash, expires_at)
         values ($1, $2, $3, $4, $5, now() + interval '1 hour')`,
        [id, account, organisation, membership, randomBytes(8)],
      );
      return id;
    }
    if (kind === 'own-token') {
      await this.server.sql(
        `insert into api_token (id, organisation_id, membership_id, name, token_hash, scopes, expires_at)
         values ($1, $2, $3, 'token', $4, '{read}', now() + interval '1 hour')`,
        [id, organisation, membership, randomBytes(8)],
      );
      return id;
    }
    if (kind === 'own-note') {
      await this.server.sql(
        `insert into privileged_note (id, organisation_id, matter_id, author_id, ciphertext)
         values ($1, $2, $3, $4, $5)`,
        [id, organisation, this.places.here.ids.matter, membership, randomBytes(8)],
      );
      return id;
    }
    return undefined;
  }

  async ask(
    route: Route,
    { caller }: Pick<Somebody, 'caller'>,
    values: readonly string[],
  ): Promise<LightMyRequestResponse> {
    this.count += 1;
    this.number += 1;
    const { body, type, version } = route.request;
    const number = `n${String(this.number)}`;
    const made = body?.({ ids: this.places.here.ids, number });
    const match = version === undefined ? {} : { 'if-match': await this.etag(version, values.at(-1) ?? '') };
    return caller.request(route.method, addressOf(route, values), made, {
      headers: { ...(type === undefined ? {} : { 'content-type': type }), ...match },
      remoteAddress: `10.${String((this.number >> 16) & 255)}.${String((this.number >> 8) & 255)}.${String(this.number & 255)}`,
    });
  }

  private async etag([table, key]: NonNullable<Request['version']>, id: string): Promise<string> {
    const [row] = await this.server.sql<{ version: number }>(
      `select version from ${table} where ${key}::text = $1`,
      [id],
    );
    return `"${String(row?.version ?? 1)}"`;
  }
}

const isSpoilt = ({ name, method }: Route): boolean => method !== 'GET' && SPOILS.has(ROUTES[name] ?? '');

/** Who has not signed in yet belongs to no organisation: its issuers are for everybody. */
const isPublicIssuer = ({ name }: Route): boolean => name === 'GET /sign-in/oidc/:issuer';

/** Does all of it, so many at a time. */
export async function atATime(width: number, work: readonly (() => Promise<unknown>)[]): Promise<void> {
  const rest = [...work];
  const worker = async (): Promise<void> => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await next();
  };
  await Promise.all(Array.from({ length: width }, worker));
}
