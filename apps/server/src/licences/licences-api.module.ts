import { Module } from '@nestjs/common';
import { LicencesModule } from '@fristvakt/licences';
import { ProvidersModule } from '@fristvakt/providers';
import { CertificateChecksController } from './certificate-checks.api.controller';
import { CircleController } from './circle.api.controller';
import { EngagementsController } from './engagements.api.controller';
import { LicenceItemsController } from './licence-items.api.controller';
import { LicencesController } from './licences.api.controller';
import { PersonsController } from './persons.api.controller';
import { PlannedChangesController } from './planned-changes.api.controller';

/** The register around the licences over HTTP. */
@Module({
  imports: [LicencesModule, ProvidersModule],
  controllers: [
    ...[LicencesController, LicenceItemsController, CertificateChecksController],
    ...[CircleController, PersonsController, EngagementsController, PlannedChangesController],
  ],
})
export class LicencesApiModule {}
