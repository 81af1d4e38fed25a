import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { AnswerNotices, OwnNotices } from '@fristvakt/reminders';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, pageOf, positionOf } from '../wire/paging';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Post } from '../wire/verbs';
import { noticeOf } from './notice.presenter';
import { NoticesRequest } from './notice.request';
import { NoticePage } from './notice.response';

/** What one was told, and answering it. Nobody else's. */
@ApiTags('reminders')
@Controller('api/v1/notices')
export class NoticesController {
  constructor(
    private readonly notices: OwnNotices,
    private readonly answering: AnswerNotices,
  ) {}

  @Get()
  @Route({ access: 'read-notices', summary: 'What one was told, newest first', answers: NoticePage })
  async list(
    @Asking() principal: Principal,
    @Query() { state, limit = DEFAULT_LIMIT, cursor }: NoticesRequest,
  ): Promise<NoticePage> {
    const position = positionOf(cursor, ['instant', 'id']);
    const rows = await this.notices.list({
      ...{ principal, limit: limit + 1 },
      ...(state === undefined ? {} : { state }),
      ...(position && { after: [String(position[0]), String(position[1])] as const }),
    });
    const { items, next } = pageOf(rows, limit, ({ at, id }) => [at, id]);
    return { items: items.map(noticeOf), next };
  }

  @Post(':id/read')
  @Route({
    access: 'answer-notices',
    summary: 'One has read it',
    ...{ status: 204, refuses: [404, 409, 422] },
  })
  async read(@Asking() principal: Principal, @Id() id: string): Promise<void> {
    valueOf(await this.answering.execute({ principal, as: 'read', notices: { ids: [id] } }));
  }

  @Post(':id/acknowledge')
  @Route({
    access: 'answer-notices',
    summary: 'One sees to it: the next reminder of the deadline goes to nobody further up',
    ...{ status: 204, refuses: [404, 409, 422] },
  })
  async acknowledge(@Asking() principal: Principal, @Id() id: string): Promise<void> {
    valueOf(await this.answering.execute({ principal, as: 'acknowledged', notices: { ids: [id] } }));
  }
}
