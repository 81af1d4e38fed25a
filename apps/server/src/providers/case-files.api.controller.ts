import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { writeCaseFile } from '@fristvakt/case-file';
import { ImportCaseFile, RecordState } from '@fristvakt/providers';
import type { ImportReport, Mapping } from '@fristvakt/providers';
import { Asking } from '../wire/asking.decorator';
import { dispositionOf } from '../wire/disposition';
import { Id } from '../wire/id';
import { Problem, valueOf } from '../wire/problem';
import type { AskedRequest } from '../wire/request';
import { Route } from '../wire/route.decorator';
import { ImportRequest } from './provider.request';
import { CaseFileResponse, ImportResponse } from './provider.response';
import { Post } from '../wire/verbs';

/** The media type under which a case file comes in whole, as bytes: YAML or JSON. */
export const CASE_FILE_TYPE = 'application/yaml';

@ApiTags('case-files')
@Controller('api/v1')
export class CaseFilesController {
  constructor(
    private readonly importing: ImportCaseFile,
    private readonly states: RecordState,
  ) {}

  @Post('case-files')
  @ApiConsumes(CASE_FILE_TYPE)
  @ApiBody({
    description: 'A case file, YAML or JSON in UTF-8',
    schema: { type: 'string', maxLength: 262_144 },
  })
  @Route({
    access: 'import-case-files',
    summary: 'Takes a case file into the record: all of it or nothing',
    description:
      'With dryRun it only reports what it would do. What the record has already is left as it is; an id that stands there with another content is refused.',
    answers: ImportResponse,
    refuses: [404, 409, 413, 415, 422],
  })
  async take(
    @Asking() { organisation, membership }: Principal,
    @Query() { dryRun, into }: ImportRequest,
    @Req() request: AskedRequest,
  ): Promise<ImportReport> {
    const bytes = request.body;
    if (!(bytes instanceof Uint8Array)) throw new Problem(415, 'unsupported-format');
    const asked = { organisation, by: membership, bytes, dryRun: dryRun ?? false };
    return valueOf(await this.importing.execute(into === undefined ? asked : { ...asked, into }));
  }

  @Get('providers/:id/case-file')
  @Route({
    ...{ access: 'export-case-files', summary: 'The whole record of a provider as a case file, in JSON' },
    ...{ answers: CaseFileResponse, refuses: [404] },
  })
  async give(@Asking() principal: Principal, @Id() id: string): Promise<Mapping> {
    return valueOf(await this.states.caseFileOf(principal, id));
  }

  @Get('providers/:id/case-file.yaml')
  @Header('content-type', `${CASE_FILE_TYPE}; charset=utf-8`)
  @Header('content-disposition', dispositionOf('case-file.yaml'))
  @Route({
    ...{ access: 'export-case-files', summary: 'The whole record of a provider as a case file, in YAML' },
    ...{ media: CASE_FILE_TYPE, refuses: [404] },
  })
  async giveYaml(@Asking() principal: Principal, @Id() id: string): Promise<string> {
    return writeCaseFile(valueOf(await this.states.caseFileOf(principal, id)));
  }
}
