import { Module } from '@nestjs/common';
import { IntakeModule } from '@fristvakt/intake';
import { ProvidersModule } from '@fristvakt/providers';
import { IntakeController } from './intake.api.controller';
import { IntakePages } from './intake.page.controller';
import { MatterSuggestions } from './matter-suggestions';

/** Letters that are read, by the API and as pages. */
@Module({
  imports: [IntakeModule, ProvidersModule],
  controllers: [IntakeController, IntakePages],
  providers: [MatterSuggestions],
})
export class IntakeApiModule {}
