import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { Access } from '../wire/access.decorator';
import { Asking } from '../wire/asking.decorator';
import { dispositionOf } from '../wire/disposition';
import { Id } from '../wire/id';
import { valueOf } from '../wire/problem';
import { BundleParts } from './bundle-parts';
import { BundleReader } from './bundle-reader';
import { bundlePage } from './bundle-page.presenter';
import { BUNDLE_WORDS } from './bundle.words';
import { TakeBundle } from './take-bundle';

/** What the bundle of a matter will hold, and the bundle itself. */
@Controller()
export class BundlePages {
  constructor(
    private readonly reader: BundleReader,
    private readonly parts: BundleParts,
    private readonly taking: TakeBundle,
  ) {}

  @Page('matters/:id/bundle', 'read-record')
  async show(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    const source = await this.reader.read(principal, id);
    const foretold = this.parts.foretell(source);
    return new View('bundle/bundle', {
      ...{ title: BUNDLE_WORDS[lang].title, words: BUNDLE_WORDS },
      model: bundlePage(source, foretold, this.parts.leavesOut(source).length > 0, lang),
    });
  }

  @Get('matters/:id/bundle.zip')
  @Access('read-record')
  @ApiExcludeEndpoint()
  async take(@Asking() principal: Principal, @Id() id: string): Promise<StreamableFile> {
    const { fileName, zip } = valueOf(await this.taking.execute(principal, id));
    return new StreamableFile(zip, {
      ...{ type: 'application/zip', disposition: dispositionOf(fileName) },
    });
  }
}
