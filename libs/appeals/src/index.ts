export { AppealsModule } from './appeals.module';
export type { CourseFact, DisputeListed, SideDispute, Stage } from './dispute';
export { disputeOf } from './dispute-detail';
export type { DisputeTold } from './dispute-detail';
export { DisputeQuery } from './dispute.query';
export { RemediesOpen } from './remedies-open.query';
export type { RemedyOpen } from './remedies-open.query';
