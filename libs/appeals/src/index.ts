export { AppealsModule } from './appeals.module';
export { DisputeQuery } from './dispute.query';
