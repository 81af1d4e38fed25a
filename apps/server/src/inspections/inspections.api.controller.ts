import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { InspectionQuery } from '@fristvakt/inspections';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { Problem } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { InspectionsRequest } from './inspection.request';
import { InspectionListedResponse, InspectionPage, InspectionResponse } from './inspection.response';

@ApiTags('inspections')
@Controller('api/v1/inspections')
export class InspectionsController {
  constructor(private readonly query: InspectionQuery) {}

  @Get()
  @Route({
    ...{ access: 'read-record', summary: 'Inspections: whose turn it is, and the next day' },
    answers: InspectionPage,
  })
  async list(
    @Asking() { organisation, matter }: Principal,
    @Query() { limit = DEFAULT_LIMIT, cursor, status, provider }: InspectionsRequest,
  ): Promise<Page<InspectionListedResponse>> {
    const position = positionOf(cursor, ['text', 'id']);
    const after = position && ([position[0], position[1]] as [string, string]);
    const rows = await this.query.list({
      ...{ organisation, only: matter, limit: limit + 1 },
      ...(status === undefined ? {} : { status }),
      ...(provider === undefined ? {} : { provider }),
      ...(after && { after }),
    });
    return pageOf(rows, limit, ({ title, id }) => [title, id]);
  }

  @Get(':id')
  @Route({
    ...{
      access: 'read-record',
      summary: 'One inspection: each demand an item; visits, decisions, earlier ones',
    },
    ...{ answers: InspectionResponse, refuses: [404] },
  })
  async one(@Asking() principal: Principal, @Id() id: string): Promise<InspectionResponse> {
    const found = await this.query.find(principal, principal.matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}
