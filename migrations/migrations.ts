import { CalendarFeed1764504000000 } from './1764504000000-calendar-feed';
import { ContextAndPeople1764072000000 } from './1764072000000-context-and-people';
import { AuditChain1764072100000 } from './1764072100000-audit-chain';
import { RecordOfFacts1764072200000 } from './1764072200000-record-of-facts';
import { LicenceRegister1764072300000 } from './1764072300000-licence-register';
import { PrivilegedNotes1764072400000 } from './1764072400000-privileged-notes';
import { DeadlinesAsListed1764158500000 } from './1764158500000-deadlines-as-listed';
import { OrganisationVersion1764158400000 } from './1764158400000-organisation-version';
import { Checklists1764244800000 } from './1764244800000-checklists';
import { ActionPlans1764331300000 } from './1764331300000-action-plans';
import { LetterIntake1764331600000 } from './1764331600000-letter-intake';
import { OwnAndRecurringChecklists1764331200000 } from './1764331200000-own-and-recurring-checklists';
import { Evidence1764331400000 } from './1764331400000-evidence';
import { Letters1764331500000 } from './1764331500000-letters';
import { DeadlineProtocol1764676800000 } from './1764676800000-deadline-protocol';
import { LettersAsPapers1764763200000 } from './1764763200000-letters-as-papers';
import { Reminders1764417600000 } from './1764417600000-reminders';
import { ReadableSteps1764418900000 } from './1764418900000-readable-steps';
import { RelativesAsAssistants1764849600000 } from './1764849600000-relatives-as-assistants';
import { Representatives1765022400000 } from './1765022400000-representatives';
import { WithdrawnFiles1764936000000 } from './1764936000000-withdrawn-files';
import { Webhooks1764590400000 } from './1764590400000-webhooks';

/** Every change of the schema, in the order in which they are made. */
export const MIGRATIONS = [
  ContextAndPeople1764072000000,
  AuditChain1764072100000,
  RecordOfFacts1764072200000,
  LicenceRegister1764072300000,
  PrivilegedNotes1764072400000,
  OrganisationVersion1764158400000,
  DeadlinesAsListed1764158500000,
  Checklists1764244800000,
  OwnAndRecurringChecklists1764331200000,
  ActionPlans1764331300000,
  Letters1764331500000,
  LetterIntake1764331600000,
  Evidence1764331400000,
  Reminders1764417600000,
  ReadableSteps1764418900000,
  CalendarFeed1764504000000,
  Webhooks1764590400000,
  DeadlineProtocol1764676800000,
  LettersAsPapers1764763200000,
  RelativesAsAssistants1764849600000,
  WithdrawnFiles1764936000000,
  Representatives1765022400000,
];
