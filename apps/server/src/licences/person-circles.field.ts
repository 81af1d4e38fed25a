import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, ValidateIf } from 'class-validator';

const GROUPS = [1, 2, 3];

/** Groups of 1 § LSS, each at most once. */
export const PersonCircles = ({
  description,
  optional,
}: {
  description: string;
  optional?: boolean;
}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      ...{
        description,
        required: optional !== true,
        type: 'array',
        uniqueItems: true,
        maxItems: GROUPS.length,
      },
      items: { type: 'integer', enum: GROUPS },
    }),
    ...(optional === true ? [ValidateIf((_, value) => value !== undefined)] : []),
    IsArray(),
    ArrayMaxSize(GROUPS.length),
    ArrayUnique(),
    IsIn(GROUPS, { each: true }),
  );
