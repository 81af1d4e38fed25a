export { Typesetter } from './typesetter';
export { TypesettingError } from './typesetting-error';
export type { TypesettingFault } from './typesetting-error';
export { TypesettingModule } from './typesetting.module';
