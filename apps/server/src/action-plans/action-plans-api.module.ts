import { Module } from '@nestjs/common';
import { ActionPlansModule } from '@fristvakt/action-plans';
import { ProvidersModule } from '@fristvakt/providers';
import { FindingForms } from './finding-forms.page.controller';
import { FindingSheet } from './finding-sheet';
import { FindingPages } from './finding.page.controller';
import { FindingsController } from './findings.api.controller';
import { FindingsPages } from './findings.page.controller';
import { PlanActionsController } from './plan-actions.api.controller';
import { PlanActionForms } from './plan-actions.page.controller';
import { PlanPages } from './plan.page.controller';
import { ReadinessController } from './readiness.api.controller';
import { ReadinessPages } from './readiness.page.controller';

/** Action plans and readiness, by the API and as pages. */
@Module({
  imports: [ActionPlansModule, ProvidersModule],
  controllers: [
    ...[FindingsController, PlanActionsController, ReadinessController],
    ...[FindingsPages, FindingForms, FindingPages, PlanActionForms, PlanPages, ReadinessPages],
  ],
  providers: [FindingSheet],
})
export class ActionPlansApiModule {}
