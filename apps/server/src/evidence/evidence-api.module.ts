import { Module } from '@nestjs/common';
import { ChecklistsModule } from '@fristvakt/checklists';
import { ProvidersModule } from '@fristvakt/providers';
import { EnclosureSheet } from './enclosure-sheet';
import { EnclosurePages } from './enclosure.page.controller';
import { ErasuresController } from './erasures.api.controller';
import { EvidenceController, EvidenceLinksController } from './evidence.api.controller';
import { EvidencePages } from './evidence.page.controller';
import { FileController } from './file.controller';
import { IntegrityPages } from './integrity.page.controller';
import { LinkChoices } from './link-choices';
import { RetentionPages } from './retention.page.controller';
import { WithdrawalController } from './withdrawal.api.controller';
import { WithdrawalPages } from './withdrawal.page.controller';

/** Evidence, by the API and as pages. */
@Module({
  imports: [ChecklistsModule, ProvidersModule],
  controllers: [
    ...[EvidenceController, EvidenceLinksController, ErasuresController, FileController],
    ...[WithdrawalController, WithdrawalPages],
    ...[EvidencePages, EnclosurePages, RetentionPages, IntegrityPages],
  ],
  providers: [LinkChoices, EnclosureSheet],
})
export class EvidenceApiModule {}
