import { Module } from '@nestjs/common';
import { EvidenceKeeper } from './evidence-keeper';

/** Looks after the files every day, in a program that runs on; a command that ends leaves it out. */
@Module({ providers: [EvidenceKeeper] })
export class EvidenceKeeperModule {}
