import { randomBytes } from 'node:crypto';
import { ROLES } from '@fristvakt/accounts';
import type { Principal, Role, Scope } from '@fristvakt/accounts';
import type { Outcome } from '@fristvakt/platform';
import { PlatformModule, newId, readColumnsAsWritten } from '@fristvakt/platform';
import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { createDatabase } from '../../../test/support/database/database';
import type { TestDatabase } from '../../../test/support/database/database';
import { serverOf } from '../../../test/audit/audit-app';
import { ChangeNote } from './change-note';
import { DeleteNote } from './delete-note';
import { PrivilegedKeyError } from './note-box';
import { NoteQuery } from './note.query';
import { PrivilegedNotesModule } from './privileged-notes.module';
import { WriteNote } from './write-note';

const ANY = { strict: false };
const CANARY = 'kanariefågel i gruvan';

let database: TestDatabase;
let owner: Client;
let app: INestApplicationContext;

/** The feature with a privileged key of its own. */
async function started(privilegedKey: Buffer): Promise<INestApplicationContext> {
  const platform = PlatformModule.with({
    ...{ server: serverOf(database), entities: [], poolSize: 4 },
    ...{ secretKey: randomBytes(32), privilegedKey },
  });
  const context = await Test.createTestingModule({ imports: [platform, PrivilegedNotesModule] }).compile();
  context.useLogger(false);
  return context.init();
}

beforeAll(async () => {
  readColumnsAsWritten();
  database = await createDatabase();
  owner = new Client(database.connection('fristvakt'));
  await owner.connect();
  app = await started(randomBytes(32));
});
afterAll(async () => {
  await app.close();
  await owner.end();
  await database.drop();
});

interface House {
  readonly organisation: string;
  readonly matter: string;
  readonly other: string;
}

/** An organisation with two matters. */
async function house(): Promise<House> {
  const [organisation, provider, matter, other] = [newId(), newId(), newId(), newId()];
  await owner.query(`insert into organisation (id, name) values ($1, 'Omsorg AB')`, [organisation]);
  await owner.query(
    `insert into provider (id, organisation_id, name, kind, head) values ($1, $2, 'Omsorg AB', 'company', '{}')`,
    [provider, organisation],
  );
  await owner.query(
    `insert into matter (id, organisation_id, provider_id, ref, position, kind, title, body)
     values ($3, $1, $2, 'L', 1, 'licence', 'Tillstånd', '{}'), ($4, $1, $2, 'I', 2, 'inspection', 'Tillsyn', '{}')`,
    [organisation, provider, matter, other],
  );
  return { organisation, matter, other };
}

