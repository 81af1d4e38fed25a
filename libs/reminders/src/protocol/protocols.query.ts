import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Clock, Database } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { TOLD_DEADLINE, WITH_RECORD } from '../told-deadline';
import type { ToldDeadline } from '../told-deadline';
import type { Protocol } from './protocol';
import { protocolOf } from './protocol-of-day';
import { hashOfProtocol } from './seal-protocol';

/** A fact as a line names it. */
export interface ProtocolFact {
  readonly id: string;
  readonly ref: string;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly matterId: string;
  readonly matterKind: string;
  readonly matter: string;
}

/** How a protocol was sealed, and whether it still is what was sealed. */
export interface ProtocolSeal {
  readonly sealedAt: string;
  /** The hash as its row has it, and of what stands there now. */
  readonly sha256: string;
  readonly found: string;
  /** The entry of the audit chain; null where the chain has none. */
  readonly entry: { readonly seq: number; readonly sha256: string; readonly hash: string } | null;
  /** The content has the hash of its row, and that is the one in the chain. */
  readonly holds: boolean;
}

/** The protocol of a day with the names of what it speaks of, as they are now. */
export interface ProtocolOpened {
  readonly protocol: Protocol;
  /** Null where the day has not been sealed. */
  readonly seal: ProtocolSeal | null;
  readonly deadlines: ReadonlyMap<string, ToldDeadline>;
  readonly facts: ReadonlyMap<string, ProtocolFact>;
  readonly people: ReadonlyMap<string, string>;
}

interface SealedRow {
  readonly text: string;
  readonly sha256: string;
  readonly sealedAt: string;
  readonly entry: { readonly seq: number; readonly detail: string; readonly hash: string } | null;
}

/** The protocol of a day: what was sealed or, where nothing has been yet, what the rows say so far. */
@Injectable()
export class Protocols {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Undefined for a day that has not begun. */
  async of(principal: Principal, day: string): Promise<ProtocolOpened | undefined> {
    if (day > this.clock.today()) return undefined;
    const { organisation } = principal;
    return this.database.read(contextOf(principal), async (tx) => {
      const [row] = await tx.query<readonly SealedRow[]>(SEALED, [organisation, day]);
      const protocol =
        row === undefined ? await protocolOf(tx, organisation, day) : (JSON.parse(row.text) as Protocol);
      return {
        protocol,
        seal: row === undefined ? null : sealOf(row),
        ...(await named(tx, organisation, protocol)),
      };
    });
  }
}

const SEALED = `select content::text as text, sha256, sealed_at as "sealedAt",
    (select json_build_object('seq', seq, 'detail', detail, 'hash', encode(hash, 'hex')) from audit_entry
     where audit_entry.organisation_id = $1 and subject = 'deadline-protocol:' || p.day
       and action = 'deadline-protocol.sealed' order by seq limit 1) as entry
  from deadline_protocol p where p.organisation_id = $1 and p.day = $2`;

function sealOf({ text, sha256, sealedAt, entry }: SealedRow): ProtocolSeal {
  const found = hashOfProtocol(text);
  const chained = entry && {
    ...{ seq: entry.seq, hash: entry.hash },
    sha256: (JSON.parse(entry.detail) as { readonly sha256: string }).sha256,
  };
  const holds = found === sha256 && chained?.sha256 === sha256;
  return { sealedAt, sha256, found, entry: chained, holds };
}

async function named(
  tx: EntityManager,
  organisation: string,
  protocol: Protocol,
): Promise<Pick<ProtocolOpened, 'deadlines' | 'facts' | 'people'>> {
  const { confirmed, reminders, mails } = protocol;
  const changes = [...protocol.entered, ...protocol.moved, ...protocol.met, ...protocol.missed];
  const deadlines = await tx.query<readonly { told: ToldDeadline }[]>(
    `select ${TOLD_DEADLINE} as told from deadline d ${WITH_RECORD}
     where d.organisation_id = $1 and d.id = any ($2::uuid[])`,
    [organisation, [...changes, ...reminders, ...mails].map(({ deadline }) => deadline)],
  );
  const facts = await tx.query<readonly ProtocolFact[]>(
    `select f.id, f.ref, f.type, f.body, f.matter_id as "matterId", matter.kind as "matterKind", matter.title as matter
     from fact f join matter on matter.organisation_id = $1 and matter.id = f.matter_id
     where f.organisation_id = $1 and f.id = any ($2::uuid[])`,
    [organisation, [...changes, ...confirmed].map(({ fact }) => fact)],
  );
  const people = await tx.query<readonly { id: string; name: string }[]>(
    'select id, name from membership where organisation_id = $1 and id = any ($2::uuid[])',
    [
      organisation,
      [
        ...[...changes, ...confirmed].map(({ by }) => by),
        ...[...reminders.flatMap(({ to }) => to), ...mails].map(({ member }) => member),
      ],
    ],
  );
  return {
    deadlines: new Map(deadlines.map(({ told }) => [told.id, told])),
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    people: new Map(people.map(({ id, name }) => [id, name])),
  };
}
