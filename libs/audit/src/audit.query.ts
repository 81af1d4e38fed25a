import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@fristvakt/calendar';
import { Database } from '@fristvakt/platform';
import { AuditTrail } from './audit-trail';
import { hashesOf } from './chain-check';

export interface AuditEntryListed {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** By name; null where they have been erased. */
  readonly values: Readonly<Record<string, string | null>>;
  readonly hash: string;
}

export interface AuditEntriesWanted {
  readonly organisation: string;
  /** Who looks: that somebody did is entered too. */
  readonly by: string;
  readonly subject?: string;
  /** How actions begin, in one of these ways: `matter.` finds `matter.read`. */
  readonly action?: readonly string[];
  readonly actor?: string;
  /** The first and the last day, in Sweden. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly limit: number;
  readonly before?: number;
}

export interface AuditHeadListed {
  readonly day: string;
  readonly seq: number;
  readonly hash: string;
  readonly keyId: string;
  readonly signature: string;
  readonly signedAt: string;
}

/** What was done in an organisation, latest first, and the signed heads of its chain. */
@Injectable()
export class AuditQuery {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async entries(wanted: AuditEntriesWanted): Promise<readonly AuditEntryListed[]> {
    const { organisation, by, subject, action, actor, from, to, limit, before } = wanted;
    return this.database.write({ organisation }, async (tx) => {
      const rows = await tx.query<EntryRow[]>(ENTRIES, [
        ...[organisation, before ?? null, subject ?? null, action ?? null, actor ?? null],
        ...[from ?? null, to ?? null, limit],
      ]);
      const filters = Object.keys({ subject, action, actor, from, to }).filter(
        (name) => wanted[name as keyof AuditEntriesWanted] !== undefined,
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'audit.read', subject: `organisation:${organisation}` },
        detail: { filters, count: rows.length },
      });
      return rows.map(listed);
    });
  }

  async heads(wanted: {
    readonly organisation: string;
    readonly limit: number;
    readonly before?: string;
  }): Promise<readonly AuditHeadListed[]> {
    const { organisation, limit, before } = wanted;
    return this.database.read({ organisation }, async (tx) =>
      tx.query<AuditHeadListed[]>(
        `select day, seq, encode(hash, 'hex') as hash, key_id as "keyId",
           translate(encode(signature, 'base64'), e'\\n', '') as signature, signed_at as "signedAt"
         from audit_head where organisation_id = $1 and ($2::date is null or day < $2)
         order by day desc limit $3`,
        [organisation, before ?? null, limit],
      ),
    );
  }
}

type EntryRow = Omit<AuditEntryListed, 'detail' | 'values'> & {
  readonly detail: string;
  readonly kept: Readonly<Record<string, string>>;
};

const ENTRIES = `
  select seq, at, actor, action, subject, detail, encode(hash, 'hex') as hash,
    (select coalesce(jsonb_object_agg(name, value), '{}') from audit_value
     where audit_value.organisation_id = $1 and audit_value.seq = audit_entry.seq) as kept
  from audit_entry where organisation_id = $1
    and ($2::bigint is null or seq < $2) and ($3::text is null or subject = $3)
    and ($4::text[] is null or exists (select from unnest($4::text[]) beginning where starts_with(action, beginning))) and ($5::text is null or actor = $5)
    and ($6::date is null or at >= $6::date::timestamp at time zone 'Europe/Stockholm')
    and ($7::date is null or at < ($7::date + 1)::timestamp at time zone 'Europe/Stockholm')
  order by seq desc limit $8`;

function listed({ detail, kept, ...row }: EntryRow): AuditEntryListed {
  const { values, ...rest } = JSON.parse(detail) as Record<string, unknown>;
  const names = [...hashesOf(values).keys()];
  return {
    ...row,
    detail: rest,
    values: Object.fromEntries(names.map((name) => [name, kept[name] ?? null])),
  };
}
