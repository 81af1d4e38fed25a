import { Module } from '@nestjs/common';
import { AppealsModule } from '@fristvakt/appeals';
import { DeadlinesModule } from '@fristvakt/deadlines';
import { LicencesModule } from '@fristvakt/licences';
import { ProvidersModule } from '@fristvakt/providers';
import { AdministratorDesk } from './administrator.desk';
import { CounselDesk } from './counsel.desk';
import { DeskPages } from './desk.page.controller';
import { Desks, Readers } from './desks';
import { GuestDesk } from './guest.desk';
import { ManagerDesk } from './manager.desk';
import { OfficerDesk } from './officer.desk';
import { TourPages } from './tour.page.controller';

/** Where everybody begins, by role; and the guided look. */
@Module({
  imports: [ProvidersModule, DeadlinesModule, LicencesModule, AppealsModule],
  controllers: [DeskPages, TourPages],
  providers: [AdministratorDesk, ManagerDesk, OfficerDesk, CounselDesk, GuestDesk, Readers, Desks],
})
export class DeskModule {}
