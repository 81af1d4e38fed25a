import { Controller, Query } from '@nestjs/common';
import { MEMBER_STATES, People, ROLES } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { pageOf, positionOf } from '../wire/paging';
import type { Position } from '../wire/paging';
import { peoplePage } from './people.presenter';
import { PersonSheet } from './person-sheet';

const ON_A_PAGE = 50;

/** The people of the organisation, and one of them. */
@Controller()
export class PeoplePages {
  constructor(
    private readonly people: People,
    private readonly sheet: PersonSheet,
  ) {}

  @Page('people', 'read-people')
  async list(
    @Asking() principal: Principal,
    @Query() query: Readonly<Record<string, unknown>>,
    @Lang() lang: Language,
  ): Promise<View> {
    const search = textOf(query['q']).trim().slice(0, 200);
    const role = ROLES.find((one) => one === query['role']);
    const state = MEMBER_STATES.find((one) => one === query['state']);
    const [name, id] = (placeOf(textOf(query['after'])) ?? []) as readonly (string | undefined)[];
    const rows = await this.people.list(principal, {
      ...(search === '' ? {} : { search }),
      ...(role === undefined ? {} : { role }),
      ...(state === undefined ? {} : { state }),
      ...(name === undefined || id === undefined ? {} : { after: { name, id } }),
      most: ON_A_PAGE + 1,
    });
    const { items, next } = pageOf(rows, ON_A_PAGE, (person) => [person.name, person.id]);
    const shown = { people: items, filter: { search, role, state }, next, isFirst: name === undefined };
    return peoplePage(principal, shown, lang);
  }

  @Page('people/:id', 'read-people')
  async one(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return this.sheet.page(principal, id, lang);
  }
}

/** Text that no column refuses: what is no text at all is none. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll(/[\0\p{Cs}]/gu, '') : '';

/** Where a list goes on; an address that somebody changed begins at the beginning. */
function placeOf(cursor: string): Position | undefined {
  try {
    return cursor === '' ? undefined : positionOf(cursor, ['text', 'id']);
  } catch {
    return undefined;
  }
}
