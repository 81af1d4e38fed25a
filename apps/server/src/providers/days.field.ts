import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { parsePlainDate } from '@fristvakt/calendar';
import { ArrayMaxSize, IsArray, ValidateBy, ValidateIf } from 'class-validator';

const MOST = 60;

/** A list of days that exist. */
export const Days = ({ description }: { description: string; optional: true }): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      ...{ description, required: false, type: 'array', maxItems: MOST },
      items: { type: 'string', format: 'date' },
    }),
    ValidateIf((_, value) => value !== undefined),
    IsArray(),
    ArrayMaxSize(MOST),
    ValidateBy({
      name: 'days',
      validator: {
        validate: (value: unknown) =>
          Array.isArray(value) &&
          value.every((day) => typeof day === 'string' && parsePlainDate(day) !== undefined),
        defaultMessage: () => 'expected days that exist, as YYYY-MM-DD, from 1900 to 2200',
      },
    }),
  );
