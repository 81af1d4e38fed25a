import { Body, Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { RecordMatterFact } from '@fristvakt/checklists';
import type { MatterFactRecorded } from '@fristvakt/checklists';
import { OpenMatter, RecordQuery, RecordState } from '@fristvakt/providers';
import type { Mapping, RecordedFact } from '@fristvakt/providers';
import type { FastifyReply } from 'fastify';
import { AsOfRequest } from '../wire/as-of';
import { Asking } from '../wire/asking.decorator';
import { withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { NewFactRequest } from './fact.request';
import { MattersRequest, NewMatterRequest } from './provider.request';
import {
  FactListResponse,
  MatterDetailResponse,
  MatterPage,
  MatterResponse,
  RecordedFactResponse,
  RemediesResponse,
} from './provider.response';
import { Post } from '../wire/verbs';

@ApiTags('matters')
@Controller('api/v1')
export class MattersController {
  constructor(
    private readonly query: RecordQuery,
    private readonly opening: OpenMatter,
    private readonly recording: RecordMatterFact,
    private readonly states: RecordState,
  ) {}

  @Get('matters')
  @Route({
    access: 'read-record',
    summary: 'Matters by title: search, kind, status, provider',
    answers: MatterPage,
  })
  async list(
    @Asking() { organisation, matter }: Principal,
    @Query() wanted: MattersRequest,
  ): Promise<Page<MatterResponse>> {
    const { limit = DEFAULT_LIMIT, cursor, ...filters } = wanted;
    const position = positionOf(cursor, ['text', 'id']);
    const after = position && ([position[0], position[1]] as [string, string]);
    const rows = await this.query.matters({
      ...filters,
      organisation,
      only: matter,
      limit: limit + 1,
      ...(after && { after }),
    });
    return pageOf(rows, limit, ({ title, id }) => [title, id]);
  }

  @Post('providers/:id/matters')
  @Route({
    ...{ access: 'keep-register', summary: 'Opens a matter in the record of a provider', status: 201 },
    ...{ answers: MatterDetailResponse, refuses: [404, 422] },
  })
  async open(
    @Asking() principal: Principal,
    @Id() providerId: string,
    @Body() { kind, title, licenceId, againstId, ...more }: NewMatterRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MatterDetailResponse> {
    const { organisation, membership } = principal;
    const { id } = valueOf(
      await this.opening.execute({
        ...{ organisation, by: membership, providerId, kind, more: { ...more } },
        ...(title === undefined ? {} : { title }),
        ...(licenceId === undefined ? {} : { licenceId }),
        ...(againstId === undefined ? {} : { againstId }),
      }),
    );
    return withEtag(reply, await this.found(principal, id));
  }

  @Get('matters/:id')
  @Route({
    ...{
      access: 'read-record',
      summary: 'One matter and how it stands today',
      answers: MatterDetailResponse,
    },
    refuses: [404],
  })
  async one(
    @Asking() principal: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MatterDetailResponse> {
    return withEtag(reply, await this.found(principal, id));
  }

  @Get('matters/:id/remedies')
  @Route({
    access: 'read-record',
    summary:
      'Which remedies are open to the provider on a day, until when and to whom, and why the others are closed',
    answers: RemediesResponse,
    refuses: [404],
  })
  async remedies(
    @Asking() principal: Principal,
    @Id() id: string,
    @Query() { asOf }: AsOfRequest,
  ): Promise<RemediesResponse> {
    if (principal.matter !== null && principal.matter !== id) throw new Problem(404, 'not-found');
    const { record, state } = valueOf(await this.states.ofMatter(principal, id, asOf));
    const ref = record.matters.find((matter) => matter.id === id)?.ref ?? '';
    const remedies = state.matters[ref]?.remedies ?? [];
    return {
      asOf: state.asOf,
      open: remedies.filter(({ open }) => open),
      closed: remedies.filter(({ open }) => !open),
    };
  }

  @Get('matters/:id/facts')
  @Route({
    ...{ access: 'read-record', summary: 'The facts of a matter as they happened, corrected ones included' },
    ...{ answers: FactListResponse, refuses: [404] },
  })
  async facts(@Asking() principal: Principal, @Id() id: string): Promise<FactListResponse> {
    const items = await this.query.facts(principal, principal.matter, id);
    if (items === undefined) throw new Problem(404, 'not-found');
    return { items: [...items] };
  }

  @Post('matters/:id/facts')
  @Route({
    ...{ access: 'record-facts', summary: 'Records a fact, and answers what it changed', status: 201 },
    ...{ answers: RecordedFactResponse, refuses: [404, 422] },
  })
  async record(
    @Asking() principal: Principal,
    @Id() id: string,
    @Body() fact: NewFactRequest,
  ): Promise<RecordedFactResponse> {
    return this.recorded(principal, id, fact, false);
  }

  @Post('matters/:id/facts/preview')
  @Route({
    ...{ access: 'record-facts', summary: 'What a fact would change. Nothing is written' },
    ...{ answers: RecordedFactResponse, refuses: [404, 422] },
  })
  async preview(
    @Asking() principal: Principal,
    @Id() id: string,
    @Body() fact: NewFactRequest,
  ): Promise<RecordedFactResponse> {
    return this.recorded(principal, id, fact, true);
  }

  private async recorded(
    { organisation, membership, matter }: Principal,
    matterId: string,
    { closingReason, ...fact }: NewFactRequest,
    dryRun: boolean,
  ): Promise<RecordedFactResponse> {
    const asked = { organisation, recordedBy: membership, only: matter, matterId, fact: plain(fact), dryRun };
    return recordedOf(matter, valueOf(await this.recording.execute({ ...asked, ...given(closingReason) })));
  }

  private async found(principal: Principal, id: string): Promise<MatterDetailResponse> {
    const found = await this.query.matter(principal, principal.matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}

/** A request as plain data, without what was left out. */
export function plain(request: object): Mapping {
  const entries = Object.entries(request as Mapping).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && !Array.isArray(value) ? plain(value) : value,
    ]),
  );
}

/** What is answered, with the items left open by their ids: their texts are on the list. */
export const recordedOf = (
  only: string | null,
  { leftOpen, ...recorded }: MatterFactRecorded,
): RecordedFactResponse => ({
  ...forGuest(only, recorded),
  leftOpen: leftOpen.map(({ id, item, checklistId }) => ({ id, item, checklistId })),
});

/** The reason for closing, where one was given. */
export const given = (closingReason: string | undefined): { readonly closingReason?: string } =>
  closingReason === undefined ? {} : { closingReason };

/** A fact can change other matters of the provider, of which a guest learns nothing. */
function forGuest(only: string | null, recorded: RecordedFact): RecordedFact {
  if (only === null) return recorded;
  const own = recorded.matterRef;
  const { matters, deadlines } = recorded.changed;
  return {
    ...recorded,
    changed: {
      matters: matters.filter(({ matter }) => matter === own),
      deadlines: deadlines.filter(({ matter }) => matter === own),
    },
    problems: recorded.problems.filter(({ matter }) => matter === own),
  };
}
