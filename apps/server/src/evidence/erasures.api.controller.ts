import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { ConfirmErasure, ErasureQuery, ProposeErasure, WithdrawErasure } from '@fristvakt/evidence';
import type { ErasureFound, ErasureListed } from '@fristvakt/evidence';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, PageRequest, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Post } from '../wire/verbs';
import { askerOf } from './asker';
import { ErasureDetailResponse, ErasurePage, ErasureResponse } from './erasure.response';

/** Erasing by rule: one person proposes, another confirms. */
@ApiTags('evidence')
@Controller('api/v1')
export class ErasuresController {
  constructor(
    private readonly query: ErasureQuery,
    private readonly proposing: ProposeErasure,
    private readonly confirming: ConfirmErasure,
    private readonly withdrawing: WithdrawErasure,
  ) {}

  @Get('evidence-erasures')
  @Route({ access: 'read-register', summary: 'Erasures of evidence, the newest first', answers: ErasurePage })
  async list(
    @Asking() { organisation }: Principal,
    @Query() { limit = DEFAULT_LIMIT, cursor }: PageRequest,
  ): Promise<Page<ErasureResponse>> {
    const position = positionOf(cursor, ['day', 'id']);
    const after = position && ([position[0], position[1]] as [string, string]);
    const rows = await this.query.list({ organisation, limit: limit + 1, ...(after && { after }) });
    return pageOf(rows.map(rowOf), limit, ({ proposedOn, id }) => [proposedOn, id]);
  }

  @Get('evidence-erasures/:id')
  @Route({
    access: 'read-register',
    summary: 'The protocol of one erasure, with the hashes of the files',
    ...{ answers: ErasureDetailResponse, refuses: [404] },
  })
  async one(
    @Asking() { organisation }: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ErasureDetailResponse> {
    return withEtag(reply, await this.found(organisation, id));
  }

  @Post('evidence/:id/erasure')
  @Route({
    access: 'keep-register',
    summary: 'Proposes to erase the files of an enclosure whose time is up; nothing is erased yet',
    ...{ status: 201, answers: ErasureDetailResponse, refuses: [404, 409, 412, 428] },
  })
  async propose(
    @Asking() principal: Principal,
    @Id() evidence: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ErasureDetailResponse> {
    const { id } = valueOf(await this.proposing.execute({ ...askerOf(principal), id: evidence, version }));
    return withEtag(reply, await this.found(principal.organisation, id));
  }

  @Post('evidence-erasures/:id/confirmation')
  @Route({
    access: 'keep-register',
    summary: 'A second person confirms: the files and every word of them are erased for good',
    description: 'Whoever proposed it cannot confirm. A hold that was set meanwhile stops it.',
    ...{ answers: ErasureDetailResponse, refuses: [404, 409, 412, 428] },
  })
  async confirm(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ErasureDetailResponse> {
    valueOf(await this.confirming.execute({ ...askerOf(principal), id, version }));
    return withEtag(reply, await this.found(principal.organisation, id));
  }

  @Post('evidence-erasures/:id/withdrawal')
  @Route({
    access: 'keep-register',
    summary: 'Withdraws a proposal: the files stay',
    ...{ answers: ErasureDetailResponse, refuses: [404, 409, 412, 428] },
  })
  async withdraw(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ErasureDetailResponse> {
    valueOf(await this.withdrawing.execute({ ...askerOf(principal), id, version }));
    return withEtag(reply, await this.found(principal.organisation, id));
  }

  private async found(organisation: string, id: string): Promise<ErasureDetailResponse> {
    const found: ErasureFound | undefined = await this.query.find(organisation, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    const files = found.files.map(({ number, mediaType, size, sha256 }) => ({
      number,
      mediaType,
      size,
      sha256,
    }));
    return { ...rowOf(found), files };
  }
}

function rowOf(found: ErasureListed): ErasureResponse {
  const { id, evidenceId, matterId, number, retentionRule, cites, lastNoteOn, keptTo } = found;
  const { proposedOn, confirmedOn, withdrawnOn, version } = found;
  return {
    ...{ id, evidenceId, matterId, number, retentionRule, cites, lastNoteOn, keptTo },
    ...{ proposedOn, confirmedOn, withdrawnOn, version },
  };
}
