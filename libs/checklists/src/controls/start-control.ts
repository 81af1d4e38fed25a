import { Injectable } from '@nestjs/common';
import { addDays } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, newId, refused } from '@fristvakt/platform';
import type { InvalidPlace, Outcome } from '@fristvakt/platform';
import type { ChecklistTemplate } from '@fristvakt/practice';
import type { EntityManager } from 'typeorm';
import { rowIdOf } from '../own/own-template-rows';
import { Templates } from '../templates';
import { OpenPeriods } from './open-periods';
import { faultOfRhythm } from './periods';
import { isFault, readRhythm, rhythmText } from './rhythm-rule';
import type { RhythmFault, RhythmRule } from './rhythm-rule';

/** A control as somebody wants it. */
export interface ControlToStart {
  readonly organisation: string;
  readonly by: string;
  /** A licence or notification. */
  readonly matter: string;
  /** A template with a rhythm, of the trade or of the organisation's own. */
  readonly template: string;
  /** How often, as RFC 5545 writes it: `FREQ=MONTHLY`. */
  readonly rrule: string;
  /** The day from which the rhythm counts; the first period begins then or, if the rule says so, later. */
  readonly first: PlainDate;
}

type Refused = 'not-found' | 'template-unknown' | 'rhythm-not-possible' | 'control-already';

/** Further away than anybody plans, and longer ago than anybody looks back. */
const EARLIEST = '2000-01-01' as PlainDate;
const AHEAD = 731;

/** Starts a control that comes back. The list of the period it is started in is opened at once; none before that. */
@Injectable()
export class StartControl {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
    private readonly opening: OpenPeriods,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(asked: ControlToStart): Promise<Outcome<{ readonly id: string }, Refused>> {
    const { organisation, by, matter, template } = asked;
    const rule = this.rhythmOf(asked);
    if ('reason' in rule) return refused('invalid', 'rhythm-not-possible', { places: [rule] });
    return this.database.write({ organisation }, async (tx) => {
      const [row] = await tx.query<readonly { provider: string }[]>(
        `select provider_id as provider from matter
         where organisation_id = $1 and id = $2 and kind in ('licence', 'notification') for update`,
        [organisation, matter],
      );
      if (row === undefined) return refused('not-found', 'not-found');
      if (!(await this.canComeBack(tx, asked))) {
        return refused('invalid', 'template-unknown', {
          places: [{ property: 'template', reason: 'is no template with a rhythm that is in use' }],
        });
      }
      const [already] = await tx.query<readonly unknown[]>(
        `select 1 from recurring_control
         where organisation_id = $1 and matter_id = $2 and template = $3 and state <> 'ended'`,
        [organisation, matter, template],
      );
      if (already !== undefined) return refused('conflict', 'control-already');
      const id = await this.keep(tx, asked, row.provider, rule);
      await this.opening.within(tx, organisation, id);
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'control.started', subject: `control:${id}` },
        detail: { matter, template, rrule: rhythmText(rule), first: asked.first },
      });
      return done({ id });
    });
  }

  private rhythmOf({ rrule, first }: ControlToStart): RhythmRule | InvalidPlace {
    const last = addDays(this.clock.today(), AHEAD);
    if (first < EARLIEST || first > last) {
      return { property: 'first', reason: `expected a day from ${EARLIEST} to ${last}` };
    }
    const rule = readRhythm(rrule);
    if (isFault(rule)) return { property: 'rrule', reason: reasonOf(rule) };
    const fault = faultOfRhythm(rule, first);
    if (fault === undefined) return rule;
    const reason = fault === 'never' ? 'this day never comes' : 'expected a rhythm of a week or more';
    return { property: 'rrule', reason };
  }

  private async canComeBack(tx: EntityManager, { organisation, template }: ControlToStart): Promise<boolean> {
    const found = await this.templates.one(tx, organisation, template);
    if (found === undefined || !hasRhythm(found)) return false;
    if (found.own !== true) return true;
    const [row] = await tx.query<readonly { retired: boolean }[]>(
      `select retired_on is not null as retired from own_template
       where organisation_id = $1 and id = $2 for share`,
      [organisation, rowIdOf(template)],
    );
    return row?.retired === false;
  }

  private async keep(
    tx: EntityManager,
    { organisation, by, matter, template, first }: ControlToStart,
    provider: string,
    rule: RhythmRule,
  ): Promise<string> {
    const [id, today] = [newId(), this.clock.today()];
    await tx.query(
      `insert into recurring_control (id, organisation_id, provider_id, matter_id, template, rrule, first_on, opens_from,
         state_on, started_by, started_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $8)`,
      [id, organisation, provider, matter, template, rhythmText(rule), first, today, by],
    );
    return id;
  }
}

/** Whether the newest version of a template is one that comes back. */
const hasRhythm = ({ occasions }: ChecklistTemplate): boolean => occasions[0]?.on === 'rhythm';

const REASONS: Readonly<Record<RhythmFault['code'], string>> = {
  unreadable: 'cannot be read',
  'part-unknown': 'is no part of a rule',
  'part-refused': 'has no place in a control: it has no time of day, and ends when a person ends it',
  frequency: 'expected FREQ=WEEKLY, MONTHLY or YEARLY',
};

const reasonOf = ({ code, part }: RhythmFault): string =>
  part === '' ? REASONS[code] : `${part}: ${REASONS[code]}`;
