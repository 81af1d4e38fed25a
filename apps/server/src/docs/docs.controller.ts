import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../wire/access.decorator';
import { Problem } from '../wire/problem';
import { DOCS_PAGE, docsFiles } from './docs.files';

/**
 * The documentation for people, which works without any other host. Swagger UI gets along with the content security policy
 * of all pages.
 */
@ApiExcludeController()
@Controller('docs')
export class DocsController {
  private readonly files = docsFiles();

  @Get()
  @Public()
  @Header('content-type', DOCS_PAGE.type)
  page(): Buffer {
    return DOCS_PAGE.bytes;
  }

  @Get(':name')
  @Public()
  file(@Param('name') name: string, @Res({ passthrough: true }) reply: FastifyReply): Buffer {
    const file = this.files.get(name);
    if (file === undefined) throw new Problem(404, 'not-found');
    void reply.header('content-type', file.type).header('cache-control', 'public, max-age=3600');
    return file.bytes;
  }
}
