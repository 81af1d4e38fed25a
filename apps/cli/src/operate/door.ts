/**
 * What the commands ask of the features. It brings everything along that works with the database, and is loaded when a
 * call has been read: one that cannot be is refused at once, and so is help.
 */
export { CreateFirstAdministrator, CreateOrganisation, ResetAccount } from '@fristvakt/accounts';
export { ExportChain, VerifyChain } from '@fristvakt/audit';
export { writeCaseFile } from '@fristvakt/case-file';
export { SweepOrphans, VerifyFiles } from '@fristvakt/evidence';
export { migrate } from '@fristvakt/operation';
export { ImportCaseFile, RecordState } from '@fristvakt/providers';
export { Heartbeats, isLate } from '@fristvakt/reminders';
export { alarmText } from './alarm-text';
export { backedUp } from './backed-up';
export { organisationsOf } from './organisations';
export { withDatabase, withProgram } from './program';
export { bringUp, check } from './rederive';
export { restored } from './restored';
export { settings } from './settings';
export { inThrowAway } from './throw-away';
