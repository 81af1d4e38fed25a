import { Body, Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { DecideLawReview, LawReviewQuery } from '@fristvakt/deadlines';
import type { LawReviewListed } from '@fristvakt/deadlines';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { LawDecisionRequest, LawReviewsRequest } from './deadline.request';
import {
  CarriedOutResponse,
  LawReviewBatchResponse,
  LawReviewPage,
  LawReviewResponse,
} from './deadline.response';
import { Patch, Post } from '../wire/verbs';

@ApiTags('law-reviews')
@Controller('api/v1')
export class LawReviewsController {
  constructor(
    private readonly query: LawReviewQuery,
    private readonly deciding: DecideLawReview,
  ) {}

  @Get('law-reviews')
  @Route({
    access: 'read-register',
    summary: 'Deadlines that a change of the law would move: old day, new day, cause',
    answers: LawReviewPage,
  })
  async list(
    @Asking() { organisation }: Principal,
    @Query() wanted: LawReviewsRequest,
  ): Promise<Page<LawReviewResponse>> {
    const { limit = DEFAULT_LIMIT, cursor, open } = wanted;
    const position = positionOf(cursor, ['instant', 'id']);
    const after = position && ([position[0], position[1]] as [string, string]);
    const rows = await this.query.list({ organisation, open, limit: limit + 1, ...(after && { after }) });
    return pageOf(rows, limit, ({ foundAt, id }) => [foundAt, id]);
  }

  @Get('law-reviews/:id')
  @Route({ access: 'read-register', summary: 'One review', answers: LawReviewResponse, refuses: [404] })
  async one(
    @Asking() { organisation }: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LawReviewResponse> {
    return withEtag(reply, await this.found(organisation, id));
  }

  @Patch('law-reviews/:id')
  @Route({
    access: 'review-law',
    summary: 'Decides whether a change of the law moves one deadline',
    answers: LawReviewResponse,
    refuses: [404, 409, 412, 428],
  })
  async decide(
    @Asking() { organisation, membership }: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { decision }: LawDecisionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LawReviewResponse> {
    valueOf(await this.deciding.decide({ organisation, by: membership }, { id, version, decision }));
    return withEtag(reply, await this.found(organisation, id));
  }

  @Post('law-review-batches')
  @Route({
    access: 'review-law',
    summary: 'Proposes to decide all open reviews alike. Another person has to confirm',
    status: 201,
    answers: LawReviewBatchResponse,
  })
  async propose(
    @Asking() { organisation, membership }: Principal,
    @Body() { decision }: LawDecisionRequest,
  ): Promise<LawReviewBatchResponse> {
    return this.deciding.propose({ organisation, by: membership }, decision);
  }

  @Post('law-review-batches/:id/confirmation')
  @Route({
    access: 'review-law',
    summary: 'Confirms, as a second person, what was proposed for all open reviews, and carries it out',
    answers: CarriedOutResponse,
    refuses: [404, 409],
  })
  async confirm(
    @Asking() { organisation, membership }: Principal,
    @Id() id: string,
  ): Promise<CarriedOutResponse> {
    return valueOf(await this.deciding.confirm({ organisation, by: membership }, id));
  }

  private async found(organisation: string, id: string): Promise<LawReviewListed> {
    const found = await this.query.find(organisation, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}
