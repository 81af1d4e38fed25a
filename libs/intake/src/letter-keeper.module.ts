import { Module } from '@nestjs/common';
import { IntakeModule } from './intake.module';
import { LetterKeeper } from './letter-keeper';

/** Forgets letters every day, in a program that runs on; a command that ends leaves it out. */
@Module({ imports: [IntakeModule], providers: [LetterKeeper] })
export class LetterKeeperModule {}
