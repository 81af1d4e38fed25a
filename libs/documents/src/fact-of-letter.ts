import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@fristvakt/calendar';
import { factOfSending } from '@fristvakt/letters';
import type { FactOfSending } from '@fristvakt/letters';
import { Undone, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { OpenMatter, RecordFact } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import type { Opened } from './letter-desk';
import type { SentHow } from './letter-row';

/** Who says that a letter was sent. */
interface Sending {
  readonly organisation: string;
  readonly membership: string;
  readonly only: string | null;
  readonly on: PlainDate;
  readonly how: SentHow;
}

/** What is noted with the fact, in Swedish, as everything in a record. */
const HOW: Record<SentHow, string> = {
  'e-mail': 'med e-post',
  'e-service': 'genom e-tjänst',
  post: 'med post',
  'by-hand': 'lämnad på plats',
  other: 'på annat sätt',
};

/** Records the fact that the language of facts has for a letter that was sent. An appeal without a dispute opens it. */
@Injectable()
export class FactOfLetter {
  constructor(
    private readonly facts: RecordFact,
    private readonly matters: OpenMatter,
  ) {}

  /** Throws Undone where something is refused after a dispute was opened. */
  async within(
    tx: EntityManager,
    sending: Sending,
    opened: Opened,
  ): Promise<Outcome<{ readonly factId: string; readonly matterId: string }>> {
    const { organisation, membership: by, only, on, how } = sending;
    const { template, story, fields, letter } = opened;
    const said = `${template.title.sv} ${HOW[how]}`;
    const fact = factOfSending(template, story, fields, letter.particulars, said);
    const matterId = await this.matterFor(tx, sending, opened, fact);
    if (matterId === undefined) return refused('conflict', 'dispute-missing');
    const recorded = await this.facts.within(tx, {
      ...{ organisation, recordedBy: by, only, matterId, dryRun: false },
      fact: { ...fact.body, on },
    });
    if (!recorded.ok) throw new Undone(recorded.refusal);
    return done({ factId: recorded.value.id ?? '', matterId });
  }

  /** The matter of the fact, opened where there is no dispute yet. A guest has the one matter and opens none. */
  private async matterFor(
    tx: EntityManager,
    { organisation, membership: by, only }: Sending,
    { stood }: Opened,
    fact: FactOfSending,
  ): Promise<string | undefined> {
    const { record } = stood.day;
    const found = record.matters.find(({ ref }) => ref === fact.matter)?.id;
    if (only !== null) return found === only ? found : undefined;
    if (found !== undefined) return found;
    const againstId = record.facts.find(({ ref }) => ref === fact.against)?.id;
    if (againstId === undefined) return undefined;
    const providerId = stood.matter.providerId;
    const opened = await this.matters.within(tx, {
      ...{ organisation, by, providerId, kind: 'appeal', againstId, more: {} },
    });
    if (!opened.ok) throw new Undone(opened.refusal);
    return opened.value.id;
  }
}
