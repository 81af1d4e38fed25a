import { Catch, HttpException, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { brokenConstraint, databaseFault } from '@fristvakt/platform';
import type { DatabaseFault, InvalidPlace } from '@fristvakt/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language';
import { Problem } from './problem';
import { problemText } from './problem-words';

const DATABASE_STATUS: Readonly<Record<DatabaseFault, number>> = {
  malformed: 400,
  'exists-already': 409,
  'refers-to-nothing': 409,
  'breaks-a-rule': 422,
  busy: 503,
  'too-slow': 504,
  away: 503,
};

/** What an error means for who asked. `told`: it is no fault of ours and needs no line in the log. */
export interface Meaning {
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly places: readonly InvalidPlace[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Every error of every route, once: problem+json (RFC 9457), with nothing of the database or the code in it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** What an error means; what is a fault of ours is written down. */
  noted(error: unknown): Meaning {
    const meaning = meaningOf(error);
    if (meaning.status >= 500) {
      this.logger.error({ err: error, constraint: brokenConstraint(error) }, meaning.code);
    }
    return meaning;
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { status, code, params, places, headers } = this.noted(error);
    if (reply.sent) return;
    const lang = languageOf(request.headers['accept-language']);
    void reply
      .status(status)
      .headers({ ...headers, 'cache-control': 'no-store', 'content-language': lang })
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(
        JSON.stringify({
          type: `urn:fristvakt:problem:${code}`,
          ...problemText(status, code, params, lang),
          status,
          instance: `urn:fristvakt:request:${request.id}`,
          ...(places.length === 0 ? {} : { invalidParameters: places }),
        }),
      );
  }
}

const NOTHING = { params: {}, places: [], headers: {} };

export function meaningOf(error: unknown): Meaning {
  if (error instanceof Problem) {
    const { code, params, places, headers } = error;
    return { status: error.getStatus(), code, params, places, headers };
  }
  if (error instanceof HttpException) {
    const status = error.getStatus();
    return { ...NOTHING, status, code: codeOf(status) };
  }
  const fault = databaseFault(error);
  if (fault !== undefined) {
    const status = DATABASE_STATUS[fault];
    return { ...NOTHING, status, code: fault, headers: status === 503 ? { 'retry-after': '1' } : {} };
  }
  // What Fastify itself refuses before a route is reached: a body that is no JSON, too large, of another type.
  const status = clientStatusOf(error);
  return { ...NOTHING, status, code: codeOf(status) };
}

function clientStatusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500 ? status : 500;
}

const CODES: Readonly<Record<number, string>> = {
  400: 'unreadable',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  414: 'too-long',
  415: 'unsupported-format',
  500: 'broken',
};

const codeOf = (status: number): string => CODES[status] ?? `status-${String(status)}`;
