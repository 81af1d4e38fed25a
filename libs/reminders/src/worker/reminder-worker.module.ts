import { Module } from '@nestjs/common';
import { ReminderWorker } from './reminder-worker';

/** Sends what is due, in a program that runs on. */
@Module({ providers: [ReminderWorker] })
export class ReminderWorkerModule {}
