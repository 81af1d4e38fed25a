import { ACTORS, COURTS, MATTER_KINDS, VOCABULARY, eventKind } from './vocabulary';
import type { EventKind, MatterKind } from './vocabulary';

/** The event types of each kind of matter, as the case file names them; `*` marks a decision. */
const CONTRACT: Record<MatterKind, string> = {
  licence:
    'application-filed completion-ordered completion-filed draft-communicated statement-filed decision-demanded demand-refused* application-granted* application-refused* application-dismissed* application-struck-out* licence-revoked* interim-ban* interim-ban-extended* circle-changed circle-change-notified activity-last-performed activity-resumed closing-decided closing-notified licence-ended payment-stopped payment-restored users-told note',
  notification: 'activity-started notified activity-changed change-notified activity-ended note',
  inspection:
    'inspection-opened information-requested information-filed extension-requested extension-granted extension-refused visit-announced visit-held minutes-received draft-communicated statement-filed inspection-decided* measures-reported complied penalty-claimed sanction-fee-decided* inspection-closed note',
  'lex-sarah':
    'report-received measures-taken assessed reported-to-ivo investigation-filed ivo-decided* lex-sarah-closed note',
  repayment: 'fk-decided* reconsideration-requested reconsideration-decided* note',
  appeal:
    'appeal-filed file-handed-over appeal-dismissed-late* stay-granted* stay-refused* leave-granted leave-refused* statement-ordered statement-filed hearing-set hearing-held judgment* appeal-withdrawn appeal-waived note',
};

const kindsIn = (matter: MatterKind): readonly (readonly [string, EventKind])[] =>
  Object.entries(VOCABULARY[matter]);
const everything = MATTER_KINDS.flatMap((matter) =>
  kindsIn(matter).map(([type, kind]) => ({ matter, type, kind })),
);

describe('the language of facts', () => {
  test.each(MATTER_KINDS)('%s: the events that the case file names, and no other', (matter) => {
    const told = kindsIn(matter).map(([type, kind]) => `${type}${kind.decision ? '*' : ''}`);
    expect(told.join(' ')).toBe(CONTRACT[matter]);
  });

  test('every event can be done by somebody who is known', () => {
    const unknown = everything.filter(
      ({ kind }) => kind.by.length === 0 || kind.by.some((actor) => !ACTORS.includes(actor)),
    );
    expect(unknown).toEqual([]);
  });

  test('nobody but an authority or a court decides', () => {
    const private_ = everything.filter(({ kind }) => kind.decision && kind.by.includes('provider'));
    expect(private_).toEqual([]);
  });

  test('anybody can make a note, in any matter', () => {
    const notes = everything.filter(({ type }) => type === 'note');
    expect(notes.map(({ matter }) => matter)).toEqual(MATTER_KINDS);
    expect(notes.filter(({ kind }) => kind.by.length !== ACTORS.length || kind.decision)).toEqual([]);
  });

  test('leave is given or refused above the förvaltningsrätt only (34 a § FPL)', () => {
    expect(eventKind('appeal', 'leave-granted')?.by).not.toContain(COURTS[0]);
    expect(eventKind('appeal', 'leave-refused')?.by).not.toContain(COURTS[0]);
  });

  test('the courts stand lowest first', () => {
    expect(COURTS).toEqual(['administrative-court', 'court-of-appeal', 'supreme-administrative-court']);
  });

  test('an event is known only in its own kind of matter', () => {
    expect(eventKind('licence', 'licence-revoked')?.decision).toBe(true);
    expect(eventKind('inspection', 'licence-revoked')).toBeUndefined();
  });

  test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', ''])('%p is no event', (name) => {
    expect(eventKind('licence', name)).toBeUndefined();
  });
});
