import { newId } from '@fristvakt/platform';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import type { Caller } from '../../../../test/support/caller';
import { fieldOf, sendForm, textOf } from '../../../../test/support/form';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

/** The evening before Humana appealed: IVO has revoked, and time runs. */
const clock = new SettableClock(Date.parse('2023-02-01T17:00:00Z'));

describe('the pages of deadlines', () => {
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let appeal: string;
  let provider: string;

  const idOf = async (own: string, kind: string): Promise<string> => {
    const [row] = await server.sql<{ id: string }>(
      `select id from deadline where organisation_id = $1 and kind = $2 and party = 'provider' and standing
       order by sort_on limit 1`,
      [own, kind],
    );
    return row?.id ?? '';
  };
  const matterOf = async (ref: string): Promise<string> => {
    const [row] = await server.sql<{ id: string }>(
      'select id from matter where organisation_id = $1 and ref = $2 and provider_id = $3',
      [organisation, ref, provider],
    );
    return row?.id ?? '';
  };
  /** The titles of the rows of a page, in their order. */
  const titles = async (caller: Caller, address: string): Promise<readonly string[]> =>
    [...(await caller.get(address)).body.matchAll(/data-row-link>([^<]*)</g)].map(([, title = '']) => title);

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    ({ providerId: provider } = await server.import(organisation, 'humana-2023'));
    officer = await server.signedIn(organisation, 'compliance-officer');
    appeal = await idOf(organisation, 'appeal');
  });
  afterAll(async () => {
    await server.stop();
  });

  describe('the list', () => {
    test('shows what is to be done, what has no day first', async () => {
      const page = await officer.get('/deadlines');
      expect(page.statusCode).toBe(200);
      expect(await titles(officer, '/deadlines')).toStrictEqual([
        'Yrka inhibition av återkallelsen av tillståndet',
        'Avveckla verksamheten',
        'Överklaga återkallelsen av tillståndet',
      ]);
      const text = textOf(page);
      for (const told of [
        'tis 2023-02-21',
        'om 20 dagar',
        'Humana Assistans AB',
        'APP-IVO-3W',
        'styrkt dag',
      ]) {
        expect(text.replaceAll('\u00a0', ' ')).toContain(told);
      }
    });

    test.each([
      ['due=none', ['Yrka inhibition av återkallelsen av tillståndet']],
      ['due=week', []],
      ['due=30', ['Avveckla verksamheten', 'Överklaga återkallelsen av tillståndet']],
      ['dueTo=2023-02-10', ['Avveckla verksamheten']],
      ['dueFrom=2023-02-11', ['Överklaga återkallelsen av tillståndet']],
      ['kind=appeal', ['Överklaga återkallelsen av tillståndet']],
      ['rule=APP-IVO-3W', ['Överklaga återkallelsen av tillståndet']],
      ['certainty=unconfirmed', ['Överklaga återkallelsen av tillståndet']],
      ['certainty=assumed', []],
      ['status=missed', []],
      ['party=others', []],
      ['owner=mine', []],
      ['owner=nobody&kind=appeal', ['Överklaga återkallelsen av tillståndet']],
      ['provider=0190d3a8-0000-7000-8000-000000000000', []],
      ['order=latest&due=30', ['Överklaga återkallelsen av tillståndet', 'Avveckla verksamheten']],
    ])('shows with %s only what fits', async (query, expected) => {
      expect(await titles(officer, `/deadlines?${query}`)).toStrictEqual(expected);
    });

    test.each([
      'status=%27%20or%201=1',
      'provider=x&matter=y&owner=z',
      'dueFrom=2023-02-30&dueTo=never',
      'after=WzFd&size=0',
      'columns=password,title&order=random()',
      'status=open&status=met&kind[]=appeal',
      'sort=z&x=y',
      'after=%00&rule=%00',
    ])('passes over what makes no sense, and is never broken by it: %s', async (query) => {
      const page = await officer.get(`/deadlines?${query}`);
      expect(page.statusCode).toBe(200);
      expect(textOf(page)).toContain('Avveckla verksamheten');
    });

    test('says what it passed over', async () => {
      expect(textOf(await officer.get('/deadlines?dueFrom=2023-02-30'))).toContain(
        'har hoppats över: dueFrom.',
      );
    });

    test('is told where it goes on, and each row stands on one page only', async () => {
      const many = await server.organisation();
      for (let copy = 0; copy < 8; copy += 1) await server.import(many, 'humana-2023');
      const colleague = await server.signedIn(many, 'counsel');
      const first = await colleague.get('/deadlines');
      const next =
        /rel='next' href='([^']*)'/
          .exec(first.body)?.[1]
          ?.replaceAll('&amp;', '&')
          .replaceAll('&#x3D;', '=') ?? '';
      const rows = [...(await titles(colleague, '/deadlines')), ...(await titles(colleague, next))];
      expect(rows).toHaveLength(24);
      const hrefs = async (address: string): Promise<readonly string[]> =>
        [
          ...(await colleague.get(address)).body.matchAll(
            /href="(\/deadlines\/[\da-f-]{36})" data-row-link/g,
          ),
        ].map(([, href = '']) => href);
      expect(new Set([...(await hrefs('/deadlines')), ...(await hrefs(next))]).size).toBe(24);
    });

    test('shows the columns that are chosen, and a file has the same rows and columns', async () => {
      const query = 'due=30&columns=due,title,status';
      const page = textOf(await officer.get(`/deadlines?${query}`));
      expect(page).not.toContain('APP-IVO-3W');
      const file = await officer.get(`/deadlines.csv?${query}`);
      expect(file.headers['content-disposition']).toBe('attachment; filename="frister-2023-02-01.csv"');
      expect(file.body).toBe(
        '\uFEFF"Dag";"Veckodag";"Frist";"Läge"\r\n' +
          '"2023-02-10";"fredag";"Avveckla verksamheten";"Öppen"\r\n' +
          '"2023-02-21";"tisdag";"Överklaga återkallelsen av tillståndet";"Öppen"\r\n',
      );
    });

    test.each(['', 'status=all&party=all', 'certainty=unconfirmed', 'order=latest'])(
      'is in a file what it is on the page, with %s',
      async (query) => {
        const { body } = await officer.get(`/deadlines.csv?${query}&columns=title`);
        const cells = body.split('\r\n').slice(1, -1);
        const listed = await titles(officer, `/deadlines?size=100&${query}`);
        expect(cells).toStrictEqual(listed.map((title) => `"${title}"`));
      },
    );

    test('is a workbook as well', async () => {
      const file = await officer.get('/deadlines.xlsx');
      expect(file.headers['content-type']).toBe(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      );
      expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK');
    });

    test('has in a file no formula where somebody gave a matter the name of one', async () => {
      await server.sql(`update matter set title = '=1+1' where id = $1`, [await matterOf('L')]);
      const { body } = await officer.get('/deadlines.csv?kind=appeal&columns=title,matter');
      expect(body).toContain(`"'=1+1"`);
      await server.sql(`update matter set title = 'Tillstånd L' where id = $1`, [await matterOf('L')]);
    });

    test('shows a guest one matter, and names nobody of the house', async () => {
      const matter = await matterOf('L');
      const owner = await server.member(organisation, { roles: ['counsel'], name: 'Rut Hemlig' });
      await server.sql('update deadline set owner_id = $2 where id = $1', [appeal, owner.membership]);
      const guestOf = async (only: string): Promise<Caller> =>
        server.session(await server.member(organisation, { roles: ['guest-counsel'], matter: only }));
      const guest = await guestOf(matter);
      const page = await guest.get('/deadlines');
      expect(textOf(page)).toContain('någon i organisationen');
      expect(page.body).not.toContain('Rut Hemlig');
      expect(
        await titles(await guestOf(await matterOf('I')), '/deadlines?status=all&party=all'),
      ).toStrictEqual([]);
      expect(
        (await (await guestOf(await matterOf('I'))).get('/deadlines.csv?status=all')).body,
      ).not.toContain('Avveckla');
      expect((await (await guestOf(await matterOf('I'))).get(`/deadlines/${appeal}`)).statusCode).toBe(404);
      expect((await guest.get(`/deadlines/${appeal}`)).body).not.toContain('Rut Hemlig');
      expect((await guest.get(`/deadlines/${appeal}/what-if`)).statusCode).toBe(403);
      await server.sql('update deadline set owner_id = null where id = $1', [appeal]);
    });
  });

  describe('one deadline', () => {
    test('tells its day, and every step with its paragraph and its rule', async () => {
      const page = await officer.get(`/deadlines/${appeal}`);
      const text = textOf(page).replaceAll('\u00a0', ' ');
      for (const told of [
        ...['tisdag 21 februari 2023', 'om 20 dagar', '44 § FL', 'Tre veckor från tisdag 31 januari 2023'],
        ...['Ingen andra person har bekräftat delgivningsdagen', 'Det ska ha kommit in till IVO'],
      ]) {
        expect(text).toContain(told);
      }
      expect(page.body).toContain('href="/rules/APP-IVO-3W"');
    });

    test('is told in place as a part of a page; by its address it leads to the page', async () => {
      const part = await officer.get(`/deadlines/${appeal}/why`, { headers: { 'hx-request': 'true' } });
      expect(part.body).toMatch(/^<div class="deadline-why-open">/);
      expect(textOf(part)).toContain('44 § FL');
      const direct = await officer.get(`/deadlines/${appeal}/why`);
      expect([direct.statusCode, direct.headers.location]).toStrictEqual([303, `/deadlines/${appeal}#why`]);
    });

    test('shows no day where the law sets none', async () => {
      const page = textOf(await officer.get(`/deadlines/${await idOf(organisation, 'stay-request')}`));
      expect(page).toContain('Ingen bestämd dag');
      expect(page).toContain('Varför ingen dag');
      expect(page).not.toContain('1900');
    });

    test('of another organisation is not there, whichever way it is asked for', async () => {
      const stranger = await server.signedIn(await server.organisation(), 'compliance-officer');
      for (const more of ['', '/why', '/receipt', '/what-if']) {
        expect((await stranger.get(`/deadlines/${appeal}${more}`)).statusCode).toBe(404);
      }
      const form = { version: '1', owner: 'nobody' };
      expect((await sendForm(stranger, `/deadlines/${appeal}/owner`, form)).statusCode).toBe(404);
      expect((await officer.get('/deadlines/not-an-id')).statusCode).toBe(404);
    });

    test('is given to somebody, and taken back', async () => {
      const ek = await server.member(organisation, { roles: ['counsel'], name: 'Karin Ek' });
      const address = `/deadlines/${appeal}/owner`;
      const version = fieldOf(await officer.get(`/deadlines/${appeal}`), 'version') ?? '';
      const given = await sendForm(officer, address, { version, owner: ek.membership });
      expect([given.statusCode, given.headers.location]).toStrictEqual([
        303,
        `/deadlines/${appeal}?notice=saved#owner`,
      ]);
      expect(textOf(await officer.get('/deadlines?kind=appeal'))).toContain('Karin Ek');
      expect(await titles(await server.session(ek), '/deadlines?owner=mine')).toHaveLength(1);
      const now = fieldOf(await officer.get(`/deadlines/${appeal}`), 'version') ?? '';
      await sendForm(officer, address, { version: now, owner: 'nobody' });
      expect(textOf(await officer.get(`/deadlines/${appeal}`))).toContain('Ingen är ansvarig.');
    });

    test('keeps what was chosen when somebody else was first, and says so', async () => {
      const { membership } = await server.member(organisation, { roles: ['counsel'], name: 'Sven Alm' });
      const stale = await sendForm(officer, `/deadlines/${appeal}/owner`, {
        version: '1',
        owner: membership,
      });
      expect(stale.statusCode).toBe(412);
      expect(textOf(stale)).toContain('Ditt val står kvar');
      expect(stale.body).toContain(`<option value="${membership}" selected>Sven Alm</option>`);
    });

    test.each(['x', newId()])('is given to nobody who is not there: %s', async (owner) => {
      const version = fieldOf(await officer.get(`/deadlines/${appeal}`), 'version') ?? '';
      const refused = await sendForm(officer, `/deadlines/${appeal}/owner`, { version, owner });
      expect(refused.statusCode).toBe(422);
      expect(textOf(refused)).toContain('Ansvarig ska vara en aktiv medlem');
    });

    test('shows an auditor no form', async () => {
      const auditor = await server.signedIn(organisation, 'auditor');
      const page = await auditor.get(`/deadlines/${appeal}`);
      expect(page.body).not.toContain(`action="/deadlines/${appeal}/owner"`);
    });
  });

  describe('what if', () => {
    const ask = async (query: string) => officer.get(`/deadlines/${appeal}/what-if?${query}`);

    test('it was served three days later: the day is three days later, and nothing is written', async () => {
      const before = await server.sql('select count(*) from fact where organisation_id = $1', [organisation]);
      const text = textOf(await ask('servedOn=2023-02-03&how=ordinary')).replaceAll('\u00a0', ' ');
      expect(text).toContain('Tisdag 21 februari 2023');
      expect(text).toContain('Fredag 24 februari 2023');
      expect(text).toContain('3 dagar senare');
      expect(
        await server.sql('select count(*) from fact where organisation_id = $1', [organisation]),
      ).toStrictEqual(before);
      expect(textOf(await officer.get(`/deadlines/${appeal}`)).replaceAll('\u00a0', ' ')).toContain(
        'tisdag 21 februari 2023',
      );
    });

    test('it is asked nothing, it answers nothing', async () => {
      const page = await ask('');
      expect([page.statusCode, textOf(page).includes('Ändra något i formuläret')]).toStrictEqual([200, true]);
    });

    test.each(['servedOn=2023-02-30', 'how=pigeon', 'servedOn=[1,2]', 'servedOn=2023-01-31%0Ax'])(
      'it makes no sense, it is told at the field: %s',
      async (query) => {
        const page = await ask(query);
        expect(page.statusCode).toBe(422);
        expect(page.body).toContain('aria-invalid="true"');
      },
    );

    test('other deadlines would move with it, they are told too', async () => {
      expect(textOf(await ask('windDownBy=2023-02-20'))).toContain('Avveckla verksamheten');
    });
  });

  describe('the receipt', () => {
    test.each([
      ['', 'Fristkvitto – Humana Assistans AB'],
      ['?for=court', 'PROMEMORIA OM FRISTBERÄKNING'],
      ['?for=nobody', 'Fristkvitto – Humana Assistans AB'],
    ])('is worded for its reader: %s', async (query, title) => {
      const page = textOf(await officer.get(`/deadlines/${appeal}/receipt${query}`)).replaceAll(
        '\u00a0',
        ' ',
      );
      expect(page).toContain(title);
      expect(page).toContain('Tre veckor från tisdag 31 januari 2023 slutar tisdag 21 februari 2023');
    });

    test.each(['', '?for=court'])('says that nobody has confirmed the day of service: %s', async (query) => {
      const page = textOf(await officer.get(`/deadlines/${appeal}/receipt${query}`));
      expect(page).toContain('Ingen andra person har bekräftat delgivningsdagen.');
      expect(page).toContain('Ärende: Tillstånd L.');
    });

    test('concludes for a court with the last day', async () => {
      const page = textOf(await officer.get(`/deadlines/${appeal}/receipt?for=court`)).replaceAll(
        '\u00a0',
        ' ',
      );
      expect(page).toContain(
        'Slutsats: sista dag för anordnaren att överklaga återkallelsen av tillståndet är tisdag 21 februari 2023.',
      );
    });
  });

  describe('the calendar', () => {
    test.each(['month', 'week', 'agenda', 'year', ''])('opens as %s', async (view) => {
      const page = await officer.get(`/deadlines/calendar?view=${view}&on=2023-02-21`);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain(`/deadlines/${appeal}`);
    });

    test.each(['2023-02-30', '9999-01-01', '1900-01-01', '2200-12-31', 'x', '%00'])(
      'opens today where the address names no day it can show: %s',
      async (on) => {
        const page = await officer.get(`/deadlines/calendar?on=${on}`);
        expect([page.statusCode, textOf(page).includes('Februari 2023')]).toStrictEqual([200, true]);
      },
    );

    test.each(['week', 'agenda'])(
      'tells in the %s how near a deadline is, whose, and by which rule',
      async (view) => {
        const page = await officer.get(`/deadlines/calendar?view=${view}&on=2023-02-21`);
        const line =
          /<li data-row>[^]*?Överklaga återkallelsen av tillståndet[^]*?<\/li>/.exec(page.body)?.[0] ?? '';
        expect(line).toMatch(/Öppen, om \d+ dagar|Öppen, i dag/);
        expect(line).toContain('ingen ansvarig');
        expect(line).toContain('href="/rules/APP-IVO-3W"');
      },
    );

    test.each(['1900-03-01', '2200-10-31'])('opens at the ends of the calendar: %s', async (on) => {
      for (const view of ['month', 'week', 'agenda']) {
        expect((await officer.get(`/deadlines/calendar?view=${view}&on=${on}`)).statusCode).toBe(200);
      }
    });

    test('shows a day in court of the matter it is set in', async () => {
      const recorded = await officer.post(`/api/v1/matters/${await matterOf('A')}/facts`, {
        ...{ type: 'hearing-set', by: 'administrative-court', on: '2023-02-01' },
        days: ['2023-05-25', '2023-05-26'],
      });
      expect(recorded.statusCode).toBe(201);
      const page = await officer.get('/deadlines/calendar?view=agenda&on=2023-05-22');
      expect(textOf(page).match(/Förhandling, förvaltningsrätten/g)).toHaveLength(2);
    });
  });
});
