import { Injectable } from '@nestjs/common';
import type { ChecklistTemplate } from '@fristvakt/practice';
import type { EntityManager } from 'typeorm';
import { isOwn, ownTemplates } from './own/own-template-rows';

/** Every template a list can be made from: those of the trade, handed in, and those an organisation has written. */
@Injectable()
export class Templates {
  constructor(readonly ofTheTrade: readonly ChecklistTemplate[]) {}

  async all(tx: EntityManager, organisation: string): Promise<readonly ChecklistTemplate[]> {
    return [...this.ofTheTrade, ...(await ownTemplates(tx, organisation))];
  }

  async one(tx: EntityManager, organisation: string, id: string): Promise<ChecklistTemplate | undefined> {
    if (!isOwn(id)) return this.ofTheTrade.find((template) => template.id === id);
    return (await ownTemplates(tx, organisation, id)).at(0);
  }
}
