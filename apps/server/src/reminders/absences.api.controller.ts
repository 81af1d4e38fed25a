import { Body, Controller, Delete, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Clock } from '@fristvakt/platform';
import { Absences, EnterAbsence, RemoveAbsence } from '@fristvakt/reminders';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, pageOf, positionOf } from '../wire/paging';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Post } from '../wire/verbs';
import { absenceOf } from './notice.presenter';
import { AbsencesRequest, NewAbsenceRequest } from './notice.request';
import { AbsencePage, AbsenceResponse } from './notice.response';

/** Who is away and who stands in: one's own, and others' for whoever may enter theirs. */
@ApiTags('reminders')
@Controller('api/v1/absences')
export class AbsencesController {
  constructor(
    private readonly absences: Absences,
    private readonly entering: EnterAbsence,
    private readonly removing: RemoveAbsence,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Route({
    access: 'read-notices',
    summary: 'Absences that have not ended, by first day',
    answers: AbsencePage,
  })
  async list(
    @Asking() principal: Principal,
    @Query() { member = principal.membership, limit = DEFAULT_LIMIT, cursor }: AbsencesRequest,
  ): Promise<AbsencePage> {
    permitted(principal, member);
    const position = positionOf(cursor, ['day', 'id']);
    const rows = await this.absences.list({
      ...{ principal, member, since: this.clock.today(), limit: limit + 1 },
      ...(position && { after: [String(position[0]), String(position[1])] as const }),
    });
    const { items, next } = pageOf(rows, limit, ({ from, id }) => [from, id]);
    return { items: items.map(absenceOf), next };
  }

  @Post()
  @Route({
    access: 'answer-notices',
    summary: 'Enters that oneself, or somebody else, will be away',
    ...{ status: 201, answers: AbsenceResponse, refuses: [409, 422] },
  })
  async enter(@Asking() principal: Principal, @Body() body: NewAbsenceRequest): Promise<AbsenceResponse> {
    const { memberId = principal.membership, from, until, standInId = null } = body;
    permitted(principal, memberId);
    const absence = { principal, member: memberId, from, until, standIn: standInId };
    const id = valueOf(await this.entering.execute(absence));
    return { id, memberId, from, until, standInId };
  }

  @Delete(':id')
  @Route({ access: 'answer-notices', summary: 'Takes an absence back', status: 204, refuses: [404] })
  async remove(@Asking() principal: Principal, @Id() id: string): Promise<void> {
    const of = may(principal, 'enter-absences') ? null : principal.membership;
    valueOf(await this.removing.execute({ principal, id, of }));
  }
}

/** One's own always; somebody else's by a right. */
function permitted(principal: Principal, member: string): void {
  if (member.toLowerCase() !== principal.membership && !may(principal, 'enter-absences'))
    throw new Problem(403, 'not-permitted');
}
