import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { CertificateWatch } from '@fristvakt/licences';
import { Clock } from '@fristvakt/platform';
import { Asking } from '../wire/asking.decorator';
import { DEFAULT_LIMIT, PageRequest, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { Route } from '../wire/route.decorator';
import { CertificatePage, CertificateResponse } from './licence.response';

/** Half-yearly: does the certificate match us? */
@ApiTags('licences')
@Controller('api/v1/certificate-checks')
export class CertificateChecksController {
  constructor(
    private readonly watch: CertificateWatch,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Route({
    access: 'read-register',
    summary: 'Licences that are held and whose certificate nobody has checked in the last six months',
    answers: CertificatePage,
  })
  async list(
    @Asking() { organisation }: Principal,
    @Query() { limit = DEFAULT_LIMIT, cursor }: PageRequest,
  ): Promise<Page<CertificateResponse>> {
    const position = positionOf(cursor, ['text', 'id']);
    const after = position && ([position[0], position[1]] as [string, string]);
    const rows = await this.watch.list({
      ...{ organisation, today: this.clock.today(), limit: limit + 1 },
      ...(after && { after }),
    });
    return pageOf(rows, limit, ({ provider, licenceId }) => [provider, licenceId]);
  }
}
