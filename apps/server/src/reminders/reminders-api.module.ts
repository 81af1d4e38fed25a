import { Module } from '@nestjs/common';
import { AbsencesController } from './absences.api.controller';
import { AbsencesPages } from './absences.page.controller';
import { InboxPages } from './inbox.page.controller';
import { NoticesController } from './notices.api.controller';
import { OwnAbsencesPages } from './own-absences.page.controller';
import { OwnSettingsSheet } from './own-settings-sheet';
import { OwnSettingsPages } from './own-settings.page.controller';
import { PreferencesApiController } from './preferences.api.controller';
import { ProofPages } from './proof.page.controller';
import { ProtocolPages } from './protocol.page.controller';
import { ReminderSettingsController } from './settings.api.controller';
import { ReminderSettingsPages } from './settings.page.controller';
import { SimulationPages } from './simulation.page.controller';

/** Reminders, by the API and as pages: what one was told, how one is told, whom everything reached. */
@Module({
  controllers: [
    ...[NoticesController, PreferencesApiController, AbsencesController, ReminderSettingsController],
    ...[InboxPages, OwnSettingsPages, OwnAbsencesPages, AbsencesPages, ReminderSettingsPages],
    ...[SimulationPages, ProofPages, ProtocolPages],
  ],
  providers: [OwnSettingsSheet],
})
export class RemindersApiModule {}
