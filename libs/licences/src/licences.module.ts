import { Module } from '@nestjs/common';
import { AuditModule } from '@fristvakt/audit';
import { ProvidersModule } from '@fristvakt/providers';
import { AlterPlannedChange } from './changes/alter-planned-change';
import { PlanChange } from './changes/plan-change';
import { PlannedChangeQuery } from './changes/planned-change.query';
import { AddCircleMember } from './circle/add-circle-member';
import { CircleFacts } from './circle/circle-facts';
import { CircleQuery } from './circle/circle.query';
import { EndCircleMember } from './circle/end-circle-member';
import { AssessCondition } from './conditions/assess-condition';
import { ConditionRows } from './conditions/condition-rows';
import { ChangeEngagement } from './people/change-engagement';
import { ChangePerson } from './people/change-person';
import { CreateEngagement } from './people/create-engagement';
import { CreatePerson } from './people/create-person';
import { PersonPlaces } from './people/person-places.query';
import { PersonQuery } from './people/person.query';
import { CertificateWatch } from './register/certificate-watch.query';
import { ChangeLicenceDetail } from './register/change-licence-detail';
import { DeadlinesTold } from './register/deadlines-told.query';
import { LicenceBoard } from './register/licence-board.query';
import { LicenceKnowledge } from './register/licence-knowledge';
import { LicencePageQuery } from './register/licence-page.query';
import { LicenceStandings } from './register/licence-standings.query';
import { LicenceQuery } from './register/licence.query';
import { AddRepresentative } from './representatives/add-representative';
import { ChangeRepresentative } from './representatives/change-representative';
import { PowerDeadlines } from './representatives/power-deadlines';
import { RepresentativesQuery } from './representatives/representatives.query';
import { AddResponsiblePerson } from './responsible/add-responsible-person';
import { EndResponsiblePerson } from './responsible/end-responsible-person';

const USE_CASES = [
  ...[AddCircleMember, EndCircleMember, AddResponsiblePerson, EndResponsiblePerson, AssessCondition],
  ...[CreatePerson, ChangePerson, CreateEngagement, ChangeEngagement, ChangeLicenceDetail],
  ...[PlanChange, AlterPlannedChange],
  ...[AddRepresentative, ChangeRepresentative, RepresentativesQuery],
  ...[CertificateWatch, CircleQuery, LicenceBoard, LicenceQuery, PersonQuery, PlannedChangeQuery],
  ...[DeadlinesTold, LicencePageQuery, PersonPlaces],
  ...[LicenceKnowledge, LicenceStandings],
];

/** The register around the licences: conditions, people, the circle through time, planned changes. */
@Module({
  imports: [AuditModule, ProvidersModule],
  providers: [...USE_CASES, CircleFacts, ConditionRows, PowerDeadlines],
  exports: USE_CASES,
})
export class LicencesModule {}
