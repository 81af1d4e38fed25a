import { Injectable } from '@nestjs/common';
import { parseMarkup, valueOf, veil } from '@fristvakt/letters';
import type { Block, LetterKind, LetterTemplate } from '@fristvakt/letters';
import { Database } from '@fristvakt/platform';
import { templateFault } from './filling/check-template';
import type { TemplateFault } from './filling/template-fault';
import { TemplateFiller } from './filling/template-filler';

/** The last that an organisation decided for a kind. */
export interface OwnTemplate {
  readonly kind: LetterKind;
  readonly number: number;
  /** Null: it went back to the program's own. */
  readonly text: string | null;
  readonly madeAt: string;
  readonly madeByName: string;
}

/** How a text would read, filled with invented values; or why it is none. */
export type Preview =
  | { readonly ok: true; readonly blocks: readonly Block[] }
  | { readonly ok: false; readonly fault: TemplateFault | null };

/** The texts an organisation has written, and how one would read. */
@Injectable()
export class LetterTemplateQuery {
  constructor(
    private readonly database: Database,
    private readonly filler: TemplateFiller,
  ) {}

  async list(organisation: string): Promise<readonly OwnTemplate[]> {
    return this.database.read({ organisation }, async (tx) =>
      tx.query<OwnTemplate[]>(
        `select distinct on (own.kind) own.kind, own.number, own.text, own.made_at as "madeAt",
           membership.name as "madeByName"
         from letter_template own
         join membership on membership.organisation_id = own.organisation_id and membership.id = own.made_by
         where own.organisation_id = $1 order by own.kind, own.number desc`,
        [organisation],
      ),
    );
  }

  /** With the examples of the fields: no record is read. */
  async preview({ fields }: LetterTemplate, text: string): Promise<Preview> {
    const fault = templateFault(text, fields);
    if (fault !== undefined) return { ok: false, fault };
    const values = Object.fromEntries(fields.map((field) => [field.name, valueOf(field, field.example)]));
    const hidden = veil(fields, values);
    const filled = await this.filler.fill(text, hidden.context);
    return filled.ok
      ? { ok: true, blocks: parseMarkup(filled.text, hidden.lift) }
      : { ok: false, fault: null };
  }
}
