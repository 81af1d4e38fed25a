import { newId } from '@fristvakt/platform';
import type { Caller } from '../support/caller';
import type { RunningServer } from '../support/server';
import { ROLES_OF_MEMBERS } from './askers';
import { importStory } from './world';

/** An organisation of the crowd, and who asks for it. */
export interface OneOfMany {
  readonly letter: string;
  readonly callers: readonly Caller[];
  readonly email: string;
  readonly provider: string;
  readonly matter: string;
  readonly fact: string;
  readonly deadline: string;
}

const LETTERS = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');
const MARK = /kanarie([a-z])x/g;
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;

/** Organisations that differ by one letter, and whose every id is known. */
export class Crowd {
  readonly tenants: OneOfMany[] = [];
  private readonly owners = new Map<string, string>();

  constructor(private readonly server: RunningServer) {}

  async found(count: number): Promise<void> {
    for (const letter of LETTERS.slice(0, count)) await this.add(letter);
  }

  /** What of an answer belongs to an organisation other than the one that asked. */
  foreignIn(body: string, { letter }: OneOfMany): readonly string[] {
    const marks = [...body.matchAll(MARK)].filter(([, found]) => found !== letter).map(([mark]) => mark);
    const ids = (body.match(UUID) ?? []).filter((id) => (this.owners.get(id) ?? letter) !== letter);
    return [...marks, ...ids];
  }

  /** Whether the answer tells of the organisation at all. */
  isOwn = (body: string, { letter, provider }: OneOfMany): boolean =>
    body.includes(`kanarie${letter}x`) || body.includes(provider);

  private async add(letter: string): Promise<void> {
    const mark = `kanarie${letter}x`;
    const organisation = await this.server.organisation(mark);
    const email = `${mark}@omsorg.example`;
    const member = await this.server.member(organisation, { roles: ROLES_OF_MEMBERS, name: mark, email });
    const record = await importStory(this.server, organisation, mark);
    const guest = await this.server.member(organisation, {
      ...{ roles: ['guest-counsel'], matter: record.matter, name: mark },
    });
    await this.server.sql(`insert into person (id, organisation_id, name) values ($1, $2, $3)`, [
      ...[newId(), organisation, mark],
    ]);
    this.tenants.push({
      ...{ letter, email, provider: record.provider, matter: record.matter },
      ...{ fact: record.fact, deadline: record.deadline },
      callers: [
        await this.server.session(member),
        await this.server.token(member, ['read', 'record', 'administer', 'audit']),
        await this.server.session(guest),
      ],
    });
    for (const table of ['provider', 'matter', 'fact', 'deadline', 'membership', 'person', 'derivation']) {
      if (table === 'provider') this.owners.set(organisation, letter);
      const rows = await this.server.sql<{ id: string }>(
        `select id from ${table} where organisation_id = $1`,
        [organisation],
      );
      for (const { id } of rows) this.owners.set(id, letter);
    }
  }
}
