import type { PlainDate } from '@fristvakt/calendar';
import type { LetterReading } from './letter';
import { readLetter } from './read-letter';

const READ_ON = '2026-12-01' as PlainDate;
const read = (...pages: readonly string[]): LetterReading =>
  readLetter({ pages, isMail: false, readOn: READ_ON });

/** Everything that was found but references, as `name: value`, with `?` and the reasons where it is doubted. */
const told = ({ fields }: LetterReading): readonly string[] =>
  fields
    .filter(({ name }) => name !== 'reference')
    .map(
      ({ name, value, certainty, why }) =>
        `${name}: ${value ?? '-'}${certainty === 'sure' ? '' : ` ? ${why.join(' ')}`}`,
    );

const REQUEST = `Inspektionen för vård och omsorg        Datum            Dnr
Avdelning sydöst                        2026-11-24       3.1.1-12345/2026

                                        Exempel Assistans AB
                                        Org.nr 556123-4567

Begäran om uppgifter

Inspektionen för vård och omsorg (IVO) har den 10 november 2026 beslutat att inleda tillsyn av er
verksamhet. Tillsynen gäller perioden 2026-01-01 till och med 2026-06-30.

IVO begär med stöd av 26 c § LSS att ni lämnar in följande handlingar. Svaret ska ha kom-
mit in till IVO senast den 15 december 2026.`;

const REVOCATION = `INSPEKTIONEN FÖR VÅRD OCH OMSORG                                          BESLUT
Tillståndsavdelningen                                                     2026-11-24
                                                                          Dnr 3.1.1-12345/2026-17

Exempel Assistans AB, org.nr 556123-4567

Återkallelse av tillstånd

Inspektionen för vård och omsorg (IVO) återkallar med stöd av 26 g § fjärde stycket LSS bolagets
tillstånd att bedriva personlig assistans. Verksamheten ska vara avvecklad senast den 4 december 2026.

IVO beslutade den 3 mars 2025 (dnr 8.5-4321/2024) att avsluta ett tidigare ärende.

Ni kan överklaga beslutet. Överklagandet ska ha kommit in till IVO inom tre veckor från den dag då ni
fick del av beslutet. Skicka in det bifogade delgivningskvittot.`;

const JUDGMENT = `FÖRVALTNINGSRÄTTEN              DOM                     Mål nr
I STOCKHOLM                  2026-11-20                 12345-26
                        Meddelad i Stockholm            Sida 1 (9)

KLAGANDE
Exempel Assistans AB, 556123-4567

MOTPART
Inspektionen för vård och omsorg

ÖVERKLAGAT BESLUT
Inspektionen för vård och omsorgs beslut 2026-01-31, dnr 3.1.1-777/2025

DOMSLUT
Förvaltningsrätten avslår överklagandet.

YRKANDEN M.M.
Bolaget yrkar att förvaltningsrätten upphäver beslutet. IVO anser att överklagandet ska avslås.`;

describe('a letter is read', () => {
  test('a request for papers: who, when, which number, until when', () => {
    expect(told(read(REQUEST))).toStrictEqual([
      'kind: supervision-opened',
      'kind: information-request',
      'sender: Inspektionen för vård och omsorg',
      'department: Avdelning sydöst',
      'date: 2026-11-24',
      'registryNumber: 3.1.1-12345/2026',
      'organisationNumber: 556123-4567',
      'replyBy: 2026-12-15',
    ]);
  });
  test('a revocation: the earlier decision and the time to appeal are not taken for its own', () => {
    expect(told(read(REVOCATION))).toStrictEqual([
      'kind: revocation',
      'sender: Inspektionen för vård och omsorg',
      'department: Tillståndsavdelningen',
      'date: 2026-11-24',
      'registryNumber: 3.1.1-12345/2026',
      'aboutNumber: 8.5-4321/2024 ? in-text',
      'organisationNumber: 556123-4567',
      'windDownBy: 2026-12-04',
      'proofOfService: asked',
    ]);
  });
  test('a judgment: by its outcome, not by what the parties ask for', () => {
    expect(told(read(JUDGMENT))).toStrictEqual([
      'kind: judgment',
      'sender: Förvaltningsrätten i Stockholm',
      'date: 2026-11-20',
      'caseNumber: 12345-26',
      'aboutNumber: 3.1.1-777/2025 ? in-text',
      'outcome: rejected',
    ]);
    expect(read(JUDGMENT).proposals).toStrictEqual([
      {
        by: 'administrative-court',
        certainty: 'sure',
        fields: {
          caseNumber: '12345-26',
          on: '2026-11-20',
          outcome: 'rejected',
        },
        matterKind: 'appeal',
        type: 'judgment',
        why: [],
      },
    ]);
  });
});

