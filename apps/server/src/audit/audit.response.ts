import { AnyMapping, Choice, Day, Flag, Instant, Nested, Text, Whole } from '../wire/fields';
import { pageOfRows } from '../wire/page.response';

const MOST = Number.MAX_SAFE_INTEGER;

export class AuditEntryResponse {
  @Whole({ description: 'Its number in the chain', min: 1, max: MOST })
  seq!: number;

  @Instant({ description: 'When' })
  at!: string;

  @Text({ description: 'The member who did it, by id; `system` for what happens by itself' })
  actor!: string;

  @Text({ description: 'What was done', example: 'fact.recorded' })
  action!: string;

  @Text({ description: 'The kind and id of what it was done to', example: 'matter:0190d3a8' })
  subject!: string;

  @AnyMapping({ description: 'Ids, field names, counts' })
  detail!: unknown;

  @AnyMapping({ description: 'Words behind it, by name; null where they have been erased' })
  values!: unknown;

  @Text({ description: 'Its hash, SHA-256 in hexadecimal' })
  hash!: string;
}

export class AuditEntryPage extends pageOfRows(AuditEntryResponse, 'Latest first') {}

export class AuditHeadResponse {
  @Day({ description: 'The day it was signed' })
  day!: string;

  @Whole({ description: 'The last entry it vouches for', min: 1, max: MOST })
  seq!: number;

  @Text({ description: 'The hash of that entry' })
  hash!: string;

  @Text({ description: 'The key it was signed with: the first 16 digits of the SHA-256 of the public key' })
  keyId!: string;

  @Text({ description: 'The signature, Ed25519 in base64' })
  signature!: string;

  @Instant({ description: 'When it was signed' })
  signedAt!: string;
}

export class AuditHeadPage extends pageOfRows(AuditHeadResponse, 'Latest first') {}

const FAULTS = [
  ...['entry-missing', 'entry-out-of-order', 'previous-hash', 'hash', 'value', 'value-unknown'],
  ...['value-missing', 'head-key', 'head-signature', 'head-hash', 'head-missing', 'tail-cut'],
  ...['chain-end', 'known-hash'],
];

class ChainFaultResponse {
  @Choice({ description: 'What is wrong', of: FAULTS })
  kind!: string;

  @Whole({ description: 'The entry it is about', min: -MOST, max: MOST })
  seq!: number;

  @Text({ description: 'The name of the value, or the day of the head', nullable: true })
  name!: string | null;
}

export class AuditVerificationResponse {
  @Flag({ description: 'Whether the whole chain is as it was written' })
  ok!: boolean;

  @Whole({ description: 'How many entries are in order', min: 0, max: MOST })
  entries!: number;

  @Whole({ description: 'How many values were erased, as the chain tells', min: 0, max: MOST })
  erased!: number;

  @Whole({ description: 'The last entry a signed head vouches for', min: 1, max: MOST, nullable: true })
  signedTo!: number | null;

  @Nested({ description: 'The first fault', of: () => ChainFaultResponse, nullable: true })
  fault!: ChainFaultResponse | null;
}

export class AuditErasureResponse {
  @Whole({ description: 'How many entries lost words', min: 1, max: MOST })
  entries!: number;

  @Whole({ description: 'How many values were erased', min: 1, max: MOST })
  values!: number;
}
