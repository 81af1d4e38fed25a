import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { Asking } from '../wire/asking.decorator';
import { dispositionOf } from '../wire/disposition';
import { Id } from '../wire/id';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { TakeBundle } from './take-bundle';

const ZIP = 'application/zip';

@ApiTags('matters')
@Controller('api/v1')
export class BundleController {
  constructor(private readonly taking: TakeBundle) {}

  @Get('matters/:id/bundle')
  @Route({
    access: 'read-record',
    summary: 'One matter as a zip that opens without this program',
    description:
      'An indexed PDF, the chronology, a receipt for each deadline, the case file (for who may export it), and a manifest with the SHA-256 of every file. Privileged notes are never in it. A stream that breaks off is no bundle. That it was taken is entered in the audit chain.',
    ...{ media: ZIP, refuses: [404, 422] },
  })
  async bundle(@Asking() principal: Principal, @Id() id: string): Promise<StreamableFile> {
    const { fileName, zip } = valueOf(await this.taking.execute(principal, id));
    return new StreamableFile(zip, { type: ZIP, disposition: dispositionOf(fileName) });
  }
}
