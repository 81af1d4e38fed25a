import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { OpenFile } from '@fristvakt/evidence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../wire/access.decorator';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { askerOf } from './asker';
import { sendStored } from './stored-file';

/** A file of an enclosure, to be kept: where the links of the pages lead. */
@Controller('evidence')
export class FileController {
  constructor(private readonly opening: OpenFile) {}

  @Get(':id/versions/:n')
  @Access('read-record')
  @ApiExcludeEndpoint()
  async file(
    @Asking() principal: Principal,
    @Id() id: string,
    @Param('n') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendStored(this.opening, { ...askerOf(principal), id, number }, { request, reply });
  }
}
