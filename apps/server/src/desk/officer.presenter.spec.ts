import type { DeadlineRowListed } from '@fristvakt/deadlines';
import type { MissingFact } from '@fristvakt/providers';
import { day } from '../../../../test/support/day';
import { officerShown } from './officer.presenter';
import type { OfficerRows } from './officer.presenter';

const TODAY = day('2023-02-06');
const READING = { today: TODAY, lang: 'sv', member: 'me' } as const;
const spaced = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');
const NOTHING: OfficerRows = {
  ...{ due: [], overdue: [], unconfirmed: [], missing: [], lawReviews: 0 },
  changes: { items: [], deadlines: [], matters: [] },
};

const row = (id: string, due: string | null, more: Partial<DeadlineRowListed> = {}): DeadlineRowListed => ({
  ...{
    id,
    key: id,
    kind: 'reply',
    rule: 'REPLY-SET',
    ruleVersion: null,
    party: 'provider',
    from: '2023-02-01',
  },
  ...{ raw: due, due, sortOn: due ?? '1900-01-01', status: 'open', certainty: 'certain', hours: null },
  ...{ lawPinned: false, version: 1, providerId: 'p', provider: 'Exempel Assistans AB', matterId: 'm' },
  ...{ matter: 'Tillsyn', matterKind: 'inspection', factId: 'f', ownerId: null, owner: null },
  ...{ fact: { ref: 'e1', type: 'information-requested', body: {} }, serviceConfirmed: null },
  ...more,
});
const missing = (
  found: Partial<MissingFact['missing']>,
  fact: MissingFact['fact'],
  matterKind = 'licence',
): MissingFact => ({
  missing: { matter: 'L', event: 'e1', field: 'on', reason: 'day-imprecise', ...found },
  ...{ matterId: 'm', matterKind, matter: 'Tillstånd L', provider: 'Exempel Assistans AB', factId: 'f' },
  ...{ happened: '', fact },
});

describe('a compliance officer’s day', () => {
  test('puts what is overdue first, then at once, today, and within seven days', () => {
    const { groups } = officerShown(
      {
        ...NOTHING,
        overdue: [row('old', '2023-02-03', { status: 'missed' })],
        due: [row('now', null), row('today', '2023-02-06'), row('later', '2023-02-10', { owner: 'Kim' })],
      },
      READING,
    );
    expect(groups.map(({ id, lines }) => [id, lines.map(({ href }) => href)])).toStrictEqual([
      ['overdue', ['/deadlines/old']],
      ['at-once', ['/deadlines/now']],
      ['today', ['/deadlines/today']],
      ['week', ['/deadlines/later']],
    ]);
    expect(groups.map(({ lines }) => lines[0]?.owner)).toStrictEqual([
      ...['Ingen ansvarig', 'Ingen ansvarig', 'Ingen ansvarig'],
      'Kim',
    ]);
  });

  test('a row that was not brought up to the day stands among the overdue only', () => {
    const stale = row('stale', '2023-02-03');
    const { groups } = officerShown({ ...NOTHING, due: [stale], overdue: [stale] }, READING);
    expect(groups.map(({ id }) => id)).toStrictEqual(['overdue']);
  });

  test.each([
    ['me', 'Kim', 'Du registrerade dagen. Någon annan ska bekräfta den.'],
    ['other', 'Ada', 'Ada registrerade dagen. Du kan bekräfta den.'],
    [null, null, 'Dagen kom med en ärendefil. Du kan bekräfta den.'],
  ])('of a day of service recorded by %s it says who can confirm it', (recordedBy, recorder, who) => {
    const body = { by: 'ivo', on: '2023-01-31', served: { how: 'ordinary', on: '2023-01-31' } };
    const { unconfirmed } = officerShown(
      {
        ...NOTHING,
        unconfirmed: [
          {
            ...{ factId: 'f', fact: { ref: 'e2', type: 'licence-revoked', body }, matterId: 'm' },
            ...{ matterKind: 'licence', matter: 'Tillstånd L', provider: 'Exempel Assistans AB' },
            ...{ recordedBy, recorder, deadlineId: 'd', due: '2023-02-21' },
          },
        ],
      },
      READING,
    );
    const [shown] = unconfirmed;
    expect(shown?.who).toBe(who);
    expect(shown?.what).toBe('Återkallelsen av tillståndet');
    expect([spaced(shown?.served), spaced(shown?.rests)]).toStrictEqual([
      'Vanlig delgivning den 31 januari 2023',
      'Frist tisdag 21 februari 2023, om 15 dagar',
    ]);
  });

  test.each<[string, MissingFact, string, string]>([
    [
      'a decision known by its month',
      missing({}, { ref: 'e1', type: 'licence-revoked', body: { by: 'ivo', on: '2022-02' } }),
      'IVO återkallade tillståndet.',
      'Den exakta dagen för beslutet är inte känd (någon gång under februari 2022). Ingen frist räknas från den.',
    ],
    [
      'a service that nobody has proved',
      missing(
        { field: 'served', reason: 'service-unproved' },
        { ref: 'e1', type: 'licence-revoked', body: { by: 'ivo', on: '2023-01-31' } },
      ),
      'IVO återkallade tillståndet. Tisdag 31 januari 2023.',
      'Delgivningen av beslutet är inte styrkt. Ange när och hur beslutet togs emot.',
    ],
    [
      'a letter without its day',
      missing(
        { field: 'replyBy', reason: 'date-in-letter' },
        { ref: 'e1', type: 'information-requested', body: { on: '2026-02-03' } },
        'inspection',
      ),
      'IVO begärde uppgifter. Tisdag 3 februari 2026.',
      'Den dag som anges i skrivelsen från tisdag 3 februari 2026 är inte registrerad (fältet svar senast).',
    ],
  ])('of %s it says what is missing, in words', (_, row_, what, text) => {
    const [shown] = officerShown({ ...NOTHING, missing: [row_] }, READING).missing;
    expect([spaced(shown?.what), spaced(shown?.text), shown?.href]).toStrictEqual([
      what,
      text,
      '/facts/f/correct',
    ]);
  });
});
