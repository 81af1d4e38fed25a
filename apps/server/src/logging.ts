import type { LoggerService } from '@nestjs/common';
import type { LogLevel } from '@fristvakt/platform';
import type { FastifyReply } from 'fastify';
import { pino, stdTimeFunctions } from 'pino';
import type { Logger } from 'pino';
import type { AskedRequest } from './wire/request';

/** Names whose values are never written, wherever somebody might log them. */
const SECRETS = [
  'authorization',
  'cookie',
  'password',
  'token',
  'code',
  'secret',
  'note',
  'body',
  'parameters',
  'query',
];

/** One line of JSON for each thing told: ids and codes, no person's words, no secrets. */
export const createLogger = (level: LogLevel): Logger =>
  pino({
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    // Of an error of the database the statement and its values stay out.
    serializers: { err: errorLine },
    redact: { paths: [...SECRETS, ...SECRETS.map((name) => `*.${name}`)], censor: '[hidden]' },
  });

function errorLine(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack } = error;
  return { type: name, message, stack };
}

/** Who tells each route and each module at the start: hundreds of lines between the command and the first sign-in. */
const CHATTY: ReadonlySet<unknown> = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver']);

/** What Nest and the features tell, in the same lines. */
export class AppLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: readonly unknown[]): void {
    this.tell(CHATTY.has(rest.at(-1)) ? 'debug' : 'info', message, rest);
  }

  warn(message: unknown, ...rest: readonly unknown[]): void {
    this.tell('warn', message, rest);
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    this.tell('error', message, rest);
  }

  fatal(message: unknown, ...rest: readonly unknown[]): void {
    this.tell('fatal', message, rest);
  }

  debug(message: unknown, ...rest: readonly unknown[]): void {
    this.tell('debug', message, rest);
  }

  /** Nest hands over the message, whatever was given beside it, and last the name of who tells it. */
  private tell(
    level: 'info' | 'warn' | 'error' | 'fatal' | 'debug',
    message: unknown,
    rest: readonly unknown[],
  ): void {
    const context = rest.at(-1);
    const texts = [message, ...rest.slice(0, -1)].filter((one) => typeof one === 'string');
    const data = typeof message === 'object' && message !== null ? message : {};
    this.logger[level]({ ...(typeof context === 'string' ? { context } : {}), ...data }, texts.join(' '));
  }
}

/** One line for each request that was answered: who, by ids, which route, how it ended, how long it took. */
export function logAnswered(logger: Logger, request: AskedRequest, reply: FastifyReply): void {
  if (!logger.isLevelEnabled('info')) return;
  const { id, method, principal, routeOptions } = request;
  logger.info({
    request: id,
    method,
    // The pattern, not the address: an address can hold what somebody searched for.
    route: routeOptions.url ?? 'none',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    ...(principal === undefined
      ? {}
      : { organisation: principal.organisation, member: principal.membership }),
  });
}
