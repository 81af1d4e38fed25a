import { Global, Module } from '@nestjs/common';
import { AccountsApiModule } from '../accounts/accounts-api.module';
import { Assets } from './assets';
import { AssetsController } from './assets.controller';
import { KeysPage } from './keys.page.controller';
import { PageErrors } from './page-errors';
import { PageRenderer } from './page-renderer';
import { PreferencesController } from './preferences.controller';
import { Views } from './views';

/** What every page stands on: templates, frame, files, errors, and how a reader wants it. */
@Global()
@Module({
  imports: [AccountsApiModule],
  controllers: [AssetsController, PreferencesController, KeysPage],
  providers: [Assets, Views, PageRenderer, PageErrors],
  exports: [PageRenderer, PageErrors],
})
export class PagesModule {}
