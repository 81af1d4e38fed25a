import { CATALOGUE, WORKED_EXAMPLES } from '@fristvakt/law';
import type { Caller } from '../../../../test/support/caller';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import { calculatorAddress } from './calculator-question';
import { entriesOf } from './law-entries';

/** What a reader sees of a page: no tags, no marks of HTML. */
const readable = (html: string): string =>
  html
    .replace(/<(script|style|option)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/&#x([\dA-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0]+/g, ' ');

/** Keys of words and codes of the program. */
const RAW =
  /\b(?:confidence|label|from|before|count|shift|valid|decision|effect|court|nature|kind|end|fault|sure|result)-[a-zA-Z]\w*|\[object|undefined|\{\w+\}/;

describe('the pages of the law, over HTTP', () => {
  let server: RunningServer;
  beforeAll(async () => {
    // A board member of Exempel Assistans joined on 31 January 2026.
    server = await startServer({ clock: new SettableClock(Date.parse('2026-02-10T09:00:00Z')) });
  });
  afterAll(async () => {
    await server.stop();
  });

  const read = async (
    address: string,
    { lang = 'sv', caller = server.nobody }: { lang?: string; caller?: Caller } = {},
  ): Promise<{ status: number; text: string; html: string }> => {
    const cookie = [caller.headers['cookie'], `fristvakt-language=${lang}`].filter(Boolean).join('; ');
    const { statusCode, body } = await caller.get(address, { headers: { cookie } });
    return { status: statusCode, text: readable(body), html: body };
  };

  describe.each(['sv', 'en'] as const)('in %s', (lang) => {
    test.each(entriesOf(CATALOGUE, lang).map((entry) => [entry.id, entry] as const))(
      '%s has a page that tells it in words, with its sources',
      async (id, { title, wordings }) => {
        const { status, text, html } = await read(`/rules/${id}`, { lang });
        expect(status).toBe(200);
        expect(text).toContain(title.replaceAll('\u00a0', ' '));
        expect(RAW.exec(text)?.[0]).toBeUndefined();
        expect(html).toContain(`<html lang="${lang}"`);
        for (const { cites } of wordings) {
          for (const { link } of cites) expect(html.replaceAll('&#x3D;', '=')).toContain(`href="${link}"`);
        }
      },
    );

    test('the list names every rule and tells which are not verified', async () => {
      const { status, text } = await read('/rules', { lang });
      expect(status).toBe(200);
      for (const { title } of CATALOGUE.rules) expect(text).toContain(title[lang].replaceAll('\u00a0', ' '));
      expect(text).toContain(lang === 'sv' ? 'Ej verifierad' : 'Not verified');
      expect(RAW.exec(text)?.[0]).toBeUndefined();
    });

    test.each(WORKED_EXAMPLES.flatMap((one) => (one.kind === 'rule' ? [[one.id, one] as const] : [])))(
      'the calculator shows the day of %s, and no key',
      async (_, { rule, start, due }) => {
        const { status, text, html } = await read(calculatorAddress({ rule, start }), { lang });
        expect(status).toBe(200);
        expect(/<p class="calculator-day"><time datetime="([\d-]+)"/.exec(html)?.[1]).toBe(due ?? undefined);
        expect(RAW.exec(text)?.[0]).toBeUndefined();
      },
    );
  });

  test('a rule that was never read says so in words', async () => {
    const { text } = await read('/rules/GDPR-72H');
    expect(text).toContain('Ej verifierad: uppgift ur minnet');
  });

  test.each(['/rules/NO-SUCH-RULE', '/rules/constructor', '/rules/%00'])(
    '%s is not there',
    async (address) => {
      expect((await read(address)).status).toBe(404);
    },
  );

  test.each([
    '/rules?q=%00%22%3Cscript%3E&act[]=x&confidence=1&kind=2',
    '/calculator?rule[]=1',
    '/calculator?rule=%00',
    '/calculator/calendar?year[]=2026',
  ])('%s, which makes no sense, breaks nothing', async (address) => {
    const { status, html } = await read(address);
    expect([200, 422]).toContain(status);
    expect(html).not.toContain('<script>');
  });

  describe('the calculator', () => {
    test('before anything is asked nothing is wrong', async () => {
      for (const address of ['/calculator', '/calculator?by=term', '/calculator?rule=APP-IVO-3W']) {
        const { status, html } = await read(address);
        expect(status).toBe(200);
        expect(html).not.toContain('field-error');
      }
    });

    test('Christmas Eve: the last day is the Monday after, with each day passed over and its paragraph', async () => {
      const { text } = await read('/calculator?rule=APP-IVO-3W&start=2026-12-03');
      expect(text).toContain('Sista dag måndag 28 december 2026');
      expect(text).toContain('vecka 53 2026');
      for (const feast of ['Julafton', 'Juldagen', 'Annandag jul', 'Söndag']) expect(text).toContain(feast);
      expect(text).toContain('2 § lagen (1930:173)');
      expect(text).toContain('http://localhost:3000/calculator?rule=APP-IVO-3W&start=2026-12-03');
    });

    test('Easter within the time is named and prolongs nothing', async () => {
      const { text } = await read('/calculator?by=term&length=3&unit=weeks&start=1999-03-16&shift=next');
      expect(text).toContain('Sista dag tisdag 6 april 1999');
      expect(text).toContain('Påskdagen');
    });

    test('a duty without a day gets none', async () => {
      const { status, text, html } = await read('/calculator?rule=LEXS-IVO&start=2026-12-03');
      expect(status).toBe(200);
      expect(text).toContain('Lagen sätter ingen dag Snarast');
      expect(html).not.toContain('<p class="calculator-day"><time');
    });

    test('what was typed stays, and what is wrong is told at its field', async () => {
      const { status, html, text } = await read('/calculator?rule=APP-IVO-3W&start=2026-02-30');
      expect(status).toBe(422);
      expect(html).toContain('value="2026-02-30"');
      expect(html).toContain('id="e-start"');
      expect(text).toContain('Skriv en dag som finns');
    });

    test('a day before the rule says when it holds', async () => {
      const { status, text } = await read('/calculator?rule=APP-IVO-3W&start=2017-01-02');
      expect(status).toBe(422);
      expect(text).toContain('Regeln gäller inte den dagen. Från och med 1 juli 2018, tills vidare.');
    });
  });

  describe('the calendar of a year', () => {
    test('2026 has its sixteen feasts and eves; Maundy Thursday is none', async () => {
      const { html, text } = await read('/calculator/calendar?year=2026');
      expect(html.match(/<th scope="row">/g)).toHaveLength(16);
      expect(html).toContain('datetime="2026-06-19"');
      expect(html).not.toContain('datetime="2026-04-02"');
      expect(text).toContain('Midsommarafton');
    });

    test('with every Saturday and Sunday, when they are asked for', async () => {
      const { html } = await read('/calculator/calendar?year=2026&all=yes');
      // 52 Saturdays and 52 Sundays, and ten feasts and eves on other days.
      expect(html.match(/<th scope="row">/g)).toHaveLength(114);
    });

    test.each(['1899', '2201', 'i år'])('%s is no year of it', async (year) => {
      const { status, text } = await read(`/calculator/calendar?year=${encodeURIComponent(year)}`);
      expect(status).toBe(422);
      expect(text).toContain('Skriv ett år från 1900 till 2200.');
    });

    test.each(['1900', '2200'])('%s is its first or last year', async (year) => {
      expect((await read(`/calculator/calendar?year=${year}&all=yes`)).status).toBe(200);
    });
  });

  describe('which open deadlines rest on a rule', () => {
    const TITLE = 'Era öppna frister efter regeln';
    let organisation: string;
    beforeAll(async () => {
      organisation = await server.organisation();
      await server.import(organisation, 'duties-2026');
    });

    test('nobody who has not signed in is told of any', async () => {
      expect((await read('/rules/CIRCLE-1M-LSS')).text).not.toContain(TITLE);
    });

    test('an officer sees the notification that is due on 2 March', async () => {
      const caller = await server.signedIn(organisation, 'compliance-officer');
      const { text } = await read('/rules/CIRCLE-1M-LSS', { caller });
      expect(text).toContain(TITLE);
      expect(text).toContain('måndag 2 mars 2026');
    });

    test('another organisation sees none of it', async () => {
      const caller = await server.signedIn(await server.organisation(), 'compliance-officer');
      const { text } = await read('/rules/CIRCLE-1M-LSS', { caller });
      expect(text).toContain('Ingen öppen frist hos er');
      expect(text).not.toContain('2 mars 2026');
    });

    test('guest counsel of another matter sees none of it', async () => {
      const [other] = await server.sql<{ id: string }>(
        `select id from matter where organisation_id = $1 and kind = 'lex-sarah'`,
        [organisation],
      );
      const guest = await server.member(organisation, { roles: ['guest-counsel'], matter: other?.id ?? '' });
      const { text } = await read('/rules/CIRCLE-1M-LSS', { caller: await server.session(guest) });
      expect(text).not.toContain('2 mars 2026');
    });

    test('an administrator, who reads no record, is not told', async () => {
      const caller = await server.signedIn(organisation, 'administrator');
      expect((await read('/rules/CIRCLE-1M-LSS', { caller })).text).not.toContain(TITLE);
    });

    test('whoever still lacks the second factor the organisation demands is not told', async () => {
      const strict = await server.organisation('Sträng AB', { secondFactorRequired: true });
      await server.import(strict, 'duties-2026');
      const member = await server.member(strict, { roles: ['compliance-officer'] });
      const caller = await server.session(member, { secondFactor: false });
      const { status, text } = await read('/rules/CIRCLE-1M-LSS', { caller });
      expect(status).toBe(200);
      expect(text).not.toContain('2 mars 2026');
    });
  });
});
