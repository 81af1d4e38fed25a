import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { Rederive } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import { faultsIn, withIds } from './checked-template';
import type { GivenItem } from './checked-template';
import { dayAfter } from '../kept-day';
import type { OwnItem, OwnOccasion } from './own-template';
import { ownTemplateId } from './own-template-rows';

/** A template as an organisation wants it from a day on. */
export interface TemplateToSave {
  readonly organisation: string;
  readonly by: string;
  /** The template it is a new version of, and in which version of its row it was read; left out for a new template. */
  readonly of?: { readonly id: string; readonly version: number };
  readonly from: string;
  readonly title: string;
  readonly purpose: string;
  readonly occasion: OwnOccasion;
  readonly items: readonly GivenItem[];
}

type Refused = 'not-found' | 'stale' | 'template-retired' | 'version-too-early' | 'template-not-possible';

/** The versions there are, the newest first, and whether a list keeps the newest. */
interface Standing {
  readonly id: string;
  readonly versions: readonly { readonly from: string; readonly items: readonly OwnItem[] }[];
  readonly isKept: boolean;
}

/**
 * Saves an own template: a new one, or a new version. A version that a list keeps is never changed: what is new is valid from
 * tomorrow at the earliest, so that no fact of today is called for by two. One that no list keeps yet is replaced.
 */
@Injectable()
export class SaveOwnTemplate {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly rederive: Rederive,
  ) {}

  async execute(asked: TemplateToSave): Promise<Outcome<{ readonly id: string }, Refused>> {
    const { organisation, by, of, from } = asked;
    return this.database.write({ organisation }, async (tx) => {
      const taken = of === undefined ? done(NOTHING) : await this.taken(tx, organisation, of);
      if (!taken.ok) return taken;
      const standing = taken.value;
      const known = new Set(standing.versions.flatMap(({ items }) => items.map(({ id }) => id)));
      const places = faultsIn(asked, known);
      if (places.length > 0) return refused('invalid', 'template-not-possible', { places });
      const earliest = this.earliest(standing);
      if (earliest !== null && from < earliest) {
        return refused('invalid', 'version-too-early', {
          params: { day: earliest },
          places: [{ property: 'from', reason: `expected a day from ${earliest} on` }],
        });
      }
      const id = await this.keep(tx, asked, standing, withIds(asked.items, known));
      await this.callForLists(tx, organisation, asked);
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'own-template.saved', subject: `own-template:${id}` },
        detail: { from, occasion: asked.occasion.on, items: asked.items.length },
        values: { title: asked.title },
      });
      return done({ id });
    });
  }

  private async taken(
    tx: EntityManager,
    organisation: string,
    { id, version }: { readonly id: string; readonly version: number },
  ): Promise<Outcome<Standing, Refused>> {
    const [row] = await tx.query<readonly { version: number; retiredOn: string | null }[]>(
      `select version, retired_on as "retiredOn" from own_template
       where organisation_id = $1 and id = $2 for update`,
      [organisation, id],
    );
    if (row === undefined) return refused('not-found', 'not-found');
    if (row.version !== version) return refused('stale', 'stale');
    if (row.retiredOn !== null) return refused('conflict', 'template-retired');
    const versions = await tx.query<Standing['versions']>(
      `select valid_from as "from", items from own_template_version
       where organisation_id = $1 and template_id = $2 order by valid_from desc`,
      [organisation, id],
    );
    const [kept] = await tx.query<readonly unknown[]>(
      'select 1 from checklist where organisation_id = $1 and template = $2 and template_version = $3 limit 1',
      [organisation, ownTemplateId(id), versions[0]?.from],
    );
    return done({ id, versions, isKept: kept !== undefined });
  }

  /** The first day from which the new version can be valid; null where any day will do. */
  private earliest({ versions, isKept }: Standing): string | null {
    const [newest, before] = versions;
    if (newest === undefined) return null;
    if (!isKept) return before === undefined ? null : dayAfter(before.from);
    const [tomorrow, later] = [dayAfter(this.clock.today()), dayAfter(newest.from)];
    return tomorrow > later ? tomorrow : later;
  }

  private async keep(
    tx: EntityManager,
    { organisation, by, from, title, purpose, occasion }: TemplateToSave,
    { id: known, versions, isKept }: Standing,
    items: readonly OwnItem[],
  ): Promise<string> {
    const id = known === '' ? newId() : known;
    const said = [from, title, purpose, JSON.stringify(occasion), JSON.stringify(items)];
    const saved = [by, this.clock.today()];
    if (known === '') {
      await tx.query('insert into own_template (id, organisation_id) values ($1, $2)', [id, organisation]);
    } else {
      await tx.query('update own_template set version = version + 1 where organisation_id = $1 and id = $2', [
        organisation,
        id,
      ]);
    }
    const [newest] = versions;
    await (newest === undefined || isKept
      ? tx.query(INSERT, [organisation, id, ...said, ...saved, newId()])
      : tx.query(REPLACE, [organisation, id, ...said, ...saved, newest.from]));
    return id;
  }

  /** Facts from its first day up to today call for it at once, not only when something else happens. */
  private async callForLists(
    tx: EntityManager,
    organisation: string,
    { occasion, from }: TemplateToSave,
  ): Promise<void> {
    if (occasion.on !== 'fact' || from > this.clock.today()) return;
    const providers = await tx.query<readonly { id: string }[]>(
      `select distinct fact.provider_id as id from fact
       join matter on matter.organisation_id = fact.organisation_id and matter.id = fact.matter_id
       where fact.organisation_id = $1 and matter.kind = $2 and fact.type = any($3) and fact.happened_on >= $4
       order by id`,
      [organisation, occasion.matter, occasion.types, from],
    );
    for (const { id } of providers) await this.rederive.within(tx, organisation, id, 'repair');
  }
}

const NOTHING: Standing = { id: '', versions: [], isKept: false };

const INSERT = `insert into own_template_version
    (organisation_id, template_id, valid_from, title, purpose, occasion, items, saved_by, saved_on, id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const REPLACE = `update own_template_version set valid_from = $3, title = $4, purpose = $5, occasion = $6, items = $7,
    saved_by = $8, saved_on = $9
  where organisation_id = $1 and template_id = $2 and valid_from = $10`;
