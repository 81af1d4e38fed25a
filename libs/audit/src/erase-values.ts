import { Injectable } from '@nestjs/common';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { ValueErasure } from './value-erasure';
import type { ErasedValues, ValuesToErase } from './value-erasure';

/**
 * Erases the words behind entries of the chain for good. Their salted hashes stay, and say nothing without salt and words;
 * that they were erased, by whom and why is entered.
 */
@Injectable()
export class EraseValues {
  constructor(
    private readonly database: Database,
    private readonly erasure: ValueErasure,
  ) {}

  async execute(
    asked: ValuesToErase,
  ): Promise<Outcome<ErasedValues, 'erasure-of-everything' | 'nothing-to-erase'>> {
    const { organisation, seqs, subject } = asked;
    if (seqs === undefined && subject === undefined) return refused('invalid', 'erasure-of-everything');
    return this.database.write({ organisation }, async (tx) => {
      const erased = await this.erasure.within(tx, asked);
      return erased === undefined ? refused('not-found', 'nothing-to-erase') : done(erased);
    });
  }
}
