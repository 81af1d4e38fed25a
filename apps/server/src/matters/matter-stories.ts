import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@fristvakt/calendar';
import type { CaseFile } from '@fristvakt/proceedings';
import { Law } from '@fristvakt/providers';
import { turnsOf } from './matter-turns';
import type { Turn } from './matter-turns';
import { storyAround } from './story-around';

/** As many stories are remembered. */
const MOST = 100;

/**
 * The stories of matters, turn by turn. A story is derived anew for each of its days; the last ones asked for are
 * remembered by all that they follow from, so that what is remembered cannot be out of date.
 */
@Injectable()
export class MatterStories {
  private readonly kept = new Map<string, readonly Turn[]>();

  constructor(private readonly law: Law) {}

  of(caseFile: CaseFile, matter: string, until: PlainDate): readonly Turn[] {
    const story = storyAround(caseFile, matter);
    const key = createHash('sha256')
      .update(JSON.stringify([this.law.mark, until, story]))
      .digest('base64');
    const turns = this.kept.get(key) ?? turnsOf(this.law.catalogue, story, until);
    // What was asked for last stands last, and the first is the one to go.
    this.kept.delete(key);
    this.kept.set(key, turns);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest !== undefined) this.kept.delete(oldest);
    return turns;
  }
}