/** A member, signed in at a browser or by a token of these scopes. */
async function member(
  { organisation }: House,
  roles: readonly Role[],
  { matter = null, scopes }: { matter?: string | null; scopes?: readonly Scope[] } = {},
): Promise<Principal> {
  const [membership, account] = [newId(), newId()];
  const email = `${membership}@omsorg.example`;
  await owner.query('insert into account (id, email) values ($1, $2)', [account, email]);
  await owner.query(
    `insert into membership (id, organisation_id, account_id, name, email, roles, matter_id, state)
     values ($1, $2, $3, 'Kim', $4, $5, $6, 'active')`,
    [membership, organisation, account, email, roles, matter],
  );
  const id = newId();
  return {
    ...{ organisation, membership, account, name: 'Kim', roles, matter, secondFactorMissing: false },
    by: scopes === undefined ? { kind: 'session', id, secondFactor: true } : { kind: 'token', id, scopes },
  };
}

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.refusal.code);

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${outcome.refusal.code}`);
}

/** What each of the five things a person can do with notes comes to. */
async function tried(
  principal: Principal,
  { matter }: Pick<House, 'matter'>,
  id: string,
): Promise<readonly string[]> {
  return [
    codeOf(await app.get(NoteQuery, ANY).list(principal, { matterId: matter, limit: 10 })),
    codeOf(await app.get(NoteQuery, ANY).find(principal, id)),
    codeOf(await app.get(WriteNote, ANY).execute(principal, matter, 'text')),
    codeOf(await app.get(ChangeNote, ANY).execute(principal, { id, version: 1, text: 'text' })),
    codeOf(await app.get(DeleteNote, ANY).execute(principal, { id, version: 7 })),
  ];
}

describe('privileged notes', () => {
  test.each(ROLES.filter((role) => role !== 'counsel' && role !== 'guest-counsel'))(
    'are nothing to a %s',
    async (role) => {
      const at = await house();
      const note = valueOf(
        await app.get(WriteNote, ANY).execute(await member(at, ['counsel']), at.matter, CANARY),
      );
      expect(new Set(await tried(await member(at, [role]), at, note.id))).toStrictEqual(
        new Set(['not-permitted']),
      );
    },
  );

  test('are counsel’s, whatever else counsel does in the house', async () => {
    const at = await house();
    const counsel = await member(at, ['manager', 'counsel']);
    const note = valueOf(await app.get(WriteNote, ANY).execute(counsel, at.matter, CANARY));
    expect(note).not.toHaveProperty('text');
    expect(valueOf(await app.get(NoteQuery, ANY).find(counsel, note.id))).toStrictEqual({
      ...note,
      text: CANARY,
    });
    expect(
      valueOf(await app.get(NoteQuery, ANY).list(counsel, { matterId: at.matter, limit: 10 })),
    ).toStrictEqual([note]);
    expect(
      valueOf(await app.get(NoteQuery, ANY).list(counsel, { matterId: at.other, limit: 10 })),
    ).toStrictEqual([]);
  });

  test('are not opened by a token, whatever its scopes', async () => {
    const at = await house();
    const note = valueOf(
      await app.get(WriteNote, ANY).execute(await member(at, ['counsel']), at.matter, CANARY),
    );
    const token = await member(at, ['counsel'], { scopes: ['read', 'record', 'administer', 'audit'] });
    expect(new Set(await tried(token, at, note.id))).toStrictEqual(new Set(['not-permitted']));
  });

  test('are read by guest counsel on their own matter, and are not there on another', async () => {
    const at = await house();
    const counsel = await member(at, ['counsel']);
    const guest = await member(at, ['guest-counsel'], { matter: at.matter });
    const own = valueOf(await app.get(WriteNote, ANY).execute(counsel, at.matter, CANARY));
    const other = valueOf(await app.get(WriteNote, ANY).execute(counsel, at.other, CANARY));
    expect(await tried(guest, at, own.id)).toStrictEqual([
      ...['done', 'done', 'done', 'not-the-author', 'not-the-author'],
    ]);
    expect(await tried(guest, { matter: at.other }, other.id)).toStrictEqual(
      Array.from({ length: 5 }, () => 'not-found'),
    );
  });

  test('of another organisation are not there', async () => {
    const [at, elsewhere] = [await house(), await house()];
    const note = valueOf(
      await app.get(WriteNote, ANY).execute(await member(at, ['counsel']), at.matter, CANARY),
    );
    const stranger = await member(elsewhere, ['counsel']);
    expect(await tried(stranger, at, note.id)).toStrictEqual(Array.from({ length: 5 }, () => 'not-found'));
  });

  test('are changed by their author alone, who has read them last', async () => {
    const at = await house();
    const [counsel, colleague] = [await member(at, ['counsel']), await member(at, ['counsel'])];
    const { id } = valueOf(await app.get(WriteNote, ANY).execute(counsel, at.matter, 'först'));
    const change = async (by: Principal, version: number): Promise<string> =>
      codeOf(await app.get(ChangeNote, ANY).execute(by, { id, version, text: 'sedan' }));
    expect(await change(colleague, 1)).toBe('not-the-author');
    expect(await change(counsel, 2)).toBe('stale');
    expect(await change(counsel, 1)).toBe('done');
    expect(valueOf(await app.get(NoteQuery, ANY).find(colleague, id))).toMatchObject({
      text: 'sedan',
      version: 2,
    });
  });

  test('that were deleted are gone, and say nothing where they lay', async () => {
    const at = await house();
    const [counsel, colleague] = [await member(at, ['counsel']), await member(at, ['counsel'])];
    const { id } = valueOf(await app.get(WriteNote, ANY).execute(counsel, at.matter, CANARY));
    expect(codeOf(await app.get(DeleteNote, ANY).execute(colleague, { id, version: 2 }))).toBe('stale');
    expect(codeOf(await app.get(DeleteNote, ANY).execute(colleague, { id, version: 1 }))).toBe('done');
    expect(await tried(counsel, at, id)).toStrictEqual([
      ...['done', 'not-found', 'done', 'not-found', 'not-found'],
    ]);
    const { rows } = await owner.query<{ length: number; deleted: boolean }>(
      'select length(ciphertext), deleted_at is not null as deleted from privileged_note where id = $1',
      [id],
    );
    // A nonce and a tag, around nothing.
    expect(rows).toStrictEqual([{ length: 28, deleted: true }]);
  });

  test.each([
    ['nothing', ' \n '],
    ['more than 20,000 characters', 'å'.repeat(20_001)],
  ])('do not say %s', async (_, text) => {
    const at = await house();
    const counsel = await member(at, ['counsel']);
    expect(codeOf(await app.get(WriteNote, ANY).execute(counsel, at.matter, text))).toBe('note-text');
    const longest = '🕊'.repeat(20_000);
    const { id } = valueOf(await app.get(WriteNote, ANY).execute(counsel, at.matter, longest));
    expect(valueOf(await app.get(NoteQuery, ANY).find(counsel, id)).text).toBe(longest);
  });

  test('cannot be moved to another note or matter', async () => {
    const at = await house();
    const counsel = await member(at, ['counsel']);
    const one = valueOf(await app.get(WriteNote, ANY).execute(counsel, at.matter, 'ett'));
    const two = valueOf(await app.get(WriteNote, ANY).execute(counsel, at.matter, 'två'));
    await owner.query(
      'update privileged_note set ciphertext = (select ciphertext from privileged_note where id = $1) where id = $2',
      [one.id, two.id],
    );
    await owner.query('update privileged_note set matter_id = $2 where id = $1', [one.id, at.other]);
    await expect(app.get(NoteQuery, ANY).find(counsel, two.id)).rejects.toThrow('unable to authenticate');
    await expect(app.get(NoteQuery, ANY).find(counsel, one.id)).rejects.toThrow('unable to authenticate');
  });

  test('under another key are not opened and not overwritten, and the fault says what to do', async () => {
    const at = await house();
    const counsel = await member(at, ['counsel']);
    const { id } = valueOf(await app.get(WriteNote, ANY).execute(counsel, at.matter, CANARY));
    const other = await started(randomBytes(32));
    try {
      const told = `the privileged notes of organisation ${at.organisation} were sealed under another FRISTVAKT_PRIVILEGED_KEY`;
      await expect(other.get(NoteQuery, ANY).find(counsel, id)).rejects.toThrow(told);
      await expect(other.get(NoteQuery, ANY).find(counsel, id)).rejects.toBeInstanceOf(PrivilegedKeyError);
      await expect(other.get(WriteNote, ANY).execute(counsel, at.matter, 'text')).rejects.toThrow(told);
      await expect(
        other.get(ChangeNote, ANY).execute(counsel, { id, version: 1, text: 'text' }),
      ).rejects.toThrow(told);
    } finally {
      await other.close();
    }
    expect(valueOf(await app.get(NoteQuery, ANY).find(counsel, id)).text).toBe(CANARY);
  });

  test('have one key an organisation, though the first two are written at once', async () => {
    const at = await house();
    const counsel = await member(at, ['counsel']);
    const texts = ['ett', 'två', 'tre', 'fyra'];
    const notes = await Promise.all(
      texts.map(async (text) => valueOf(await app.get(WriteNote, ANY).execute(counsel, at.matter, text))),
    );
    const read = await Promise.all(
      notes.map(async ({ id }) => valueOf(await app.get(NoteQuery, ANY).find(counsel, id)).text),
    );
    expect(read).toStrictEqual(texts);
  });

  test('leave ids in the audit chain, and nothing of what they say', async () => {
    const at = await house();
    const counsel = await member(at, ['counsel']);
    const { id } = valueOf(await app.get(WriteNote, ANY).execute(counsel, at.matter, CANARY));
    await app.get(NoteQuery, ANY).find(counsel, id);
    await app.get(NoteQuery, ANY).list(counsel, { matterId: at.matter, limit: 10 });
    await app.get(ChangeNote, ANY).execute(counsel, { id, version: 1, text: `${CANARY} igen` });
    await app.get(DeleteNote, ANY).execute(counsel, { id, version: 2 });
    const { rows } = await owner.query<{ action: string; subject: string; detail: string }>(
      'select action, subject, detail from audit_entry where organisation_id = $1 order by seq',
      [at.organisation],
    );
    const detail = JSON.stringify({ matter: at.matter });
    const ofNote = { subject: `privileged-note:${id}`, detail };
    expect(rows).toStrictEqual([
      { action: 'privileged-note.written', ...ofNote },
      { action: 'privileged-note.read', ...ofNote },
      { action: 'privileged-notes.listed', subject: `matter:${at.matter}`, detail: '{}' },
      { action: 'privileged-note.changed', ...ofNote },
      { action: 'privileged-note.deleted', ...ofNote },
    ]);
  });
});
