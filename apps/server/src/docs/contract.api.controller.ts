import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Route } from '../wire/route.decorator';
import type { Contract } from '../wire/contract/contract';
import { ApiContract } from './api-contract';
import { ContractResponse } from './contract.response';

/** The contract for programs. */
@ApiTags('system')
@Controller('api/v1')
export class ContractController {
  constructor(private readonly contract: ApiContract) {}

  @Get('openapi.json')
  @Route({ access: 'public', summary: 'This description, as OpenAPI 3.1', answers: ContractResponse })
  read(): Contract {
    return this.contract.read();
  }
}
