import { Body, Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import {
  AddResponsiblePerson,
  AssessCondition,
  EndResponsiblePerson,
  LicenceQuery,
} from '@fristvakt/licences';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import {
  ConditionRequest,
  NewResponsiblePersonRequest,
  ResponsiblePersonEndRequest,
} from './licence.request';
import {
  ConditionListResponse,
  ConditionResponse,
  ResponsiblePersonListResponse,
  ResponsiblePersonResponse,
} from './licence.response';
import { Patch, Post } from '../wire/verbs';

@ApiTags('licences')
@Controller('api/v1')
export class LicenceItemsController {
  constructor(
    private readonly query: LicenceQuery,
    private readonly assessing: AssessCondition,
    private readonly adding: AddResponsiblePerson,
    private readonly ending: EndResponsiblePerson,
  ) {}

  @Get('licences/:id/conditions')
  @Route({
    ...{ access: 'read-register', summary: 'The conditions of a licence, and whether each is kept' },
    ...{ answers: ConditionListResponse, refuses: [404] },
  })
  async conditions(
    @Asking() { organisation }: Principal,
    @Id() licenceId: string,
  ): Promise<ConditionListResponse> {
    return { items: there(await this.query.conditions(organisation, licenceId)) };
  }

  @Get('conditions/:id')
  @Route({
    ...{ access: 'read-register', summary: 'One condition of a licence' },
    ...{ answers: ConditionResponse, refuses: [404] },
  })
  async condition(
    @Asking() { organisation }: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConditionResponse> {
    return withEtag(reply, there(await this.query.condition(organisation, id)));
  }

  @Patch('conditions/:id')
  @Route({
    ...{ access: 'keep-register', summary: 'Says whether a condition is kept' },
    ...{ answers: ConditionResponse, refuses: [404, 409, 412, 422, 428] },
  })
  async assess(
    @Asking() { organisation, membership }: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ConditionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConditionResponse> {
    valueOf(await this.assessing.execute({ ...body, organisation, by: membership, id, version }));
    return withEtag(reply, there(await this.query.condition(organisation, id)));
  }

  @Get('licences/:id/responsible-persons')
  @Route({
    ...{ access: 'read-register', summary: 'Who is or was responsible for the work under a licence' },
    ...{ answers: ResponsiblePersonListResponse, refuses: [404] },
  })
  async responsible(
    @Asking() { organisation }: Principal,
    @Id() licenceId: string,
  ): Promise<ResponsiblePersonListResponse> {
    return { items: there(await this.query.responsiblePersons(organisation, licenceId)) };
  }

  @Post('licences/:id/responsible-persons')
  @Route({
    ...{ access: 'keep-register', summary: 'Says who is responsible for the work, from a day' },
    ...{ status: 201, answers: ResponsiblePersonResponse, refuses: [404, 409, 422] },
  })
  async add(
    @Asking() { organisation, membership }: Principal,
    @Id() licenceId: string,
    @Body() body: NewResponsiblePersonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponsiblePersonResponse> {
    const asked = { ...body, organisation, by: membership, licenceId };
    const { id } = valueOf(await this.adding.execute(asked));
    return withEtag(reply, there(await this.query.responsiblePerson(organisation, id)));
  }

  @Get('responsible-persons/:id')
  @Route({
    ...{ access: 'read-register', summary: 'One who is or was responsible for the work under a licence' },
    ...{ answers: ResponsiblePersonResponse, refuses: [404] },
  })
  async oneResponsible(
    @Asking() { organisation }: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponsiblePersonResponse> {
    return withEtag(reply, there(await this.query.responsiblePerson(organisation, id)));
  }

  @Patch('responsible-persons/:id')
  @Route({
    ...{ access: 'keep-register', summary: 'Ends a responsibility by its last day' },
    ...{ answers: ResponsiblePersonResponse, refuses: [404, 409, 412, 422, 428] },
  })
  async end(
    @Asking() { organisation, membership }: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { toOn }: ResponsiblePersonEndRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponsiblePersonResponse> {
    valueOf(await this.ending.execute({ organisation, by: membership, id, version, toOn }));
    return withEtag(reply, there(await this.query.responsiblePerson(organisation, id)));
  }
}

function there<T>(found: T | undefined): T {
  if (found === undefined) throw new Problem(404, 'not-found');
  return found;
}