describe('a letter that is nearly a decision', () => {
  const from = (sender: string, ...lines: readonly string[]): LetterReading =>
    read(`${sender.padEnd(40)}Datum            Dnr
                                        2026-11-24       3.1.1-12345/2026

                                        Exempel Assistans AB

${lines.join('\n\n')}`);
  const proposed = (reading: LetterReading): readonly string[] =>
    reading.proposals.map(
      ({ matterKind, type, certainty, why }) => `${matterKind} ${type} ${certainty} ${why.join(' ')}`,
    );
  const fk = (...lines: readonly string[]): readonly string[] =>
    proposed(from('Försäkringskassan', ...lines));
  const ivo = (...lines: readonly string[]): readonly string[] =>
    proposed(from('Inspektionen för vård och omsorg', ...lines));

  test('a claim for money that is decided is sure, and one that is considered never is', () => {
    const said = 'Försäkringskassan beslutar att ni ska betala tillbaka 1 000 kronor.';
    expect(fk('Återkrav', said)).toStrictEqual(['repayment fk-decided sure ']);
    for (const more of [
      'Vi överväger att besluta att ni ska betala tillbaka mer.',
      'Detta är ett förslag till beslut.',
      'Innan vi beslutar kan ni lämna synpunkter.',
    ]) {
      expect(fk('Återkrav', said, more)).toStrictEqual([
        'repayment fk-decided doubtful from-doubtful not-yet-decided',
      ]);
    }
    expect(fk('Förslag till återkrav', said)).toStrictEqual([
      'repayment fk-decided doubtful from-doubtful not-yet-decided',
    ]);
    expect(fk('Hej', 'Vi överväger att besluta att ni ska betala tillbaka 1 000 kronor.')).toStrictEqual([]);
  });

  test('what was reconsidered is no first decision', () => {
    expect(fk('Omprövningsbeslut', 'Försäkringskassan har omprövat beslutet.')).toStrictEqual([
      'repayment reconsideration-decided sure ',
    ]);
    expect(
      fk('Omprövningsbeslut', 'Försäkringskassan beslutar att ni ska betala tillbaka 1 000 kronor.'),
    ).toStrictEqual(['repayment fk-decided doubtful from-doubtful kinds-differ first-or-reconsidered']);
  });

  test('what is struck out is an application only where the sentence says so', () => {
    for (const said of [
      'IVO avskriver bolagets ansökan om tillstånd.',
      'IVO avskriver ärendet om er ansökan om tillstånd.',
    ]) {
      expect(ivo('Avskrivning', said)).toStrictEqual(['licence application-struck-out sure ']);
    }
    for (const said of [
      'IVO avskriver ärendet. Er ansökan om anstånd prövas inte.',
      'IVO avskriver ärendet om er ansökan om förlängt anstånd.',
      'IVO avskriver tillsynen eftersom er ansökan har prövats.',
    ]) {
      expect(ivo('Avskrivning', said)).toStrictEqual([
        'licence application-struck-out doubtful from-doubtful which-matter',
      ]);
    }
  });

  test('more time is sure only in a supervision', () => {
    const given = 'IVO beviljar anstånd till den 18 december 2026.';
    expect(ivo('Anstånd i tillsyn', given)).toStrictEqual(['inspection extension-granted sure ']);
    expect(ivo('Anstånd', given)).toStrictEqual(['inspection extension-granted doubtful which-matter']);
    expect(
      ivo('Anstånd', 'Tillsynen väntar. Er ansökan om tillstånd ska kompletteras.', given),
    ).toStrictEqual([expect.stringContaining('which-matter')]);
  });
});
