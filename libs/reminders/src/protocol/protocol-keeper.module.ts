import { Module } from '@nestjs/common';
import { ProtocolKeeper } from './protocol-keeper';

/** Seals the protocol of each day, in a program that runs on; a command that ends leaves it out. */
@Module({ providers: [ProtocolKeeper], exports: [ProtocolKeeper] })
export class ProtocolKeeperModule {}
