import type { Page } from 'playwright-core';
import { SettableClock } from '../accounts/settable-clock';
import { addressFor, isRead, pagesOf } from '../isolation/every-page';
import { ROUTES } from '../isolation/access-matrix';
import { foundTenant } from '../isolation/world';
import type { Tenant } from '../isolation/world';
import type { Caller } from '../support/caller';
import type { Member } from '../support/server';
import { openSite } from '../support/browser/site';
import type { Seat, Site } from '../support/browser/site';

/** What the browser shows; the others are files to keep. */
export const isShown = (address: string): boolean =>
  !/\.(csv|xlsx|ics|yaml|json|zip)$|\/letters\/[^/]+\/(pdf|docx)$|\/versions\/\d+$/.test(address);

/** The stories of the demonstration. */
const STORIES = ['humana-2023', 'fmf-2022', 'inspection-2026', 'duties-2026'] as const;

/** A page and an address under which there is something to see. */
export interface OpenPage {
  /** `GET /deadlines/:id`. */
  readonly route: string;
  readonly address: string;
  readonly isPublic: boolean;
  /** Who sees it there, where the member who may see everything does not. */
  readonly by?: Special;
}

/** Who is where the others are not: about to confirm an authenticator, having one, invited. */
export type Special = 'beginning' | 'secured' | 'invited';

/** A house at work: the stories of the demonstration, a row of every kind, and somebody who may see all of it. */
export class House {
  private constructor(
    readonly site: Site,
    readonly tenant: Tenant,
    readonly member: Member,
    /** What has happened in the record, by the story's name. */
    readonly providers: Readonly<Record<string, string>>,
  ) {}

  static async open(): Promise<House> {
    const site = await openSite({ clock: new SettableClock() });
    const { server } = site;
    const tenant = await foundTenant(server, 'koltrast');
    const providers: Record<string, string> = {};
    for (const story of STORIES) {
      providers[story] = (await server.import(tenant.organisation, story)).providerId;
    }
    return new House(site, tenant, tenant.colleague, providers);
  }

  async close(): Promise<void> {
    await this.site.close();
  }

  /** The browser of who may see everything. */
  async seat(seat: Seat = {}): Promise<Page> {
    return this.site.at(this.member, seat);
  }

  /** The browser of somebody who stands at a special page. */
  async specialSeat(who: Special, seat: Seat = {}): Promise<Page> {
    if (who === 'invited') return this.site.visitor(seat);
    const { server } = this.site;
    const member = await server.member(this.tenant.organisation, { roles: ['manager'], name: 'Ada Lind' });
    const begun = await (await server.session(member)).post('/api/v1/second-factor', {});
    if (begun.statusCode !== 201) throw new Error('no second factor could be begun');
    if (who === 'secured') {
      await server.sql('update account set totp_confirmed_at = now() where id = $1', [member.account]);
    }
    return this.site.at(member, seat);
  }

  /** What only they see. */
  private async special(): Promise<readonly OpenPage[]> {
    const administrator = await this.site.server.signedIn(this.tenant.organisation, 'administrator');
    const invited = await administrator.post('/api/v1/members', {
      ...{ name: 'Bo Ek', email: 'bo.ek@omsorg.example', roles: ['manager'] },
    });
    const { token } = invited.json<{ token: string }>();
    return [
      ...(['code', 'removal'] as const).map((page) => ({
        ...{ route: `GET /account/second-factor/${page}`, address: `/account/second-factor/${page}` },
        ...{ isPublic: false, by: page === 'code' ? ('beginning' as const) : ('secured' as const) },
      })),
      {
        ...{ route: 'GET /invitation', address: `/invitation?token=${token}` },
        ...{ isPublic: true, by: 'invited' },
      },
    ];
  }

  /** The same person, without a browser. */
  async caller(): Promise<Caller> {
    return this.site.server.session(this.member);
  }

  /** Every page that is read, as the running program has them, and some more of what the stories tell. */
  async pages(): Promise<readonly OpenPage[]> {
    const all = pagesOf(this.site.server.app)
      .filter(isRead)
      .map((route) => ({
        ...{ route: route.name, address: addressFor(route, this.tenant.ids) },
        isPublic: ROUTES[route.name] === 'public',
      }));
    const special = await this.special();
    const plain = all.filter(({ route }) => special.every((one) => one.route !== route));
    return [...plain, ...(await this.told(all.map(({ route }) => route))), ...special];
  }

  /** What the stories tell of, one of each kind of matter and of each kind of deadline: their pages differ. */
  private async told(known: readonly string[]): Promise<readonly OpenPage[]> {
    const { server } = this.site;
    const organisation = [this.tenant.organisation];
    const matters = await server.sql<{ id: string }>(
      `select distinct on (kind) id from matter where organisation_id = $1 order by kind, id desc`,
      organisation,
    );
    const deadlines = await server.sql<{ id: string }>(
      `select distinct on (kind) id from deadline where organisation_id = $1 and standing order by kind, id desc`,
      organisation,
    );
    const licences = await server.sql<{ id: string }>(
      `select id from matter where organisation_id = $1 and kind in ('licence', 'notification') order by id`,
      organisation,
    );
    const [facts, providers] = await Promise.all(
      ['fact', 'provider'].map(async (table) =>
        server.sql<{ id: string }>(
          `select id from ${table} where organisation_id = $1 order by id desc limit 4`,
          organisation,
        ),
      ),
    );
    const named = (route: string, rows: readonly { id: string }[] = []): readonly OpenPage[] =>
      known.includes(route)
        ? rows.map(({ id }) => ({ route, address: route.slice(4).replace(':id', id), isPublic: false }))
        : [];
    return [
      ...named('GET /matters/:id', matters),
      ...named('GET /deadlines/:id', deadlines),
      ...named('GET /licences/:id', licences),
      ...named('GET /facts/:id', facts),
      ...named('GET /providers/:id', providers),
    ];
  }
}
