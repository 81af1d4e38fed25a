import { Body, Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { AuditQuery, EraseValues, ExportChain, VerifyChain } from '@fristvakt/audit';
import type { Verification } from '@fristvakt/audit';
import { Asking } from '../wire/asking.decorator';
import { dispositionOf } from '../wire/disposition';
import { DEFAULT_LIMIT, PageRequest, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { beginningsOf } from './actions';
import { AuditEntriesRequest, AuditErasureRequest } from './audit.request';
import {
  AuditEntryPage,
  AuditErasureResponse,
  AuditHeadPage,
  AuditVerificationResponse,
} from './audit.response';
import type { AuditEntryResponse, AuditHeadResponse } from './audit.response';
import { Post } from '../wire/verbs';

/** Lines of JSON, one after the other. */
const NDJSON = 'application/x-ndjson';

@ApiTags('audit')
@Controller('api/v1')
export class AuditController {
  constructor(
    private readonly query: AuditQuery,
    private readonly verifying: VerifyChain,
    private readonly exporting: ExportChain,
    private readonly erasing: EraseValues,
  ) {}

  @Get('audit-entries')
  @Route({
    access: 'read-audit',
    summary: 'What was done, by whom and to what, latest first',
    description: 'Looking is entered in the chain as well.',
    answers: AuditEntryPage,
  })
  async entries(
    @Asking() { organisation, membership }: Principal,
    @Query() { limit = DEFAULT_LIMIT, cursor, action, ...filters }: AuditEntriesRequest,
  ): Promise<Page<AuditEntryResponse>> {
    const position = positionOf(cursor, ['number']);
    const rows = await this.query.entries({
      ...{ ...filters, organisation, by: membership, limit: limit + 1 },
      ...(action !== undefined && { action: beginningsOf(action) }),
      ...(position && { before: Number(position[0]) }),
    });
    return pageOf(rows, limit, ({ seq }) => [seq]);
  }

  @Get('audit-heads')
  @Route({
    ...{ access: 'read-audit', summary: 'The signed heads of the chain, one a day, latest first' },
    answers: AuditHeadPage,
  })
  async heads(
    @Asking() { organisation }: Principal,
    @Query() { limit = DEFAULT_LIMIT, cursor }: PageRequest,
  ): Promise<Page<AuditHeadResponse>> {
    const position = positionOf(cursor, ['day']);
    const rows = await this.query.heads({
      ...{ organisation, limit: limit + 1 },
      ...(position && { before: String(position[0]) }),
    });
    return pageOf(rows, limit, ({ day }) => [day]);
  }

  @Post('audit-verification')
  @Route({
    access: 'read-audit',
    summary: 'Goes along the whole chain and sees whether anything was changed, taken out or put in',
    description: 'One at a time for each organisation. That it was done is entered in the chain.',
    answers: AuditVerificationResponse,
    refuses: [409],
  })
  async verify(@Asking() { organisation, membership }: Principal): Promise<Verification> {
    return valueOf(await this.verifying.execute({ organisation, by: membership }));
  }

  @Get('audit-export')
  @Route({
    access: 'read-audit',
    summary: 'The whole chain as lines of JSON, to be verified by docs/verify-audit.mjs without this program',
    media: NDJSON,
  })
  async export(@Asking() { organisation, membership }: Principal): Promise<StreamableFile> {
    const lines = await this.exporting.execute(organisation, membership);
    return new StreamableFile(lines, {
      type: NDJSON,
      disposition: dispositionOf('audit.ndjson'),
    });
  }

  @Post('audit-erasures')
  @Route({
    access: 'administer-people',
    summary:
      'Erases the words behind entries for good. The chain stays valid, and tells that they were erased',
    answers: AuditErasureResponse,
    refuses: [404, 422],
  })
  async erase(
    @Asking() { organisation, membership }: Principal,
    @Body() body: AuditErasureRequest,
  ): Promise<AuditErasureResponse> {
    const erased = valueOf(await this.erasing.execute({ ...body, organisation, by: membership }));
    return { entries: erased.seqs.length, values: erased.values };
  }
}
