export { InspectionQuery } from './inspection.query';
export { InspectionsModule } from './inspections.module';
