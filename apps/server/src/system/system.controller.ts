import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HealthChecks } from '@fristvakt/platform';
import { Heartbeats, isLate } from '@fristvakt/reminders';
import { Choice, Day, Instant, Text, Whole } from '../wire/fields';
import { Problem } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { QueueState, ReadyResponse } from './queue-state';
import { API_RELEASED, API_VERSION } from './version';
import { WorkState } from './work-state';

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

const RETRY = { 'retry-after': '1' };

class HealthResponse {
  @Choice({ description: 'Alive, or started', of: ['ok'] })
  status!: string;
}

class RemindersHealthResponse {
  @Choice({ description: 'Reminders are going', of: ['alive'] })
  state!: string;

  @Instant({ description: 'When the last whole round of a worker was done' })
  sweptAt!: string;

  @Whole({ description: 'How many seconds ago that was', min: 0, max: 2_147_483_647 })
  ageSeconds!: number;

  @Whole({
    description: 'How many seconds ago the oldest reminder that waits was due',
    min: 0,
    max: 2_147_483_647,
  })
  reminderLag!: number;

  @Whole({ description: 'The same of mails', min: 0, max: 2_147_483_647 })
  mailLag!: number;

  @Whole({ description: 'The same of whatever waits in the queue, webhooks too', min: 0, max: 2_147_483_647 })
  queueLag!: number;
}

/** What the program tells of itself to whoever watches it. */
@ApiTags('system')
@Controller()
export class SystemController {
  constructor(
    private readonly checks: HealthChecks,
    private readonly state: WorkState,
    private readonly heartbeats: Heartbeats,
    private readonly queue: QueueState,
  ) {}

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
    summary:
      'Whether requests may be sent to it: the database answers within a second, and its schema is of this version; and how far behind the queue is',
    answers: ReadyResponse,
  })
  async ready(): Promise<ReadyResponse> {
    const failing = await this.checks.failing();
    if (failing.length > 0) throw new Problem(503, 'not-ready', { checks: failing.join(', ') }, [], RETRY);
    return this.queue.told();
  }

  @Get('health/startup')
  @Route({
    access: 'public',
    summary: 'Whether it has started: what belongs to the day has been brought up',
    answers: HealthResponse,
  })
  startup(): HealthResponse {
    if (!this.state.started) throw new Problem(503, 'not-ready', { checks: 'starting' }, [], RETRY);
    return { status: 'ok' };
  }

  @Get('health/reminders')
  @Route({
    access: 'public',
    summary: 'Whether reminders are going: a worker has looked through everything in the last minutes',
    answers: RemindersHealthResponse,
  })
  async reminders(): Promise<RemindersHealthResponse> {
    const pulse = await this.heartbeats.pulse();
    const { sweptAt, ageSeconds, reminderLag, mailLag, queueLag, forged } = pulse;
    const retry = { 'retry-after': '60' };
    if (sweptAt === null && forged > 0) throw new Problem(503, 'heartbeat-forged', {}, [], retry);
    if (sweptAt === null || ageSeconds === null || isLate(pulse)) {
      const params = { sweptAt: sweptAt ?? '–', lag: String(reminderLag) };
      throw new Problem(503, 'reminders-late', params, [], retry);
    }
    return { state: 'alive', sweptAt, ageSeconds: Math.max(0, ageSeconds), reminderLag, mailLag, queueLag };
  }
}
