import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Metrics, newId, readColumnsAsWritten } from '@fristvakt/platform';
import { AppModule } from './app.module';
import type { AppSettings } from './app.module';
import { headersFor } from './headers';
import { AppLogger, createLogger, logAnswered } from './logging';
import { ApiContract } from './docs/api-contract';
import { CASE_FILE_TYPE } from './providers/case-files.api.controller';
import { HttpMetrics } from './system/http-metrics';
import { takeOnlyKnownTypes } from './wire/body-types';
import { streamFiles } from './wire/stream-files';
import { PageRenderer } from './pages/page-renderer';
import { PageErrors } from './pages/page-errors';

/**
 * In bytes, of JSON as of a case file. A record of many years takes a fifth of it. Reading YAML takes CPU time, two seconds a
 * megabyte, and everybody waits for it.
 */
const MOST = 256 * 1024;

/** The program, ready to listen. */
export async function createApp(settings: AppSettings): Promise<NestFastifyApplication> {
  readColumnsAsWritten();
  const logger = createLogger(settings.config.logLevel);
  const headers = headersFor(settings.config.publicUrl);
  const adapter = new FastifyAdapter({
    bodyLimit: MOST,
    trustProxy: settings.config.trustedProxies === 0 ? false : settings.config.trustedProxies,
    genReqId: () => newId(),
    // A file may take this long to come; what comes before it, as long as everything else.
    requestTimeout: 120_000,
    http: { headersTimeout: 30_000 },
    connectionTimeout: 60_000,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    // What still comes in on an open connection is answered; then the connection is closed.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false, caseSensitive: true },
    // What is refused before a route is reached is answered like everything else.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      // No hook has run.
      void app.get(PageErrors).answer(error, request, reply.headers(headers));
    },
  });
  const app: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings),
    adapter,
    {
      logger: new AppLogger(logger),
      abortOnError: false,
      bodyParser: false,
    },
  );
  const fastify = adapter.getInstance();
  fastify.addContentTypeParser(
    [CASE_FILE_TYPE, 'text/yaml'],
    { parseAs: 'buffer', bodyLimit: MOST },
    (_, body, done) => {
      done(null, body);
    },
  );
  const http = new HttpMetrics(app.get(Metrics));
  const pages = app.get(PageRenderer);
  fastify.decorateReply('view', async function view(this: FastifyReply, _: string, answer: unknown) {
    return pages.answer(answer, this.request, this);
  });
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  fastify.addHook('onRequest', (_, reply, done) => {
    reply.headers(closing ? { ...headers, connection: 'close' } : headers);
    done();
  });
  // After the headers: what is refused here is said with them.
  takeOnlyKnownTypes(fastify);
  fastify.addHook('onResponse', (request, reply, done) => {
    logAnswered(logger, request, reply);
    http.answered(request, reply);
    done();
  });
  await app.register(cookie);
  await streamFiles(app, settings.config.files.mostBytes);
  app.get(ApiContract).describe(app);
  return app;
}
