import { isUuid } from '@fristvakt/platform';
import type { ChecklistItem, ChecklistTemplate, ChecklistVersion, Occasion } from '@fristvakt/practice';
import type { EntityManager } from 'typeorm';
import { dayAfter, dayOf } from '../kept-day';
import type { OwnItem, OwnOccasion } from './own-template';

/** A version as it is kept. */
export interface OwnVersionRow {
  readonly templateId: string;
  readonly retiredOn: string | null;
  readonly validFrom: string;
  readonly title: string;
  readonly purpose: string;
  readonly occasion: OwnOccasion;
  readonly items: readonly OwnItem[];
}

const PREFIX = 'own:';

/** The id by which lists name an own template, so that it can be none of the trade's. */
export const ownTemplateId = (id: string): string => `${PREFIX}${id}`;
export const isOwn = (template: string): boolean => rowIdOf(template) !== undefined;

/** The id of the row of an own template; undefined of any other. */
export function rowIdOf(template: string): string | undefined {
  const id = template.startsWith(PREFIX) ? template.slice(PREFIX.length) : '';
  return isUuid(id) ? id : undefined;
}

/** The own templates of an organisation, or one of them; those that are retired too, since lists may keep them. */
export async function ownTemplates(
  tx: EntityManager,
  organisation: string,
  template?: string,
): Promise<readonly ChecklistTemplate[]> {
  const rows = await tx.query<readonly OwnVersionRow[]>(
    `select version.template_id as "templateId", own_template.retired_on as "retiredOn",
       version.valid_from as "validFrom", version.title, version.purpose, version.occasion, version.items
     from own_template_version version
     join own_template on own_template.organisation_id = version.organisation_id
       and own_template.id = version.template_id
     where version.organisation_id = $1 and ($2::uuid is null or version.template_id = $2)
     order by version.template_id, version.valid_from desc`,
    [organisation, template === undefined ? null : rowIdOf(template)],
  );
  const ids = [...new Set(rows.map(({ templateId }) => templateId))];
  return ids.map((id) => templateOf(rows.filter(({ templateId }) => templateId === id)));
}

/** The rows of one template, the newest first, as a template like those of the trade. */
function templateOf(rows: readonly OwnVersionRow[]): ChecklistTemplate {
  const [newest, ...older] = rows.map((row, place) => versionOf(row, rows[place - 1]));
  const [row] = rows;
  if (newest === undefined || row === undefined) throw new Error('an own template has no version');
  return {
    ...{ id: ownTemplateId(row.templateId), own: true },
    ...{ title: inBoth(row.title), purpose: inBoth(row.purpose), versions: [newest, ...older] },
    occasions: rows.map((one, place) => occasionOf(one, rows[place - 1])),
  };
}

const inBoth = (text: string): { readonly sv: string; readonly en: string } => ({ sv: text, en: text });

function versionOf({ validFrom, items }: OwnVersionRow, next: OwnVersionRow | undefined): ChecklistVersion {
  return {
    ...{ from: dayOf(validFrom), until: next === undefined ? null : dayOf(next.validFrom), changed: null },
    items: items.map(itemOf),
  };
}

function itemOf({ id, text, proof, mandatory, fourEyes, due, role, source }: OwnItem): ChecklistItem {
  return {
    ...{ id, text: inBoth(text), proof: proof === null ? null : inBoth(proof), cites: [], confidence: 'I' },
    ...{ mandatory, fourEyes, when: null, due, role, ...(source === null ? {} : { source }) },
  };
}

/** A fact calls by the version of its day, and none does after the day on which the template was retired. */
function occasionOf({ occasion, validFrom, retiredOn }: OwnVersionRow, next?: OwnVersionRow): Occasion {
  if (occasion.on === 'hand') return { on: 'plan' };
  if (occasion.on === 'rhythm') return occasion;
  const ends = [next?.validFrom, retiredOn === null ? undefined : dayAfter(retiredOn)];
  const until = ends.filter((day) => day !== undefined).toSorted()[0];
  return {
    ...occasion,
    during: { from: dayOf(validFrom), until: until === undefined ? null : dayOf(until) },
  };
}
