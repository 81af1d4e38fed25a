import { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Permission } from '@fristvakt/accounts';
import { Clock, SecretBox } from '@fristvakt/platform';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom } from 'rxjs';
import type { Observable } from 'rxjs';
import { ACCESS } from '../access.decorator';
import type { RouteAccess } from '../access.decorator';
import { Problem } from '../problem';
import type { AskedRequest } from '../request';
import { wholeFileOf } from '../whole-file';
import type { Attempt, KeptAnswer } from './attempt';
import { Attempts } from './attempts';
import { CommitMark } from './commit-mark';
import { idempotencyKeyOf } from './idempotency-key';

const METHODS = new Set(['POST', 'PATCH']);

/** What these answer is told once, or is sealed where it stands: no copy of it is made. */
const TOLD_ONCE: ReadonlySet<Permission> = new Set([
  ...(['manage-own', 'administer-people', 'administer-webhooks', 'privileged-notes'] as const),
]);

/** Headers that belong to an answer, beside those that every answer has. */
const KEPT_HEADERS = ['etag', 'location'] as const;

/**
 * A POST or PATCH with an Idempotency-Key is done once, whatever happens on the way
 * (draft-ietf-httpapi-idempotency-key-header-07), for each member, method and path.
 *
 * - The key is taken before the work begins; one row is the lock. Sent again meanwhile: 409 `idempotency-key-in-use`.
 * - With another query, If-Match or body: 422 `idempotency-key-reused`.
 * - What succeeded (2xx) is answered again as it was, with `idempotency-replayed: true`.
 * - What was refused or failed (4xx, 5xx) has changed nothing, and its key is free again: the same request may be tried
 *   again, or a mended one. Stripe keeps such answers too; here a refusal can be repeated without harm, and a failure
 *   that could not be tried again under its key would make the key useless when it is needed most.
 * - Whether something was changed is not guessed from the answer: the transaction that does the work marks the row. So
 *   a request that failed after its commit, or whose process died, is known to be done: sent again it gets 409
 *   `idempotency-answer-not-kept`, and is not done again. One that died before is given free after five minutes.
 * - Answers that are told once (tokens, invitations, secrets of webhooks) or sealed (privileged notes) are not copied: sent again, the same
 *   409.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger('Idempotency');
  /** What is being done here: between its commit and its answer it looks like something whose answer was lost. */
  private readonly underWay = new Set<string>();

  constructor(
    private readonly reflector: Reflector,
    private readonly attempts: Attempts,
    private readonly mark: CommitMark,
    private readonly clock: Clock,
    private readonly box: SecretBox,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<AskedRequest>();
    const access = this.reflector.get<RouteAccess | undefined>(ACCESS, context.getHandler());
    const header = request.headers['idempotency-key'];
    const isMeant = header !== undefined && METHODS.has(request.method);
    if (!isMeant || access === undefined || access === 'public') return next.handle();
    const key = idempotencyKeyOf(header);
    return from(
      this.attemptOf(request, key).then(async (attempt) =>
        this.once(attempt, http.getResponse<FastifyReply>(), next, !TOLD_ONCE.has(access)),
      ),
    );
  }

  private async once(
    attempt: Attempt,
    reply: FastifyReply,
    next: CallHandler,
    isKept: boolean,
  ): Promise<unknown> {
    const name = nameOf(attempt);
    const wasUnderWay = this.underWay.has(name);
    const standing = await this.attempts.begin(attempt);
    if (standing.kind === 'done' && (wasUnderWay || this.underWay.has(name))) throw inUse();
    switch (standing.kind) {
      case 'mine':
        return this.done(attempt, reply, next, isKept);
      case 'answered':
        return replayed(standing.answer, reply);
      case 'reused':
        throw new Problem(422, 'idempotency-key-reused');
      case 'running':
        throw inUse();
      case 'done':
        throw new Problem(409, 'idempotency-answer-not-kept');
    }
  }

  private async done(
    attempt: Attempt,
    reply: FastifyReply,
    next: CallHandler,
    isKept: boolean,
  ): Promise<unknown> {
    const name = nameOf(attempt);
    this.underWay.add(name);
    try {
      return await this.doneAndNoted(attempt, reply, next, isKept);
    } finally {
      this.underWay.delete(name);
    }
  }

  private async doneAndNoted(
    attempt: Attempt,
    reply: FastifyReply,
    next: CallHandler,
    isKept: boolean,
  ): Promise<unknown> {
    let answer: unknown;
    try {
      answer = await this.mark.during(attempt, async () =>
        lastValueFrom<unknown, undefined>(next.handle(), { defaultValue: undefined }),
      );
    } catch (error) {
      await this.tolerantly(async () => this.attempts.failed(attempt));
      throw error;
    }
    await this.tolerantly(async () =>
      isKept ? this.attempts.answered(attempt, keptOf(answer, reply)) : this.attempts.done(attempt),
    );
    return answer;
  }

  /** Who asked gets the answer of the work, whether or not a note of it can be made. */
  private async tolerantly(note: () => Promise<void>): Promise<void> {
    try {
      await note();
    } catch (error) {
      this.logger.error({ err: error }, 'what came of a request with an Idempotency-Key could not be noted');
    }
  }

  private async attemptOf(request: AskedRequest, key: string): Promise<Attempt> {
    const { principal, method, url, headers } = request;
    if (principal === undefined) throw new Error('a route that is not public was reached by nobody');
    const { organisation, membership, matter, roles } = principal;
    const [path = '', query = ''] = url.split('?', 2);
    // With other rights it is another request: what was answered before may no longer be told.
    const rights = [matter, ...roles];
    const asked = JSON.stringify([rights, query, headers['if-match'] ?? null, await contentOf(request)]);
    return {
      ...{ organisation, membership, key, route: `${method} ${path}`, began: this.clock.instant() },
      asked: Buffer.from(this.box.sign('idempotency', asked), 'base64url'),
    };
  }
}

const inUse = (): Problem => new Problem(409, 'idempotency-key-in-use', {}, [], { 'retry-after': '1' });

const nameOf = ({ organisation, membership, route, key }: Attempt): string =>
  JSON.stringify([organisation, membership, route, key]);

/**
 * A file that is streamed is known by the digest that came with it (RFC 9530); without one it is any file. One that is held as
 * a whole is known by its bytes.
 */
async function contentOf(request: AskedRequest): Promise<unknown> {
  const { body, headers } = request;
  if (body instanceof Readable) return headers['content-digest'] ?? null;
  const file = await wholeFileOf(request);
  if (file !== undefined) return [body, file.sha256];
  return body instanceof Uint8Array ? Buffer.from(body).toString('base64') : (body ?? null);
}

function keptOf(answer: unknown, reply: FastifyReply): KeptAnswer {
  const headers = KEPT_HEADERS.flatMap((name) => {
    const value = reply.getHeader(name);
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return {
    status: reply.statusCode,
    headers: Object.fromEntries(headers),
    body: answer === undefined ? null : JSON.stringify(answer),
  };
}

/** The first answer once more. */
function replayed({ status, headers, body }: KeptAnswer, reply: FastifyReply): unknown {
  void reply.status(status).headers({ ...headers, 'idempotency-replayed': 'true' });
  return body === null ? undefined : JSON.parse(body);
}
