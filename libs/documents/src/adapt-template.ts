import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { letterTemplate } from '@fristvakt/letters';
import type { LetterKind } from '@fristvakt/letters';
import { Database, brokenConstraint, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { templateFault } from './filling/check-template';

export interface TemplateToAdapt {
  readonly organisation: string;
  readonly by: string;
  readonly kind: LetterKind;
  /** Null: back to the program's own. */
  readonly text: string | null;
  /** The number of the text it was read from; 0 where there was none of the organisation's own. */
  readonly number: number;
}

type AdaptRefusal = 'not-found' | 'stale' | 'letter-text-not-possible';

/** Keeps an organisation's own text for a kind of letter, after it has been looked through. Letters begun keep theirs. */
@Injectable()
export class AdaptTemplate {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(asked: TemplateToAdapt): Promise<Outcome<{ readonly number: number }, AdaptRefusal>> {
    const { kind, text } = asked;
    const template = letterTemplate(kind);
    if (template === undefined) return refused('not-found', 'not-found');
    const fault = text === null ? undefined : templateFault(text, template.fields);
    if (fault !== undefined || text?.trim() === '') {
      const { code, where } = fault ?? { code: 'syntax', where: '' };
      const places = [{ property: 'text', reason: where === '' ? code : `${code}: ${where}` }];
      return refused('invalid', 'letter-text-not-possible', { params: { code, where }, places });
    }
    try {
      return await this.kept(asked);
    } catch (error) {
      // Somebody else kept another at the same moment.
      if (brokenConstraint(error) === 'letter_template_number_unique') return refused('stale', 'stale');
      throw error;
    }
  }

  private async kept({
    organisation,
    by,
    kind,
    text,
    number,
  }: TemplateToAdapt): Promise<Outcome<{ readonly number: number }, AdaptRefusal>> {
    return this.database.write({ organisation }, async (tx) => {
      const [last] = await tx.query<readonly { number: number }[]>(
        'select number from letter_template where organisation_id = $1 and kind = $2 order by number desc limit 1',
        [organisation, kind],
      );
      if ((last?.number ?? 0) !== number) return refused('stale', 'stale');
      const id = newId();
      await tx.query(
        `insert into letter_template (id, organisation_id, kind, number, text, made_by)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, organisation, kind, number + 1, text, by],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, subject: `letter-template:${id}` },
        action: text === null ? 'letter-template.reverted' : 'letter-template.adapted',
        detail: { kind, number: number + 1 },
      });
      return done({ number: number + 1 });
    });
  }
}
