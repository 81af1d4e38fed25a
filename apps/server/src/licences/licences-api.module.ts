import { Module } from '@nestjs/common';
import { ActionPlansModule } from '@fristvakt/action-plans';
import { ChecklistsModule } from '@fristvakt/checklists';
import { LicencesModule } from '@fristvakt/licences';
import { ProvidersModule } from '@fristvakt/providers';
import { CertificateChecksController } from './certificate-checks.api.controller';
import { CircleController } from './circle.api.controller';
import { EngagementsController } from './engagements.api.controller';
import { LicenceItemsController } from './licence-items.api.controller';
import { LicenceBoardPage } from './licence-board.page.controller';
import { LicencePages } from './licence.page.controller';
import { LicencesController } from './licences.api.controller';
import { PersonsController } from './persons.api.controller';
import { PlannedChangesController } from './planned-changes.api.controller';
import { CircleJoinPages } from './circle-join.page.controller';
import { CircleLeavePages } from './circle-leave.page.controller';
import { ConditionPages } from './condition.page.controller';
import { EngagementPages } from './engagements.page.controller';
import { LicenceDetailsPages } from './licence-details.page.controller';
import { PersonChoice } from './person-choice';
import { PersonPages } from './persons.page.controller';
import { PlanChangePages } from './plan-change.page.controller';
import { PlannedChangePages } from './planned-change.page.controller';
import { RepresentativesController } from './representatives.api.controller';
import { RepresentativePages } from './representatives.page.controller';
import { ResponsiblePages } from './responsible.page.controller';

/** The register around the licences over HTTP: for programs, and as pages for people. */
@Module({
  imports: [ActionPlansModule, ChecklistsModule, LicencesModule, ProvidersModule],
  controllers: [
    ...[LicencesController, LicenceItemsController, CertificateChecksController],
    ...[CircleController, PersonsController, EngagementsController, PlannedChangesController],
    ...[LicenceBoardPage, LicencePages, LicenceDetailsPages, ConditionPages, ResponsiblePages],
    ...[PlanChangePages, PlannedChangePages, CircleJoinPages, CircleLeavePages],
    ...[PersonPages, EngagementPages, RepresentativesController, RepresentativePages],
  ],
  providers: [PersonChoice],
})
export class LicencesApiModule {}
