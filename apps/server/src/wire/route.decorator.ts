import { HttpCode, applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, ApiSecurity, getSchemaPath } from '@nestjs/swagger';
import type { Permission } from '@fristvakt/accounts';
import { Access, Public } from './access.decorator';
import { ProblemResponse } from './problem.response';
import { REFUSALS } from './refusals';

interface RouteSays {
  /** Who may; `public` asks for nobody. */
  readonly access: Permission | 'public';
  readonly summary: string;
  readonly description?: string;
  /** 200 where none is given; 204 answers nothing. */
  readonly status?: number;
  /** The class of what is answered. */
  readonly answers?: new () => object;
  /** What is answered where it is no JSON of a class. */
  readonly media?: string;
  /** Refusals beside those every route can give. */
  readonly refuses?: readonly number[];
  readonly deprecated?: boolean;
}

/** Everything a route says of itself, once: who may, what it does, what it answers, what it refuses. */
export const Route = (says: RouteSays): MethodDecorator => {
  const { access, summary, description, status = 200, answers, media, refuses = [] } = says;
  const always = access === 'public' ? [400, 429, 503, 504] : [400, 401, 403, 429, 503, 504];
  return applyDecorators(
    access === 'public' ? Public() : Access(access),
    HttpCode(status),
    ApiOperation({ summary, description: description ?? summary }),
    ...(access === 'public' ? [] : [ApiSecurity('bearer'), ApiSecurity('session')]),
    ApiExtraModels(ProblemResponse),
    answerOf(status, answers, media),
    ...[...new Set([...always, ...refuses])].sort((one, other) => one - other).map(problemOf),
  );
};

function answerOf(status: number, answers: RouteSays['answers'], media: string | undefined): MethodDecorator {
  const description = status === 201 ? 'Made' : status === 204 ? 'Done; nothing is answered' : 'As asked for';
  if (media !== undefined) {
    return ApiResponse({ status, description, content: { [media]: { schema: { type: 'string' } } } });
  }
  return answers === undefined
    ? ApiResponse({ status, description })
    : ApiResponse({ status, description, type: answers });
}

const problemOf = (status: number): MethodDecorator =>
  ApiResponse({
    status,
    description: REFUSALS[status] ?? 'Refused',
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemResponse) } } },
  });
