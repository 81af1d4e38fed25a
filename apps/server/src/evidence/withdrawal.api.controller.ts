import { Body, Controller, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { EvidenceQuery, WithdrawFile } from '@fristvakt/evidence';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Post } from '../wire/verbs';
import { askerOf, mayWithdrawOthers } from './asker';
import { detailOf } from './evidence.presenter';
import { WithdrawalRequest } from './evidence.request';
import { EvidenceDetailResponse } from './evidence.response';

/** Taking back what was put in by mistake. */
@ApiTags('evidence')
@Controller('api/v1')
export class WithdrawalController {
  constructor(
    private readonly query: EvidenceQuery,
    private readonly withdrawing: WithdrawFile,
  ) {}

  @Post('evidence/:id/withdrawal')
  @Route({
    access: 'record-facts',
    summary:
      'Takes back the newest file, put in by mistake, while nothing rests on it; with its only file goes the enclosure',
    description:
      'By who put it in, or by a compliance officer. Its bytes and words go; number, size, hash, who, when and why stay, and the number is never used again. Refused while a fact, an item, a letter or a bundle rests on it, while it is held, and while it is kept by a rule.',
    ...{ answers: EvidenceDetailResponse, refuses: [404, 409, 412, 422, 428] },
  })
  async withdraw(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { reason }: WithdrawalRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceDetailResponse> {
    const mayOthers = mayWithdrawOthers(principal);
    valueOf(await this.withdrawing.execute({ ...askerOf(principal), id, version, reason, mayOthers }));
    return withEtag(reply, await this.found(principal, id));
  }

  private async found(
    { organisation, matter: only }: Principal,
    id: string,
  ): Promise<EvidenceDetailResponse> {
    const found = await this.query.find({ organisation, only }, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return detailOf(found);
  }
}
