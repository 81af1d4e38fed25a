import type { Role, Scope } from '@fristvakt/accounts';
import { SCOPES } from '@fristvakt/accounts';
import type { Caller } from '../support/caller';
import type { Member, RunningServer } from '../support/server';
import { WHO } from './rights';
import type { Access } from './rights';
import type { Tenant } from './world';

/** What somebody stands for when they ask. */
export interface Standing {
  /** The session they present goes on. */
  readonly session: boolean;
  /** They are an active member of the organisation that is asked about, or of another. */
  readonly member: 'here' | 'elsewhere' | 'nowhere';
  readonly roles: readonly Role[];
  /** The scopes of the token they present; null: a session. */
  readonly scopes: readonly Scope[] | null;
  readonly secondFactorMissing: boolean;
}

/** Somebody, made for the purpose. */
export interface Somebody {
  readonly caller: Caller;
  /** Undefined: nobody. */
  readonly member: Member | undefined;
}

export interface Asker extends Somebody {
  readonly name: string;
  readonly standing: Standing;
  /** Somebody else who stands for the same: for what spoils the one who asks. */
  readonly another: () => Promise<Somebody>;
}

/** What is to become of it: they get in, or are refused with this status. */
export type Verdict = 'in' | 401 | 403;

export function verdictOf(access: Access, standing: Standing): Verdict {
  if (access === 'public') return 'in';
  if (access === 'session') return standing.session ? 'in' : 401;
  if (standing.member === 'nowhere') return 401;
  if (standing.secondFactorMissing && access !== 'manage-own') return 403;
  const { roles, token }: { roles: readonly Role[]; token: Scope | null } = WHO[access];
  if (!standing.roles.some((role) => roles.includes(role))) return 403;
  if (standing.scopes === null) return 'in';
  return token !== null && standing.scopes.includes(token) ? 'in' : 403;
}

export const ROLES_OF_MEMBERS = [
  ...(['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor'] as const),
];

/** Everybody who asks: each role, each state of a member, each scope of a token, a stranger and nobody. */
export class Askers {
  private readonly nothing: Standing = {
    ...{ session: false, member: 'nowhere', roles: [], scopes: null, secondFactorMissing: false },
  };

  constructor(
    private readonly server: RunningServer,
    private readonly here: Tenant,
    private readonly elsewhere: Tenant,
  ) {}

  async all(): Promise<readonly Asker[]> {
    const { organisation, matters } = this.here;
    const session = { ...this.nothing, session: true };
    const inside = { ...session, member: 'here' as const, roles: ROLES_OF_MEMBERS };
    const made = [
      ...ROLES_OF_MEMBERS.map(async (role) =>
        this.asker(`the ${role}`, { ...inside, roles: [role] }, async () => this.signedIn([role])),
      ),
      this.asker('the guest counsel', { ...inside, roles: ['guest-counsel'] }, async () =>
        this.guest(organisation, matters['A']),
      ),
      this.asker('a member with every role', inside, async () => this.signedIn(ROLES_OF_MEMBERS)),
      this.asker('who has been invited', session, async () => this.invited()),
      this.asker('who has been disabled', this.nothing, async () => this.disabled(false)),
      this.asker('who lacks the second factor', { ...inside, secondFactorMissing: true }, async () =>
        this.withoutSecondFactor(),
      ),
      this.asker('a member of another organisation', { ...inside, member: 'elsewhere' }, async () =>
        this.signedIn(ROLES_OF_MEMBERS, this.elsewhere.organisation),
      ),
      this.asker(
        'a guest of another organisation',
        { ...inside, member: 'elsewhere', roles: ['guest-counsel'] },
        async () => this.guest(this.elsewhere.organisation, this.elsewhere.matters['A']),
      ),
      ...SCOPES.map(async (scope) =>
        this.asker(`a token to ${scope}`, { ...inside, session: false, scopes: [scope] }, async () =>
          this.withToken([scope]),
        ),
      ),
      this.asker('a token of who has been disabled', this.nothing, async () => this.disabled(true)),
      this.asker('nobody', this.nothing, async () =>
        Promise.resolve({ caller: this.server.nobody, member: undefined }),
      ),
    ];
    const askers: Asker[] = [];
    for (const one of made) askers.push(await one);
    return askers;
  }

  /** A guest of one matter. */
  async guest(organisation: string, matter: string | undefined): Promise<Somebody> {
    const member = await this.server.member(organisation, {
      ...{ roles: ['guest-counsel'], ...(matter === undefined ? {} : { matter }) },
    });
    return { member, caller: await this.server.session(member) };
  }

  async signedIn(roles: readonly Role[], organisation = this.here.organisation): Promise<Somebody> {
    const member = await this.server.member(organisation, { roles });
    return { member, caller: await this.server.session(member) };
  }

  private async asker(name: string, standing: Standing, another: () => Promise<Somebody>): Promise<Asker> {
    return { name, standing, another, ...(await another()) };
  }

  private async invited(): Promise<Somebody> {
    const { organisation } = this.here;
    const member = await this.server.member(organisation, { roles: ROLES_OF_MEMBERS, state: 'invited' });
    return { member, caller: await this.server.session(member) };
  }

  /** Who was let in a moment ago, so that the program remembers, and is then shut out by an administrator. */
  private async disabled(byToken: boolean): Promise<Somebody> {
    const one = byToken ? await this.withToken(SCOPES) : await this.signedIn(ROLES_OF_MEMBERS);
    const before = await one.caller.get('/api/v1/members');
    const { caller: administrator } = await this.signedIn(['administrator']);
    const state = { state: 'disabled' };
    const after = await administrator.put(`/api/v1/members/${one.member?.membership ?? ''}/state`, state);
    if (before.statusCode !== 200 || after.statusCode !== 204) throw new Error('nobody could be disabled');
    return one;
  }

  private async withoutSecondFactor(): Promise<Somebody> {
    const { organisation } = this.here;
    const member = await this.server.member(organisation, { roles: ROLES_OF_MEMBERS });
    const before = await this.server.session(member);
    const started = await before.post('/api/v1/second-factor', {});
    if (started.statusCode !== 201) throw new Error('no second factor could be begun');
    await this.server.sql('update account set totp_confirmed_at = now() where id = $1', [member.account]);
    return { member, caller: await this.server.session(member, { secondFactor: false }) };
  }

  private async withToken(scopes: readonly Scope[]): Promise<Somebody & { readonly member: Member }> {
    const member = await this.server.member(this.here.organisation, { roles: ROLES_OF_MEMBERS });
    return { member, caller: await this.server.token(member, scopes) };
  }
}
