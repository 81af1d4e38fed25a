import { Module } from '@nestjs/common';
import { Typesetter } from './typesetter';

/** Letters on paper. */
@Module({ providers: [Typesetter], exports: [Typesetter] })
export class TypesettingModule {}
