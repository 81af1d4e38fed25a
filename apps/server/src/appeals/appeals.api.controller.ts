import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { DisputeQuery } from '@fristvakt/appeals';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { Problem } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { AppealsRequest } from './appeal.request';
import { AppealListedResponse, AppealPage, AppealResponse } from './appeal.response';

@ApiTags('appeals')
@Controller('api/v1/appeals')
export class AppealsController {
  constructor(private readonly query: DisputeQuery) {}

  @Get()
  @Route({
    ...{ access: 'read-record', summary: 'Disputes: court, stay, leave, result, last days' },
    answers: AppealPage,
  })
  async list(
    @Asking() { organisation, matter }: Principal,
    @Query() { limit = DEFAULT_LIMIT, cursor, status, instance, provider }: AppealsRequest,
  ): Promise<Page<AppealListedResponse>> {
    const position = positionOf(cursor, ['text', 'id']);
    const after = position && ([position[0], position[1]] as [string, string]);
    const rows = await this.query.list({
      ...{ organisation, only: matter, limit: limit + 1 },
      ...(status === undefined ? {} : { status }),
      ...(instance === undefined ? {} : { instance }),
      ...(provider === undefined ? {} : { provider }),
      ...(after && { after }),
    });
    return pageOf(rows, limit, ({ title, id }) => [title, id]);
  }

  @Get(':id')
  @Route({
    ...{ access: 'read-record', summary: 'One dispute through all its courts, and what can still be done' },
    ...{ answers: AppealResponse, refuses: [404] },
  })
  async one(@Asking() principal: Principal, @Id() id: string): Promise<AppealResponse> {
    const found = await this.query.find(principal, principal.matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}
