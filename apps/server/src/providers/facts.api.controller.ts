import { Body, Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { ConfirmService } from '@fristvakt/deadlines';
import { RecordMatterFact } from '@fristvakt/checklists';
import { RecordQuery } from '@fristvakt/providers';
import type { FactListed } from '@fristvakt/providers';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { CorrectionRequest } from './fact.request';
import { given, plain, recordedOf } from './matters.api.controller';
import { FactResponse, RecordedFactResponse } from './provider.response';
import { Post } from '../wire/verbs';

@ApiTags('facts')
@Controller('api/v1/facts')
export class FactsController {
  constructor(
    private readonly query: RecordQuery,
    private readonly recording: RecordMatterFact,
    private readonly confirming: ConfirmService,
  ) {}

  @Get(':id')
  @Route({
    access: 'read-record',
    summary: 'One fact as it was recorded',
    answers: FactResponse,
    refuses: [404],
  })
  async one(@Asking() principal: Principal, @Id() id: string): Promise<FactResponse> {
    return this.found(principal, id);
  }

  @Post(':id/corrections')
  @Route({
    access: 'record-facts',
    summary: 'Corrects a fact. The old one stays in the record and no longer counts',
    status: 201,
    answers: RecordedFactResponse,
    refuses: [404, 422],
  })
  async correct(
    @Asking() principal: Principal,
    @Id() id: string,
    @Body() body: CorrectionRequest,
  ): Promise<RecordedFactResponse> {
    return this.corrected(principal, id, body, false);
  }

  @Post(':id/corrections/preview')
  @Route({
    ...{ access: 'record-facts', summary: 'What a correction would change. Nothing is written' },
    ...{ answers: RecordedFactResponse, refuses: [404, 422] },
  })
  async preview(
    @Asking() principal: Principal,
    @Id() id: string,
    @Body() body: CorrectionRequest,
  ): Promise<RecordedFactResponse> {
    return this.corrected(principal, id, body, true);
  }

  @Post(':id/service-confirmation')
  @Route({
    access: 'confirm-service',
    summary: 'A second person confirms the day a decision was served',
    description: 'Whoever recorded the fact cannot confirm it.',
    status: 204,
    refuses: [404, 409],
  })
  async confirm(@Asking() { organisation, membership, matter }: Principal, @Id() id: string): Promise<void> {
    valueOf(await this.confirming.execute({ organisation, by: membership, only: matter }, id));
  }

  private async corrected(
    principal: Principal,
    id: string,
    { closingReason, ...body }: CorrectionRequest,
    dryRun: boolean,
  ): Promise<RecordedFactResponse> {
    const { organisation, membership, matter } = principal;
    const { matterId } = await this.found(principal, id);
    const asked = { organisation, recordedBy: membership, only: matter, matterId, correctsId: id };
    const wanted = { ...asked, fact: plain(body), dryRun, ...given(closingReason) };
    return recordedOf(matter, valueOf(await this.recording.execute(wanted)));
  }

  private async found(principal: Principal, id: string): Promise<FactListed> {
    const found = await this.query.fact(principal, principal.matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}
