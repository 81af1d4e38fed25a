export { ABBREVIATIONS } from './abbreviations';
export type { Abbreviation } from './abbreviations';
export { CATALOGUE } from './catalogue';
export { checkCatalogue } from './check-catalogue';
export type { CatalogueFault, FaultCode } from './check-catalogue';
export { DECIDED_CASES } from './decided-cases';
export type { DecidedCase } from './decided-cases';
export { WORKED_EXAMPLES } from './worked-examples';
export type { WorkedCase } from './worked-examples';
