import { Controller, Get } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Choice, Day, Text } from '../wire/fields';
import { Problem } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { API_RELEASED, API_VERSION } from './version';

class ApiInfoResponse {
  @Text({ description: 'The name of the API', example: 'Fristvakt' })
  apiName!: string;

  @Text({ description: 'Its version', example: '0.2.0' })
  apiVersion!: string;

  @Day({ description: 'When this version was released' })
  apiReleased!: string;

  @Text({ description: 'Where it is described', example: '/docs' })
  apiDocumentation!: string;

  @Choice({ description: 'Its standing', of: ['active', 'beta', 'deprecated', 'retired'] })
  apiStatus!: string;
}

class HealthResponse {
  @Choice({ description: 'Alive or ready', of: ['ok'] })
  status!: string;
}

/** What the program tells of itself to whoever watches it. */
@ApiTags('system')
@Controller()
export class SystemController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Get('api/v1/api-info')
  @Route({ access: 'public', summary: 'Name, version and standing of this API', answers: ApiInfoResponse })
  info(): ApiInfoResponse {
    return {
      apiName: 'Fristvakt',
      apiVersion: API_VERSION,
      apiReleased: API_RELEASED,
      apiDocumentation: '/docs',
      apiStatus: 'beta',
    };
  }

  @Get('health/live')
  @Route({ access: 'public', summary: 'Whether the process runs', answers: HealthResponse })
  live(): HealthResponse {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Route({
    access: 'public',
    summary: 'Whether it can do its work: the database answers',
    answers: HealthResponse,
  })
  async ready(): Promise<HealthResponse> {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => {
        reject(new Problem(503, 'away', {}, [], { 'retry-after': '1' }));
      }, 1_000).unref();
    });
    await Promise.race([this.dataSource.query('select 1'), late]);
    return { status: 'ok' };
  }
}
