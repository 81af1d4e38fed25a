import { Injectable } from '@nestjs/common';
import { LicenceKnowledge } from '@fristvakt/licences';
import { Clock, Database } from '@fristvakt/platform';
import { versionOn, workingDayUpTo } from '@fristvakt/practice';
import type { ChecklistTemplate, ChecklistVersion, Known } from '@fristvakt/practice';
import { OVER } from '@fristvakt/proceedings';
import type { EntityManager } from 'typeorm';
import { dayAfter, dayOf } from '../kept-day';
import { writeNewList } from '../new-list';
import { Templates } from '../templates';
import { periodText, periodsBegun } from './periods';
import type { Period } from './periods';
import { isFault, readRhythm } from './rhythm-rule';

interface Row {
  readonly id: string;
  readonly provider: string;
  readonly matter: string;
  readonly template: string;
  readonly rrule: string;
  readonly firstOn: string;
  readonly opensFrom: string;
}

/**
 * Opens the lists of the periods that have begun, each once, however often and by however many it is asked, and also those that
 * were missed while nothing ran. A licence that has ended is looked at no more.
 */
@Injectable()
export class OpenPeriods {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
    private readonly knowledge: LicenceKnowledge,
    private readonly clock: Clock,
  ) {}

  /** The controls of an organisation of which a period may have begun. */
  async due(organisation: string): Promise<readonly string[]> {
    const rows = await this.database.read({ organisation }, async (tx) =>
      tx.query<readonly { id: string }[]>(
        `select id from recurring_control
         where organisation_id = $1 and state = 'running' and opens_from <= $2 order by id`,
        [organisation, this.clock.today()],
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** How many lists were opened. */
  async execute(organisation: string, control: string): Promise<number> {
    return this.database.write({ organisation }, async (tx) => this.within(tx, organisation, control));
  }

  /** The same in a transaction that goes on: of a control that has just been started or resumed. */
  async within(tx: EntityManager, organisation: string, control: string): Promise<number> {
    const [row] = await tx.query<readonly Row[]>(TAKE, [organisation, control, OVER]);
    if (row === undefined) return 0;
    const [rule, template] = [
      readRhythm(row.rrule),
      await this.templates.one(tx, organisation, row.template),
    ];
    if (isFault(rule) || template === undefined) throw new Error(`control ${control} cannot be read`);
    const today = dayOf(this.clock.today());
    const periods = periodsBegun(rule, dayOf(row.firstOn), { from: dayOf(row.opensFrom), to: today });
    const { known } = await this.knowledge.ofMatter(tx, organisation, row.matter);
    let opened = 0;
    for (const period of periods) {
      const version = versionFor(template, period, known);
      if (version !== undefined && (await this.open(tx, organisation, row, { template, version, period }))) {
        opened += 1;
      }
    }
    const last = periods.at(-1);
    if (last === undefined) return 0;
    await tx.query('update recurring_control set opens_from = $3 where organisation_id = $1 and id = $2', [
      ...[organisation, control, dayAfter(last.last)],
    ]);
    return opened;
  }

  private async open(
    tx: EntityManager,
    organisation: string,
    { id, provider, matter }: Row,
    {
      template,
      version,
      period,
    }: {
      readonly template: ChecklistTemplate;
      readonly version: ChecklistVersion;
      readonly period: Period;
    },
  ): Promise<boolean> {
    const written = await writeNewList(tx, {
      ...{ organisation, provider, matter, template, version, openedBy: null },
      ...{ openedOn: this.clock.today(), due: workingDayUpTo(period.last) },
      control: { id, period: periodText(period) },
    });
    return written !== undefined;
  }
}

/** The version of the day the period begins, without what is known not to apply. */
function versionFor(
  template: ChecklistTemplate,
  { first }: Period,
  known: Known,
): ChecklistVersion | undefined {
  const version = versionOn(template, first);
  return (
    version && {
      ...version,
      items: version.items.filter(({ when }) => when === null || known[when] !== false),
    }
  );
}

const TAKE = `select control.id, control.provider_id as provider, control.matter_id as matter, control.template,
    control.rrule, control.first_on as "firstOn", control.opens_from as "opensFrom"
  from recurring_control control
  where control.organisation_id = $1 and control.id = $2 and control.state = 'running'
    and not exists (select from matter_state
      where matter_state.organisation_id = $1 and matter_state.matter_id = control.matter_id
        and matter_state.status = any($3))
  for update of control`;
