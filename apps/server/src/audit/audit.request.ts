import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { PlainDate } from '@fristvakt/calendar';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { Day, Text } from '../wire/fields';
import { PageRequest } from '../wire/paging';

const MOST_ENTRIES = 1_000;

/** The numbers of entries. */
const Numbers = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      ...{ description, required: false, type: 'array', minItems: 1, maxItems: MOST_ENTRIES, example: [17] },
      items: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
    }),
    ValidateIf((_, value) => value !== undefined),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MOST_ENTRIES),
    IsInt({ each: true }),
    Min(1, { each: true }),
    Max(Number.MAX_SAFE_INTEGER, { each: true }),
  );

export class AuditEntriesRequest extends PageRequest {
  @Text({
    description: 'Only entries about this, by kind and id',
    ...{ min: 1, max: 200, optional: true, example: 'matter:0190d3a8-5a00-7000-8000-000000000001' },
  })
  subject?: string;

  @Text({
    description: 'Only actions that begin like this',
    ...{ min: 1, max: 100, optional: true, example: 'fact.' },
  })
  action?: string;

  @Text({
    description: 'Only what this member did, by id; `system` for what happens by itself',
    ...{ min: 1, max: 100, optional: true, example: 'system' },
  })
  actor?: string;

  @Day({ description: 'On this day or later', optional: true })
  from?: PlainDate;

  @Day({ description: 'On this day or earlier', optional: true })
  to?: PlainDate;
}

export class AuditErasureRequest {
  @Numbers('The entries whose words are to go; with a subject, only those of them that are about it')
  seqs?: number[];

  @Text({
    description: 'The kind and id of what the entries are about',
    ...{ min: 1, max: 200, optional: true, example: 'person:0190d3a8-5a00-7000-8000-000000000001' },
  })
  subject?: string;

  @Text({
    description: 'Why',
    ...{ min: 1, max: 1_000, example: 'Begäran om radering enligt artikel 17 i dataskyddsförordningen' },
  })
  reason!: string;
}
