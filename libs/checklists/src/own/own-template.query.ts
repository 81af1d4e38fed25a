import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { OwnItem, OwnOccasion } from './own-template';

/** An own template as it is from a day on. */
export interface OwnTemplateVersion {
  readonly from: string;
  readonly title: string;
  readonly purpose: string;
  readonly occasion: OwnOccasion;
  readonly items: readonly OwnItem[];
  readonly savedOn: string;
  readonly savedByName: string;
}

export interface OwnTemplateFound {
  readonly id: string;
  readonly retiredOn: string | null;
  readonly version: number;
  /** How many lists have been made from it. */
  readonly lists: number;
  /** The newest first; it may be valid only from a day to come. */
  readonly versions: readonly OwnTemplateVersion[];
}

/** What an organisation has written for itself. There are few: they are read whole. */
@Injectable()
export class OwnTemplateQuery {
  constructor(private readonly database: Database) {}

  /** Those in use first, by their titles. */
  async list(organisation: string): Promise<readonly OwnTemplateFound[]> {
    const found = await this.read(organisation, null);
    const key = ({ retiredOn, versions }: OwnTemplateFound): string =>
      `${retiredOn === null ? '0' : '1'}${versions[0]?.title ?? ''}`;
    return found.toSorted((one, other) => key(one).localeCompare(key(other), 'sv'));
  }

  async find(organisation: string, id: string): Promise<OwnTemplateFound | undefined> {
    return (await this.read(organisation, id)).at(0);
  }

  private async read(organisation: string, id: string | null): Promise<readonly OwnTemplateFound[]> {
    return this.database.read({ organisation }, async (tx) =>
      tx.query<readonly OwnTemplateFound[]>(TEMPLATES_WHOLE, [organisation, id]),
    );
  }
}

const TEMPLATES_WHOLE = `select own_template.id, own_template.retired_on as "retiredOn", own_template.version,
    (select count(*)::integer from checklist
     where checklist.organisation_id = $1 and checklist.template = 'own:' || own_template.id) as lists,
    (select json_agg(json_build_object('from', saved.valid_from, 'title', saved.title, 'purpose', saved.purpose,
        'occasion', saved.occasion, 'items', saved.items, 'savedOn', saved.saved_on, 'savedByName', membership.name)
        order by saved.valid_from desc)
     from own_template_version saved
     join membership on membership.organisation_id = saved.organisation_id and membership.id = saved.saved_by
     where saved.organisation_id = $1 and saved.template_id = own_template.id) as versions
  from own_template
  where own_template.organisation_id = $1 and ($2::uuid is null or own_template.id = $2)
  order by own_template.id`;
