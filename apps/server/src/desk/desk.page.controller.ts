import { Controller, Query, Req } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal, Role } from '@fristvakt/accounts';
import { isoWeekOf } from '@fristvakt/calendar';
import { Clock } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import type { IdentifiedRequest } from '../accounts/identified-request';
import { Page } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Problem } from '../wire/problem';
import { DESK_WORDS } from './desk.words';
import { Desks } from './desks';
import { startRole } from './start-roles';

/** The first page of everybody who has signed in, by role. */
@Controller()
export class DeskPages {
  constructor(
    private readonly desks: Desks,
    private readonly clock: Clock,
  ) {}

  @Page('/', 'manage-own')
  async show(
    @Asking() principal: Principal,
    @Req() { openSession }: IdentifiedRequest,
    @Query() { as }: Readonly<Record<string, unknown>>,
    @Lang() lang: Language,
  ): Promise<View> {
    // The right to one's own account is no right to read: who lacks the second factor is led to where it is set up.
    if (principal.secondFactorMissing) throw new Problem(403, 'second-factor-required');
    const words = wordsIn(DESK_WORDS, lang);
    const { role, own } = startRole(principal, as);
    const isEmpty = may(principal, 'read-record') && (await this.desks.isEmpty(principal));
    const today = this.clock.today();
    const { week } = isoWeekOf(today);
    return new View(isEmpty && READS.has(role) ? 'desk/nothing-yet' : `desk/${TEMPLATES[role]}`, {
      title: words(`title-${role}`),
      words: DESK_WORDS,
      model: {
        ...{ today, week, demo: openSession?.demo === true },
        mayBegin: may(principal, 'keep-register'),
        tabs: own.map((one) => ({
          ...{ href: `/?as=${one}`, here: one === role, text: words(`role-${one}`) },
        })),
        ...(isEmpty && READS.has(role) ? {} : await this.desks.of(role, principal, lang)),
      },
    });
  }
}

/** Whose start tells of the record, and has nothing to tell before there is one. */
const READS: ReadonlySet<Role> = new Set(['manager', 'compliance-officer', 'counsel']);

const TEMPLATES: Readonly<Record<Role, string>> = {
  manager: 'manager',
  'compliance-officer': 'officer',
  counsel: 'counsel',
  administrator: 'administrator',
  auditor: 'auditor',
  'guest-counsel': 'guest',
};
