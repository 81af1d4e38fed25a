import { Module } from '@nestjs/common';
import { LicencesModule } from '@fristvakt/licences';
import { ProvidersModule } from '@fristvakt/providers';
import { ProviderImportPages } from './provider-import.page.controller';
import { ProviderPage } from './provider.page.controller';
import { ProvidersPages } from './providers.page.controller';

/** The pages of providers: each with its licences, its matters and its circle. */
@Module({
  imports: [LicencesModule, ProvidersModule],
  controllers: [ProvidersPages, ProviderPage, ProviderImportPages],
})
export class ProviderPagesModule {}
