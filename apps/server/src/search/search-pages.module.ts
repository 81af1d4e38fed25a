import { Module } from '@nestjs/common';
import { DeadlinesModule } from '@fristvakt/deadlines';
import { LicencesModule } from '@fristvakt/licences';
import { ProvidersModule } from '@fristvakt/providers';
import { SearchAll } from './search-all';
import { SearchPage } from './search.page.controller';

/** The search over everything. */
@Module({
  imports: [DeadlinesModule, LicencesModule, ProvidersModule],
  controllers: [SearchPage],
  providers: [SearchAll],
})
export class SearchPagesModule {}
