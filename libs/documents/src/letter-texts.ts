import { Injectable } from '@nestjs/common';
import { letterTemplate, letterVersionMark, versionMarked } from '@fristvakt/letters';
import type { LetterTemplate } from '@fristvakt/letters';
import type { EntityManager } from 'typeorm';
import type { KeptLetter } from './letter-row';

/** The text a letter is filled by, and how a letter keeps which it was. */
export interface LetterText {
  readonly templateId: string | null;
  readonly templateVersion: string;
  readonly text: string;
}

/** Which text counts for a kind: the organisation's own, or the program's. */
@Injectable()
export class LetterTexts {
  /** What a new letter is written by. */
  async current(tx: EntityManager, organisation: string, template: LetterTemplate): Promise<LetterText> {
    const [own] = await tx.query<readonly { id: string; number: number; text: string | null }[]>(
      `select id, number, text from letter_template where organisation_id = $1 and kind = $2
       order by number desc limit 1`,
      [organisation, template.kind],
    );
    if (own?.text != null) {
      return { templateId: own.id, templateVersion: String(own.number), text: own.text };
    }
    const [newest] = template.versions;
    return { templateId: null, templateVersion: letterVersionMark(newest), text: newest.text };
  }

  /** The text a letter keeps; undefined where the program does not know its kind any more. */
  async ofLetter(
    tx: EntityManager,
    organisation: string,
    { kind, templateId, templateVersion }: Pick<KeptLetter, 'kind' | 'templateId' | 'templateVersion'>,
  ): Promise<string | undefined> {
    const template = letterTemplate(kind);
    if (template === undefined) return undefined;
    if (templateId === null) return versionMarked(template, templateVersion).text;
    const [own] = await tx.query<readonly { text: string | null }[]>(
      'select text from letter_template where organisation_id = $1 and id = $2',
      [organisation, templateId],
    );
    return own?.text ?? template.versions[0].text;
  }
}
