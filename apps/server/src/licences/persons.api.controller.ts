import { Body, Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { ChangePerson, CreatePerson, PersonQuery } from '@fristvakt/licences';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { NewPersonRequest, PersonChangeRequest, PersonsRequest } from './person.request';
import { PersonPage, PersonResponse } from './person.response';
import { Patch, Post } from '../wire/verbs';

@ApiTags('persons')
@Controller('api/v1/persons')
export class PersonsController {
  constructor(
    private readonly query: PersonQuery,
    private readonly creating: CreatePerson,
    private readonly changing: ChangePerson,
  ) {}

  @Get()
  @Route({ access: 'read-register', summary: 'People of the register, by name', answers: PersonPage })
  async list(
    @Asking() { organisation }: Principal,
    @Query() { limit = DEFAULT_LIMIT, cursor, search }: PersonsRequest,
  ): Promise<Page<PersonResponse>> {
    const position = positionOf(cursor, ['text', 'id']);
    const after = position && ([position[0], position[1]] as [string, string]);
    const rows = await this.query.list({
      ...{ organisation, limit: limit + 1 },
      ...(search === undefined ? {} : { search }),
      ...(after && { after }),
    });
    return pageOf(rows, limit, ({ name, id }) => [name, id]);
  }

  @Post()
  @Route({
    ...{ access: 'keep-register', summary: 'Enters a person in the register', status: 201 },
    answers: PersonResponse,
  })
  async create(
    @Asking() { organisation, membership }: Principal,
    @Body() { name, note }: NewPersonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonResponse> {
    const { id } = await this.creating.execute({
      ...{ organisation, by: membership, name },
      ...(note === undefined ? {} : { note }),
    });
    return withEtag(reply, await this.found(organisation, id));
  }

  @Get(':id')
  @Route({ access: 'read-register', summary: 'One person', answers: PersonResponse, refuses: [404] })
  async one(
    @Asking() { organisation }: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonResponse> {
    return withEtag(reply, await this.found(organisation, id));
  }

  @Patch(':id')
  @Route({
    ...{ access: 'keep-register', summary: 'Changes the name of a person, or the note' },
    ...{ answers: PersonResponse, refuses: [404, 412, 428] },
  })
  async change(
    @Asking() { organisation, membership }: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { name, note }: PersonChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonResponse> {
    valueOf(
      await this.changing.execute({
        ...{ organisation, by: membership, id, version },
        ...(name === undefined ? {} : { name }),
        ...(note === undefined ? {} : { note }),
      }),
    );
    return withEtag(reply, await this.found(organisation, id));
  }

  private async found(organisation: string, id: string): Promise<PersonResponse> {
    const found = await this.query.find(organisation, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}
