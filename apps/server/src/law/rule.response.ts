import { AnyMappings, Day, Flag, Nested, NestedList, Text, Texts } from '../wire/fields';

class AnswerError {
  @Text({ description: 'What kind of refusal', example: 'not-in-force' })
  code!: string;

  @Text({ description: 'In words' })
  message!: string;
}

export class AnswerResponse {
  @Text({ description: 'The id of the question', nullable: true })
  id!: string | null;

  @Text({ description: 'The version of the rule, by its first day', optional: true })
  version?: string;

  @Day({ description: 'The last day before it is moved to a working day', optional: true, nullable: true })
  raw?: string | null;

  @Day({ description: 'The last day; null where the law says at once', optional: true, nullable: true })
  due?: string | null;

  @Flag({ description: 'Whether somebody has read the rule in its source', optional: true })
  verified?: boolean;

  @AnyMappings({ description: 'The steps, each with its paragraphs', optional: true })
  steps?: unknown;

  @Nested({ description: 'Why there is no day', of: () => AnswerError, optional: true })
  error?: AnswerError;
}

export class ComputeResponse {
  @NestedList({ description: 'An answer for each question', of: () => AnswerResponse })
  answers!: AnswerResponse[];
}

class VersionResponse {
  @Text({ description: 'Its name: its first day', example: '2018-07-01' })
  version!: string;

  @Day({ description: 'In force from; null: older than what was looked at', nullable: true })
  from!: string | null;

  @Day({ description: 'No longer in force from; null: still in force', nullable: true })
  until!: string | null;

  @Text({ description: 'P: read in its source. Others are shown as unverified', example: 'P' })
  confidence!: string;

  @Texts({ description: 'Where it stands', max: 100 })
  cites!: string[];

  @Day({ description: 'When somebody last looked it up', nullable: true })
  checkedOn!: string | null;
}

export class RuleResponse {
  @Text({ description: 'Its id', example: 'APP-IVO-3W' })
  id!: string;

  @Text({ description: 'What it says, in short' })
  title!: string;

  @NestedList({ description: 'Its versions, newest first', of: () => VersionResponse })
  versions!: VersionResponse[];
}

export class RuleListResponse {
  @NestedList({ description: 'All rules of the catalogue', of: () => RuleResponse })
  items!: RuleResponse[];
}
