import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { parsePlainDate } from '@fristvakt/calendar';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** What every field can say of itself: what it means, an example, and whether it may be left out or be null. */
interface FieldSays {
  readonly description: string;
  readonly example?: unknown;
  readonly optional?: boolean;
  readonly nullable?: boolean;
}

type Fitting = Readonly<Record<string, unknown>>;

function field(
  { description, example, optional, nullable }: FieldSays,
  schema: Fitting,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  const options = {
    description,
    required: optional !== true,
    ...schema,
    ...(example === undefined ? {} : { example }),
    // Made into the type null of OpenAPI 3.1 when the document is written.
    ...(nullable === true ? { 'x-nullable': true } : {}),
  };
  return applyDecorators(
    ApiProperty(options),
    ...(optional === true ? [leftOut] : []),
    ...(nullable === true ? [ValidateIf((_, value) => value !== null)] : []),
    ...checks,
  );
}

/** May be left out; null is something else and is checked. */
const leftOut = ValidateIf((_, value) => value !== undefined);

const MAX_TEXT = 10_000;

/** Text that a person wrote: no control characters but line ends and tabs, no halves of characters. */
export const Text = (
  says: FieldSays & { readonly min?: number; readonly max?: number },
): PropertyDecorator => {
  const { min = 0, max = MAX_TEXT } = says;
  return field(
    says,
    { type: 'string', minLength: min, maxLength: max },
    ValidateBy({
      name: 'text',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isWritable(value) && fits(value, min, max),
        defaultMessage: () =>
          `expected text of ${String(min)} to ${String(max)} characters without control characters`,
      },
    }),
  );
};

/** Controls and halves of characters cannot be stored or shown; line ends and tabs can. */
const isWritable = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text.replace(/[\t\n\r]/g, ''));
const fits = (text: string, min: number, max: number): boolean => {
  if (text.length > 2 * max) return false;
  const length = Array.from(text).length;
  return length >= min && length <= max;
};

/** A day, `YYYY-MM-DD`, that exists, from 1900 to 2200. */
export const Day = (says: FieldSays): PropertyDecorator =>
  field(
    says,
    { type: 'string', format: 'date' },
    ValidateBy({
      name: 'day',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && parsePlainDate(value) !== undefined,
        defaultMessage: () => 'expected a day that exists, as YYYY-MM-DD, from 1900 to 2200',
      },
    }),
  );

/** A moment, as RFC 3339 in UTC; only answered, never asked for. */
export const Instant = (says: FieldSays): PropertyDecorator =>
  field(says, { type: 'string', format: 'date-time' });

export const Uuid = (says: FieldSays): PropertyDecorator =>
  field(says, { type: 'string', format: 'uuid' }, IsUUID('all'));

/** One of the named values. */
export const Choice = (says: FieldSays & { readonly of: readonly string[] }): PropertyDecorator =>
  field(says, { type: 'string', enum: [...says.of] }, IsIn([...says.of]));

/** Some of the named values, each at most once. */
export const Choices = (
  says: FieldSays & { readonly of: readonly string[]; readonly min?: number },
): PropertyDecorator =>
  field(
    says,
    {
      type: 'array',
      items: { type: 'string', enum: [...says.of] },
      minItems: says.min ?? 0,
      maxItems: says.of.length,
      uniqueItems: true,
    },
    IsArray(),
    ArrayMaxSize(says.of.length),
    ArrayUnique(),
    IsIn([...says.of], { each: true }),
    ValidateBy({
      name: 'enough',
      validator: {
        validate: (value: unknown) => Array.isArray(value) && value.length >= (says.min ?? 0),
        defaultMessage: () => `expected at least ${String(says.min ?? 0)}`,
      },
    }),
  );

export const Flag = (says: FieldSays): PropertyDecorator => field(says, { type: 'boolean' }, IsBoolean());

/** A flag of the address: `true` or `false`. */
export const QueryFlag = (says: FieldSays): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      value === 'true' ? true : value === 'false' ? false : value,
    ),
    Flag(says),
  );

interface WholeSays extends FieldSays {
  readonly min: number;
  readonly max: number;
  /** What it is taken for where it is left out. */
  readonly default?: number;
}

/** A whole number. */
export const Whole = (says: WholeSays): PropertyDecorator =>
  field(
    says,
    {
      ...{ type: 'integer', minimum: says.min, maximum: says.max },
      ...(says.default === undefined ? {} : { default: says.default }),
    },
    IsInt(),
    Min(says.min),
    Max(says.max),
  );

/** A list of different whole numbers. */
export const Wholes = (says: Omit<WholeSays, 'default'> & { readonly most: number }): PropertyDecorator =>
  field(
    says,
    {
      ...{ type: 'array', maxItems: says.most, uniqueItems: true },
      items: { type: 'integer', minimum: says.min, maximum: says.max },
    },
    IsArray(),
    ArrayMaxSize(says.most),
    ArrayUnique(),
    IsInt({ each: true }),
    Min(says.min, { each: true }),
    Max(says.max, { each: true }),
  );

/** A whole number of the address, in digits alone. */
export const QueryWhole = (says: WholeSays): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
    ),
    Whole(says),
  );

type Class = new () => object;

/** A mapping with a class of its own. */
export const Nested = (says: FieldSays & { readonly of: () => Class }): PropertyDecorator =>
  field(says, { type: () => says.of() }, IsObject(), ValidateNested(), Type(says.of));

/** A list within the list would be looked into, and an empty one found to be in order. */
const mappingsOnly = ValidateBy({
  name: 'mappings',
  validator: {
    validate: (value: unknown) =>
      Array.isArray(value) &&
      value.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one)),
    defaultMessage: () => 'expected a list of mappings',
  },
});

/** A list of such mappings. */
export const NestedList = (
  says: FieldSays & { readonly of: () => Class; readonly max?: number },
): PropertyDecorator =>
  field(
    says,
    { type: () => says.of(), isArray: true, ...(says.max === undefined ? {} : { maxItems: says.max }) },
    IsArray(),
    ArrayMaxSize(says.max ?? 100_000),
    mappingsOnly,
    ValidateNested({ each: true }),
    Type(says.of),
  );

/** A list of texts. */
export const Texts = (
  says: FieldSays & { readonly max: number; readonly maxLength?: number },
): PropertyDecorator => {
  const longest = says.maxLength ?? MAX_TEXT;
  return field(
    says,
    { type: 'array', items: { type: 'string', maxLength: longest }, maxItems: says.max },
    IsArray(),
    ArrayMaxSize(says.max),
    ValidateBy({
      name: 'texts',
      validator: {
        validate: (value: unknown) =>
          Array.isArray(value) &&
          value.every(
            (one) => typeof one === 'string' && isWritable(one) && one.trim() !== '' && fits(one, 1, longest),
          ),
        defaultMessage: () =>
          `expected texts of 1 to ${String(longest)} characters without control characters`,
      },
    }),
  );
};

/** A mapping of any content; only answered. */
export const AnyMapping = (says: FieldSays): PropertyDecorator =>
  field(says, { type: 'object', additionalProperties: true });

/** A list of mappings of any content; only answered. */
export const AnyMappings = (says: FieldSays): PropertyDecorator =>
  field(says, { type: 'array', items: { type: 'object', additionalProperties: true } });
