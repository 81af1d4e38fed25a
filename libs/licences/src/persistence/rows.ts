import { CircleMemberRow } from './circle-member.entity';
import { EngagementRow } from './engagement.entity';
import { LicenceConditionRow } from './licence-condition.entity';
import { LicenceDetailRow } from './licence-detail.entity';
import { PersonRow } from './person.entity';
import { PlannedChangeRow } from './planned-change.entity';
import { RepresentativeRow } from './representative.entity';
import { ResponsiblePersonRow } from './responsible-person.entity';

/** Every table of this feature: the register around the licences. */
export const LICENCE_ROWS = [
  PersonRow,
  EngagementRow,
  CircleMemberRow,
  LicenceDetailRow,
  RepresentativeRow,
  ResponsiblePersonRow,
  LicenceConditionRow,
  PlannedChangeRow,
];
