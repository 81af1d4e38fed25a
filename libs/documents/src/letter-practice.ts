import { Injectable } from '@nestjs/common';
import { FindingQuery, ReadinessQuery } from '@fristvakt/action-plans';
import type { ActionFound, LicenceReadiness } from '@fristvakt/action-plans';
import type { LetterKind, PlannedAction, PracticeTold } from '@fristvakt/letters';
import { Database } from '@fristvakt/platform';

/** The letters that say something of plan or readiness. */
const ASKED: ReadonlySet<LetterKind> = new Set<LetterKind>(['action-plan', 'board-report']);

/** Whose something is, as a letter says it, by the first role somebody has of these. */
const ROLES = [
  ['manager', 'chef'],
  ['compliance-officer', 'regelansvarig'],
  ['counsel', 'jurist'],
  ['administrator', 'administratör'],
  ['auditor', 'granskare'],
] as const;

export interface PracticeAsked {
  readonly organisation: string;
  readonly only: string | null;
  readonly matter: string;
  readonly kind: LetterKind;
}

/** What letters are filled with beside the facts: the plan of the matter and the readiness of the licence, as they stand today. */
@Injectable()
export class LetterPractice {
  constructor(
    private readonly database: Database,
    private readonly findings: FindingQuery,
    private readonly readiness: ReadinessQuery,
  ) {}

  /** Undefined for a letter that says nothing of it. */
  async of({ organisation, only, matter, kind }: PracticeAsked): Promise<PracticeTold | undefined> {
    if (!ASKED.has(kind)) return undefined;
    const found = (await this.findings.plan(organisation, only, matter)).filter(
      ({ state }) => state !== 'withdrawn',
    );
    const owners = await this.rolesOf(
      organisation,
      found.flatMap(({ actions }) => actions.flatMap(({ ownerId }) => ownerId ?? [])),
    );
    const licence =
      kind === 'board-report' && only === null ? await this.readiness.of(organisation, matter) : undefined;
    return {
      plan: found.map(({ text, cause, actions }) => ({
        ...{ text, cause },
        actions: actions
          .filter(({ state }) => state !== 'not-needed')
          .map((action) => planned(action, owners.get(action.ownerId ?? '') ?? null)),
      })),
      readiness: licence === undefined ? null : standing(licence),
    };
  }

  private async rolesOf(
    organisation: string,
    members: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (members.length === 0) return new Map();
    const rows = await this.database.read({ organisation }, async (tx) =>
      tx.query<readonly { id: string; roles: readonly string[] }[]>(
        'select id, roles from membership where organisation_id = $1 and id = any ($2)',
        [organisation, members],
      ),
    );
    return new Map(
      rows.flatMap(({ id, roles }): readonly (readonly [string, string])[] => {
        const role = ROLES.find(([name]) => roles.includes(name))?.[1];
        return role === undefined ? [] : [[id, role]];
      }),
    );
  }
}

const planned = (action: ActionFound, owner: string | null): PlannedAction => ({
  ...{ text: action.text, owner, due: action.due, proof: action.proof },
  doneOn: action.state === 'done' ? action.settledOn : null,
  checks: action.checks.map(({ due, outcome }) => ({ due, outcome })),
});

function standing({ points }: LicenceReadiness): PracticeTold['readiness'] {
  const count = (status: string): number => points.filter((one) => one.status === status).length;
  return {
    ...{ proved: count('proved'), stale: count('stale'), missing: count('missing') },
    lacking: points.filter(({ status }) => status !== 'proved').map(({ point }) => point.title.sv),
  };
}
