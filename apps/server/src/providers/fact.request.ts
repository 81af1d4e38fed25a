import { SERVICE_MODES } from '@fristvakt/proceedings';
import {
  ACTIVITY_CHANGES,
  ACTORS,
  COURTS,
  INSPECTION_OUTCOMES,
  MATTER_KINDS,
  OUTCOMES,
  REQUESTS,
  VOCABULARY,
} from '@fristvakt/proceedings';
import { Choice, Choices, Day, Flag, Nested, Text, Texts, Whole } from '../wire/fields';
import { Days } from './days.field';

const EVENT_TYPES = [...new Set(MATTER_KINDS.flatMap((kind) => Object.keys(VOCABULARY[kind])))];

class ServiceRequest {
  @Text({
    description:
      'The day it reached the one it concerns: YYYY-MM-DD; a month or a year where only that is known',
    min: 4,
    max: 10,
    optional: true,
    example: '2026-05-29',
  })
  on?: string;

  @Choice({ description: 'How it was served', of: SERVICE_MODES, optional: true, example: 'ordinary' })
  how?: string;

  @Day({ description: 'The day it was sent, where the law counts from that', optional: true })
  sentOn?: string;
}

/** What happened, in the language of facts. Which fields say something depends on the type. */
class FactFields {
  @Choice({ description: 'Who did it; may be left out where only one can', of: ACTORS, optional: true })
  by?: string;

  @Nested({ description: 'A decision: how and when it was served', of: () => ServiceRequest, optional: true })
  served?: ServiceRequest;

  @Flag({ description: 'A court decision: announced at a hearing', optional: true })
  announcedAtHearing?: boolean;

  @Choice({
    description: 'A decision: when it takes effect, if it says so',
    of: ['immediately', 'when-final'],
    optional: true,
  })
  effective?: string;

  @Day({ description: 'The last day for an answer, as the letter says', optional: true })
  replyBy?: string;

  @Day({ description: 'The last day to report measures, as the decision says', optional: true })
  reportBy?: string;

  @Day({ description: 'The last day to comply, as the decision says', optional: true })
  complyBy?: string;

  @Day({ description: 'The last day of a wind-down, as the decision says', optional: true })
  windDownBy?: string;

  @Day({ description: 'The last day a licence is valid', optional: true })
  validUntil?: string;

  @Day({ description: 'The last day of a ban, or the day more time is asked for', optional: true })
  until?: string;

  @Day({ description: 'The day of an announced visit', optional: true })
  visitOn?: string;

  @Days({ description: 'The days of a hearing', optional: true })
  days?: string[];

  @Text({
    description: 'When a hearing begins, by the clock in Sweden; without effect but in calendars',
    ...{ min: 4, max: 5, optional: true, example: '09:30' },
  })
  time?: string;

  @Choice({
    description: 'An application: for a new licence or a change',
    of: ['new', 'change'],
    optional: true,
  })
  about?: string;

  @Choice({ description: 'What was changed in a notified activity', of: ACTIVITY_CHANGES, optional: true })
  what?: string;

  @Choice({ description: 'How it ended', of: [...OUTCOMES, ...INSPECTION_OUTCOMES], optional: true })
  outcome?: string;

  @Choices({ description: 'What an appeal asks for', of: REQUESTS, optional: true })
  requests?: string[];

  @Choice({ description: 'The court an appeal is addressed to', of: COURTS, optional: true })
  to?: string;

  @Text({
    description: 'The decision or demand it answers, by its id in the record',
    min: 1,
    max: 64,
    optional: true,
  })
  of?: string;

  @Flag({ description: 'Lex Sarah: assessed as serious', optional: true })
  serious?: boolean;

  @Flag({ description: 'Lex Sarah: the investigation was attached', optional: true })
  investigationAttached?: boolean;

  @Text({ description: 'The person it is about', min: 1, max: 200, optional: true })
  person?: string;

  @Text({ description: 'The role it is about', min: 1, max: 100, optional: true })
  role?: string;

  @Text({ description: 'The ground of a decision', min: 1, max: 1000, optional: true })
  ground?: string;

  @Text({ description: 'What started an inspection', min: 1, max: 1000, optional: true })
  trigger?: string;

  @Texts({ description: 'The conditions of a licence', max: 100, maxLength: 2000, optional: true })
  conditions?: string[];

  @Whole({ description: 'An amount in kronor', min: 0, max: 1_000_000_000_000, optional: true })
  amount?: number;

  @Whole({ description: 'A penalty (vite) in kronor', min: 0, max: 1_000_000_000_000, optional: true })
  penalty?: number;

  @Text({ description: 'The registry number (diarienummer)', min: 1, max: 100, optional: true })
  registryNumber?: string;

  @Text({ description: 'The case number (målnummer)', min: 1, max: 100, optional: true })
  caseNumber?: string;

  @Text({ description: 'A note without effect', min: 1, optional: true })
  note?: string;

  @Texts({
    description: 'Names or numbers of the papers it stands in',
    max: 100,
    maxLength: 500,
    optional: true,
  })
  documents?: string[];

  @Text({
    description:
      'No part of the fact: why the matter is closed by it though mandatory items of its checklists are open. Asked for then',
    ...{ max: 2000, optional: true },
  })
  closingReason?: string;
}

const ON = {
  description: 'The day it happened: YYYY-MM-DD; a month or a year where only that is known',
  min: 4,
  max: 10,
  example: '2026-05-28',
} as const;

export class NewFactRequest extends FactFields {
  @Choice({ description: 'What happened', of: EVENT_TYPES, example: 'inspection-decided' })
  type!: string;

  @Text(ON)
  on!: string;
}

/** What was otherwise than recorded. What is left out is taken over from the fact it corrects. */
export class CorrectionRequest extends FactFields {
  @Choice({ description: 'What happened', of: EVENT_TYPES, optional: true })
  type?: string;

  @Text({ ...ON, optional: true })
  on?: string;
}
