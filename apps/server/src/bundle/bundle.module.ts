import { Module } from '@nestjs/common';
import { ActionPlansModule } from '@fristvakt/action-plans';
import { AuditModule } from '@fristvakt/audit';
import { ChecklistsModule } from '@fristvakt/checklists';
import { DocumentsModule } from '@fristvakt/documents';
import { ProvidersModule } from '@fristvakt/providers';
import { TypesettingModule } from '@fristvakt/typesetting';
import { MattersPagesModule } from '../matters/matters-pages.module';
import { BundleParts } from './bundle-parts';
import { BundledPapers } from './bundled-papers';
import { BundleReader } from './bundle-reader';
import { BundleController } from './bundle.api.controller';
import { BundlePages } from './bundle.page.controller';
import { TakeBundle } from './take-bundle';

/** A matter as a zip that opens without this program. */
@Module({
  imports: [
    ...[ActionPlansModule, AuditModule, ChecklistsModule, DocumentsModule, ProvidersModule],
    ...[TypesettingModule, MattersPagesModule],
  ],
  controllers: [BundleController, BundlePages],
  providers: [BundledPapers, BundleReader, BundleParts, TakeBundle],
})
export class BundleModule {}
