import { Module } from '@nestjs/common';
import { AuditModule } from '@fristvakt/audit';
import { AmendFinding } from './amend-finding';
import { CheckEffect } from './check-effect';
import { EnterFinding } from './enter-finding';
import { FindingSources } from './finding-sources.query';
import { FindingQuery } from './finding.query';
import { PlanAction } from './plan-action';
import { ReadinessQuery } from './readiness.query';
import { SettleAction } from './settle-action';
import { SettleFinding } from './settle-finding';

const USE_CASES = [
  ...[AmendFinding, CheckEffect, EnterFinding, PlanAction, SettleAction, SettleFinding],
  ...[FindingQuery, FindingSources, ReadinessQuery],
];

/** What was found wanting, what is done about it and whether it held; and what could be shown if IVO came today. */
@Module({ imports: [AuditModule], providers: USE_CASES, exports: USE_CASES })
export class ActionPlansModule {}
