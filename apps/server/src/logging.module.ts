import { LoggerModule } from 'nestjs-pino';
import { stdTimeFunctions } from 'pino';
import type { DynamicModule } from '@nestjs/common';
import type { LogLevel } from '@fristvakt/platform';

/** What of a request is written to the log: no header, no query, no body. */
interface Logged {
  readonly id: unknown;
  readonly method: string | undefined;
  readonly path: string;
}

/** One line of JSON a request, with ids and without a person's name, words or secrets. */
export const loggingModule = (level: LogLevel): DynamicModule =>
  LoggerModule.forRoot({
    pinoHttp: {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      genReqId: ({ id }) => id,
      quietReqLogger: true,
      autoLogging: { ignore: ({ url }) => url?.startsWith('/health/') === true },
      customAttributeKeys: { responseTime: 'ms' },
      serializers: {
        req: ({ id, method, url }: { id: unknown; method?: string; url?: string }): Logged => ({
          id,
          method,
          path: (url ?? '').split('?', 1)[0] ?? '',
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
        err: ({ type, message, stack }: { type: string; message: string; stack: string }) => ({
          type,
          message,
          stack,
        }),
      },
      redact: {
        paths: [...SECRETS, ...SECRETS.map((name) => `*.${name}`)],
        censor: '[hidden]',
      },
    },
  });

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
