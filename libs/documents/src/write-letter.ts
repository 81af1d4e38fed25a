import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { letterTemplate } from '@fristvakt/letters';
import type { LetterKind } from '@fristvakt/letters';
import { Clock, Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { LetterTexts } from './letter-texts';

export interface LetterToWrite {
  readonly organisation: string;
  readonly by: string;
  /** A guest's only matter. */
  readonly only: string | null;
  readonly matterId: string;
  readonly kind: LetterKind;
}

/** Begins a letter in a matter: it keeps the text that counts today. */
@Injectable()
export class WriteLetter {
  constructor(
    private readonly database: Database,
    private readonly texts: LetterTexts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute({
    organisation,
    by,
    only,
    matterId,
    kind,
  }: LetterToWrite): Promise<Outcome<{ readonly id: string }, 'not-found' | 'letter-not-fitting'>> {
    const context = only === null ? { organisation } : { organisation, matter: only };
    return this.database.write(context, async (tx) => {
      const [matter] = await tx.query<readonly { providerId: string; kind: string }[]>(
        `select provider_id as "providerId", kind from matter
         where organisation_id = $1 and id = $2 and ($3::uuid is null or id = $3)`,
        [organisation, matterId, only],
      );
      if (matter === undefined) return refused('not-found', 'not-found');
      const template = letterTemplate(kind);
      if (template?.matters.some((one) => one === matter.kind) !== true) {
        const places = [{ property: 'kind', reason: 'is not written in a matter of this kind' }];
        return refused('invalid', 'letter-not-fitting', { places });
      }
      const { templateId, templateVersion } = await this.texts.current(tx, organisation, template);
      const id = newId();
      await tx.query(
        `insert into letter (id, organisation_id, provider_id, matter_id, kind, template_id, template_version, day, written_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[id, organisation, matter.providerId, matterId, kind, templateId, templateVersion],
          ...[this.clock.today(), by],
        ],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'letter.written', subject: `letter:${id}` },
        detail: { kind, matter: matterId },
      });
      return done({ id });
    });
  }
}
