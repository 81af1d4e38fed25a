import { Body, Controller, Get, Headers, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { parsePlainDate } from '@fristvakt/calendar';
import { LetterQuery, PrintLetter } from '@fristvakt/documents';
import type { KeptEnclosure, Print } from '@fristvakt/documents';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { dispositionOf } from '../wire/disposition';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { languageOf } from '../wire/language';
import { DEFAULT_LIMIT, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Patch, Post } from '../wire/verbs';
import { LetterActs } from './letter-acts';
import { detailOf, rowOf } from './letter.presenter';
import type { EnclosureRequest } from './letter.request';
import {
  LetterRevisionRequest,
  LetterSendingRequest,
  LetterSettlementRequest,
  LetterToWriteRequest,
  LettersRequest,
} from './letter.request';
import { LetterDetailResponse, LetterPage, LetterResponse } from './letter.response';

const PDF = 'application/pdf';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@ApiTags('letters')
@Controller('api/v1')
export class LettersController {
  constructor(
    private readonly query: LetterQuery,
    private readonly acts: LetterActs,
    private readonly printing: PrintLetter,
  ) {}

  @Get('letters')
  @Route({ access: 'read-record', summary: 'Letters, the newest first', answers: LetterPage })
  async list(
    @Asking() { organisation, matter: only }: Principal,
    @Query() { limit = DEFAULT_LIMIT, cursor, ...filters }: LettersRequest,
  ): Promise<Page<LetterResponse>> {
    const position = positionOf(cursor, ['id']);
    const after = position === undefined ? {} : { after: String(position[0]) };
    const rows = await this.query.list({ ...filters, organisation, only, limit: limit + 1, ...after });
    return pageOf(rows.map(rowOf), limit, ({ id }) => [id]);
  }

  @Post('matters/:id/letters')
  @Route({
    access: 'record-facts',
    summary: 'Begins a letter in a matter, filled from its facts',
    ...{ status: 201, answers: LetterDetailResponse, refuses: [404, 422] },
  })
  async write(
    @Asking() principal: Principal,
    @Id() id: string,
    @Body() { kind }: LetterToWriteRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LetterDetailResponse> {
    const { organisation, membership: by, matter: only } = principal;
    const letter = valueOf(await this.acts.write({ organisation, by, only, matterId: id, kind }));
    return withEtag(reply, await this.detail(principal, letter.id));
  }

  @Get('letters/:id')
  @Route({
    access: 'read-record',
    summary: 'One letter as it reads, with what is missing and what the law asks of it',
    description:
      'What is said of it in Swedish, or in English where Accept-Language asks for it; the letter is Swedish.',
    ...{ answers: LetterDetailResponse, refuses: [404] },
  })
  async one(
    @Asking() principal: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): Promise<LetterDetailResponse> {
    return withEtag(reply, await this.detail(principal, id, language));
  }

  @Patch('letters/:id')
  @Route({
    access: 'record-facts',
    summary: 'Changes what is typed in a draft, its day or its enclosures',
    ...{ answers: LetterDetailResponse, refuses: [404, 409, 412, 422, 428] },
  })
  async revise(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { particulars, day, enclosures }: LetterRevisionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LetterDetailResponse> {
    const { organisation, membership: by, matter: only } = principal;
    const on = day === undefined ? undefined : parsePlainDate(day);
    valueOf(
      await this.acts.revise({
        ...{ organisation, by, only, id, version },
        ...(particulars === undefined
          ? {}
          : { particulars: Object.fromEntries(particulars.map(({ name, value }) => [name, value])) }),
        ...(on === undefined ? {} : { day: on }),
        ...(enclosures === undefined ? {} : { enclosures: enclosures.map(enclosureAsked) }),
      }),
    );
    return withEtag(reply, await this.detail(principal, id));
  }

  @Post('letters/:id/settlement')
  @Route({
    access: 'record-facts',
    summary: 'Settles a letter: it is kept as it reads',
    description: 'Refused where something the law asks for is missing in it, unless a reason is given.',
    ...{ answers: LetterDetailResponse, refuses: [404, 409, 412, 422, 428] },
  })
  async settle(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { reason = '' }: LetterSettlementRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LetterDetailResponse> {
    const { organisation, membership, matter: only } = principal;
    valueOf(await this.acts.settle({ organisation, membership, only, id, version, reason }));
    return withEtag(reply, await this.detail(principal, id));
  }

  @Post('letters/:id/sending')
  @Route({
    access: 'record-facts',
    summary: 'Records that a letter was sent, with its proof, and the fact of it',
    description: 'Nothing is sent by the program.',
    ...{ answers: LetterDetailResponse, refuses: [404, 409, 412, 422, 428, 507] },
  })
  async send(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { on, how, proof }: LetterSendingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LetterDetailResponse> {
    const { organisation, membership, matter: only } = principal;
    const sent = { organisation, membership, only, id, version, how, proof };
    valueOf(await this.acts.send({ ...sent, on: parsePlainDate(on) ?? failed(on) }));
    return withEtag(reply, await this.detail(principal, id));
  }

  @Get('letters/:id/pdf')
  @Route({ access: 'read-record', summary: 'The letter as PDF', ...{ media: PDF, refuses: [404, 409] } })
  async pdf(@Asking() principal: Principal, @Id() id: string): Promise<StreamableFile> {
    return this.printed(principal, id, 'pdf');
  }

  @Get('letters/:id/docx')
  @Route({ access: 'read-record', summary: 'The letter for Word', ...{ media: WORD, refuses: [404, 409] } })
  async word(@Asking() principal: Principal, @Id() id: string): Promise<StreamableFile> {
    return this.printed(principal, id, 'docx');
  }

  private async printed(principal: Principal, id: string, print: Print): Promise<StreamableFile> {
    const { bytes, type, name } = valueOf(
      await this.printing.execute(principal, principal.matter, id, print),
    );
    return new StreamableFile(bytes, { type, disposition: dispositionOf(name) });
  }

  private async detail(principal: Principal, id: string, language?: string): Promise<LetterDetailResponse> {
    const found = await this.query.find(principal, principal.matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return detailOf(found, languageOf(language));
  }
}

/** Either a paper of the matter, or a number with a title. */
function enclosureAsked({ number, title, evidenceId }: EnclosureRequest, at: number): KeptEnclosure {
  if (evidenceId !== undefined && number === undefined && title === undefined)
    return { evidence: evidenceId.toLowerCase() };
  if (evidenceId === undefined && number !== undefined && title !== undefined) return { number, title };
  const reason = 'expected either evidenceId, or number and title';
  throw new Problem(422, 'letter-not-possible', {}, [{ property: `enclosures[${String(at)}]`, reason }]);
}

const failed = (day: string): never => {
  throw new Error(`${day} was checked and is no day`);
};
