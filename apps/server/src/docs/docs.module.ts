import { Module } from '@nestjs/common';
import { ApiContract } from './api-contract';
import { ContractController } from './contract.api.controller';
import { DocsController } from './docs.controller';

/** What the API says of itself, to people and to programs. */
@Module({
  controllers: [ContractController, DocsController],
  providers: [ApiContract],
  exports: [ApiContract],
})
export class DocsModule {}
