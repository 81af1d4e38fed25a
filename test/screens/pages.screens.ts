import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Round } from '@fristvakt/reminders';
import type { Page } from 'playwright-core';
import { SettableClock } from '../accounts/settable-clock';
import { FILE_FORM, packed } from '../evidence/file-form';
import { LICENCE_SAMPLES } from '../intake/letters/licence-samples';
import { fileOf } from '../intake/letters/made-file';
import { openSite } from '../support/browser/site';
import type { Seat, Site } from '../support/browser/site';
import type { Member } from '../support/server';

const FOLDER = join(__dirname, '../../docs/screens');

/** The week in which Humana had lost its licence and not yet been given a stay. */
const HUMANA_WEEK = Date.parse('2023-02-06T08:00:00Z');

describe('the pictures of the pages', () => {
  const clock = new SettableClock(HUMANA_WEEK);
  let site: Site;
  let organisation: string;
  let member: Member;
  const matters = new Map<string, string>();

  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    site = await openSite({ clock });
    const { server } = site;
    organisation = await server.organisation('Humana Assistans AB');
    await server.sql('update organisation set demo = true where id = $1', [organisation]);
    for (const story of ['humana-2023', 'fmf-2022']) await server.import(organisation, story);
    const rows = await server.sql<{ id: string; kind: string; provider: string }>(
      `select matter.id, matter.kind, provider.name as provider from matter join provider on provider.id = matter.provider_id
       where matter.organisation_id = $1 order by matter.position`,
      [organisation],
    );
    for (const { id, kind, provider } of rows) {
      const key = `${/humana/i.test(provider) ? 'humana' : 'fmf'} ${kind}`;
      if (!matters.has(key)) matters.set(key, id);
    }
  });
  beforeAll(async () => {
    await prepare();
  });
  afterAll(async () => {
    await site.close();
  });

  /** What somebody has done in that week: begun a letter, put in two papers, had a letter read. */
  const prepare = async (): Promise<void> => {
    member = await site.server.member(organisation, { roles, name: 'Åsa Lindqvist' });
    const officer = await site.server.session(member);
    const licence = matters.get('humana licence') ?? '';
    const written = await officer.post(`/api/v1/matters/${licence}/letters`, { kind: 'appeal-fr' });
    matters.set('letter', written.json<{ id: string }>().id);
    for (const title of ['IVO:s beslut den 31 januari 2023', 'Bevis om dagen då beslutet togs emot']) {
      const file = { name: 'handling.txt', bytes: Buffer.from(title) };
      const put = await officer.post(`/matters/${licence}/evidence`, packed({ title }, file), {
        headers: { ...FILE_FORM, origin: site.url },
      });
      expect(put.statusCode).toBe(303);
    }
    const sample = LICENCE_SAMPLES.find(({ name }) => name.startsWith('revocation'));
    if (sample === undefined) throw new Error('there is no letter of a revocation');
    const { bytes } = await fileOf(sample);
    const read = await officer.post('/intake', packed({}, { name: 'beslut.pdf', bytes }), {
      headers: { ...FILE_FORM, origin: site.url },
    });
    matters.set('intake', String(read.headers.location));
    const [list] = await site.server.sql<{ id: string }>(
      "select id from checklist where organisation_id = $1 and template = 'revocation-appeal' order by opened_on limit 1",
      [organisation],
    );
    matters.set('checklist', list?.id ?? '');
    const [deadline] = await site.server.sql<{ id: string }>(
      `select id from deadline where organisation_id = $1 and party = 'provider' and status = 'open' and standing order by sort_on limit 1`,
      [organisation],
    );
    matters.set('deadline', deadline?.id ?? '');
    // Everybody has been told what is to be done, and nobody owns it yet.
    await site.server.member(organisation, { roles: ['manager'], name: 'Bo Ek' });
    await site.server.get(Round).execute('screens');
  };

  const roles = ['compliance-officer', 'counsel', 'manager', 'administrator'] as const;
  const seated = async (seat: Seat): Promise<Page> => site.at(member, seat);

  const take = async (name: string, address: string, seat: Seat = {}): Promise<void> => {
    const page = await seated(seat);
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(200);
    await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
    await page.context().close();
  };

  const matter = (key: string): string => `/matters/${matters.get(key) ?? key}`;

  const shots: readonly [name: string, address: () => string, seat: Seat][] = [
    ['start-manager', () => '/?as=manager', {}],
    ['start-officer', () => '/?as=compliance-officer', {}],
    ['start-counsel', () => '/?as=counsel', { look: 'dark' }],
    ['licences', () => '/licences', {}],
    ['licence', () => `/licences/${matters.get('humana licence') ?? ''}`, {}],
    ['appeal', () => matter('humana appeal'), {}],
    ['appeal-on-a-phone', () => matter('humana appeal'), { width: 360 }],
    ['record', () => `${matter('humana licence')}/record`, {}],
    ['deadlines', () => '/deadlines', {}],
    ['deadlines-calendar', () => '/deadlines/calendar?view=month&on=2023-02-06', {}],
    ['rules', () => '/rules/APP-IVO-3W', {}],
    ['calculator', () => '/calculator?rule=APP-IVO-3W&start=2023-01-31', {}],
    ['manager-on-a-phone', () => '/?as=manager', { width: 360 }],
    ['search', () => '/search?q=humana', {}],
    ['checklist', () => `/checklists/${matters.get('checklist') ?? ''}`, {}],
    ['letter', () => `/letters/${matters.get('letter') ?? ''}`, {}],
    ['letter-on-a-phone', () => `/letters/${matters.get('letter') ?? ''}`, { width: 360 }],
    ['letters-to-write', () => `${matter('humana licence')}/letters/new`, {}],
    ['evidence', () => `${matter('humana licence')}/evidence`, {}],
    ['bundle', () => `${matter('humana licence')}/bundle`, {}],
    ['readiness', () => `/licences/${matters.get('humana licence') ?? ''}/readiness`, {}],
    ['letter-that-was-read', () => matters.get('intake') ?? '', {}],
    ['branch', () => '/branch', {}],
    ['inbox', () => '/inbox', {}],
    ['inbox-on-a-phone', () => '/inbox', { width: 360 }],
    ['deadline-with-its-reminders', () => `/deadlines/${matters.get('deadline') ?? ''}`, {}],
    ['reminders', () => '/reminders', {}],
    ['reminders-to-come', () => '/reminders/simulation?from=2023-02-06&to=2023-02-17', {}],
    ['how-we-are-reminded', () => '/settings/reminders', {}],
    ['protocol', () => '/protocol/2023-02-06', {}],
    ['calendar', () => '/account/calendar', {}],
  ];
  test.each(shots)('%s', async (name, address, seat) => {
    await take(name, address(), seat);
  });
});
