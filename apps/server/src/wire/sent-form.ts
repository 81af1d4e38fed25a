import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';

/** The media type of what a form of a page sends. */
export const FORM_TYPE = 'application/x-www-form-urlencoded';

/** The field with the token that shows that a form is one of ours. */
export const TOKEN_FIELD = '_token';

/** More fields than any form of ours has; what sends more is no form of ours. */
const MOST_FIELDS = 500;

/** A file of a form, whose bytes have not been read yet. */
export interface FormFile {
  /** As the sender calls it. */
  readonly name: string;
  readonly bytes: Readable;
}

/** What a person wrote in a form. Everything is text; nothing here has been checked. */
export class SentForm {
  private constructor(
    private readonly fields: URLSearchParams,
    /** Null where none was chosen, or the form has none. */
    readonly file: FormFile | null = null,
  ) {}

  /** Undefined where there are more fields than any form of ours has. */
  static of(text: string): SentForm | undefined {
    const fields = new URLSearchParams(text);
    return fields.size > MOST_FIELDS ? undefined : new SentForm(fields);
  }

  /** A form with a file. */
  static ofFields(fields: readonly (readonly [string, string])[], file: FormFile | null = null): SentForm {
    return new SentForm(
      new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])),
      file,
    );
  }

  static empty(): SentForm {
    return new SentForm(new URLSearchParams());
  }

  /** A field without the spaces around it; empty where it was left empty or out. Line ends as Unix writes them. */
  text(name: string): string {
    return (this.fields.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  }

  /** Exactly as typed: a password. */
  exact(name: string): string {
    return this.fields.get(name) ?? '';
  }

  /** Undefined where the field was left empty. */
  given(name: string): string | undefined {
    const text = this.text(name);
    return text === '' ? undefined : text;
  }

  /** Every value of a field that can come several times, without the empty ones. */
  all(name: string): readonly string[] {
    return this.fields
      .getAll(name)
      .map((text) => text.trim())
      .filter((text) => text !== '');
  }

  /** What one sending is compared with another by: all of it but the token, which differs each time. */
  toJSON(): unknown {
    return this.entries();
  }

  has(name: string): boolean {
    return this.fields.has(name);
  }

  /** A version in digits; -1, which nothing has, where it is none. */
  version(name = 'version'): number {
    const text = this.text(name);
    return /^\d{1,9}$/.test(text) ? Number(text) : -1;
  }

  /** Name and value of each field, as they were sent, without the token. */
  entries(): readonly (readonly [name: string, value: string])[] {
    return [...this.fields].filter(([name]) => name !== TOKEN_FIELD);
  }
}

/** The form that was sent; empty where the request had no body. */
export const Sent = createParamDecorator((_: unknown, context: ExecutionContext): SentForm => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  return body instanceof SentForm ? body : SentForm.empty();
});
