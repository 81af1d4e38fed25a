import { Module } from '@nestjs/common';
import { WebhookWorker } from './webhook-worker';

/** Delivers what is to be told, in a program that runs on. */
@Module({ providers: [WebhookWorker] })
export class WebhookWorkerModule {}
