export type { EarlierInspection, InspectionListed } from './inspection';
export { detailOf as inspectionOf } from './inspection-detail';
export { InspectionQuery } from './inspection.query';
export { InspectionsModule } from './inspections.module';
