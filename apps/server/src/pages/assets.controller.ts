import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../wire/access.decorator';
import { Problem } from '../wire/problem';
import { Assets, PACKINGS } from './assets';

/** The files beside the pages. */
@ApiExcludeController()
@Controller('assets')
export class AssetsController {
  constructor(private readonly assets: Assets) {}

  @Get(':name')
  @Public()
  async file(
    @Param('name') name: string,
    @Headers('accept-encoding') taken: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asset = this.assets.find(name);
    if (asset === undefined) throw new Problem(404, 'not-found');
    const packing = PACKINGS.find(
      (one) => asset.isWorthPacking && new RegExp(`\\b${one}\\b`).test(taken ?? ''),
    );
    void reply.type(asset.type).header('vary', 'accept-encoding');
    // The name changes with the content.
    void reply.header('cache-control', 'public, max-age=31536000, immutable');
    if (packing !== undefined) void reply.header('content-encoding', packing);
    await reply.send(packing === undefined ? asset.plain : await asset.as(packing));
  }
}
