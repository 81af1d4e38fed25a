import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { colleaguesOn } from '../sweep/colleagues';
import { MailNotices } from './mail-notices';

/** Something that administrators have to know of the installation itself, in codes. */
export interface ForAdministrators {
  readonly kind: 'webhook-disabled';
  readonly told: Readonly<Record<string, string>>;
}

/** Tells every administrator in the program and, where they want mail, by mail; in the transaction of what happened. */
@Injectable()
export class TellAdministrators {
  constructor(
    private readonly clock: Clock,
    private readonly mailing: MailNotices,
  ) {}

  async execute(tx: EntityManager, organisation: string, { kind, told }: ForAdministrators): Promise<void> {
    const everybody = await colleaguesOn(tx, organisation, this.clock.today());
    const colleagues = everybody.filter(({ roles }) => roles.includes('administrator'));
    const notices = colleagues.map(({ id: recipient }) => ({ id: newId(), recipient }));
    await tx.query(
      `insert into notice (id, organisation_id, recipient_id, kind, because, told)
       select id, $1, recipient, $3, $3, $4::jsonb from json_to_recordset($2) as n (id uuid, recipient uuid)`,
      [organisation, JSON.stringify(notices), kind, JSON.stringify(told)],
    );
    await this.mailing.execute(tx, organisation, { notices, colleagues }, ({ id }) => `${kind}.${id}`);
  }
}
