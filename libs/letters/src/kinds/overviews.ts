import { NEEDED, asked, told } from '../field';
import type { LetterTemplate } from '../letter-kind';
import { SENDER, SIGNATURE, SIGNED, registryNumber } from './common-fields';

const EVERY_MATTER = ['licence', 'notification', 'inspection', 'lex-sarah', 'repayment', 'appeal'] as const;

const RECEIPT_TEXT = `{{#each receipt}}
{{this}}

{{/each}}
{{#if comments}}
# Anmärkning
{{#each comments}}
{{this}}

{{/each}}
{{/if}}

${SIGNED}
`;

/** How a last day was reckoned, for the file or for a court. */
export const DEADLINE_RECEIPT: LetterTemplate = {
  kind: 'deadline-receipt',
  title: { sv: 'Promemoria om fristberäkning', en: 'Memorandum on the reckoning of time' },
  purpose: {
    sv: 'Hur en sista dag har räknats fram, steg för steg med paragraf.',
    en: 'How a last day was reckoned, step by step with its section.',
  },
  matters: EVERY_MATTER,
  fits: [{ by: 'matter' }],
  recipient: 'file',
  versions: [{ from: null, until: null, text: RECEIPT_TEXT }],
  fields: [
    ...SENDER.filter(({ name }) => name !== 'contact'),
    registryNumber(false),
    asked('deadline', 'Frist', 'Deadline', '', {
      help: {
        sv: 'Fristens id i ärendet. Tomt: den som går ut först.',
        en: 'The id of the deadline. Empty: the one that ends first.',
      },
    }),
    told('receipt', 'Beräkningen', 'The reckoning', 'Sista dagen att överklaga är tisdag 24 mars 2026.', {
      ...NEEDED,
      shape: 'paragraphs',
    }),
    asked('comments', 'Anmärkning', 'Remark', 'Mottagningsbeviset finns i akten.', { shape: 'paragraphs' }),
    ...SIGNATURE.map((field) => ({ ...field, needed: false })),
  ],
  points: [],
};

const BOARD_TEXT = `:: Anordnare | {{provider}}, {{organisationNumber}}

# Läget
{{#each standing}}
- {{this}}
{{/each}}
{{#if dueRows}}

# Frister
|= Vad | Vem | Dag | Läge
{{#each dueRows}}
|| {{what}} | {{who}} | {{due}} | {{status}}
{{/each}}
{{/if}}

{{#if planFigures}}
# Åtgärdsplan
{{#each planFigures}}
- {{this}}
{{/each}}
{{/if}}
{{#if readiness}}
# Beredskap inför tillsyn
{{#each readiness}}
- {{this}}
{{/each}}
{{/if}}

# Bedömning
{{#each assessment}}
{{this}}

{{/each}}
{{#if stakes}}
# Vad som står på spel
{{#each stakes}}
- {{this}}
{{/each}}
{{/if}}
# Förslag till beslut
{{board}} föreslås besluta att
{{#each proposals}}
1. {{this}}
{{/each}}

${SIGNED}
`;

/** How things stand, for the board. */
export const BOARD_REPORT: LetterTemplate = {
  kind: 'board-report',
  title: { sv: 'Rapport till ledningen', en: 'Report to those who decide' },
  heading: {
    ...{ company: 'Rapport till styrelsen', cooperative: 'Rapport till styrelsen' },
    ...{ municipality: 'Rapport till nämnden', 'own-employer': 'Lägesrapport' },
  },
  purpose: {
    sv: 'Hur tillstånd, anmälningar, tillsyn och tvister står, vilka dagar som gäller och vad som behöver beslutas: till styrelsen, nämnden eller den egna arbetsgivaren.',
    en: 'How licences, notifications, supervision and disputes stand, which days count and what has to be decided: to the board, the committee or the own employer.',
  },
  matters: EVERY_MATTER,
  fits: [{ by: 'matter' }],
  recipient: 'board',
  versions: [{ from: null, until: null, text: BOARD_TEXT }],
  fields: [
    ...SENDER.filter(({ name }) => name !== 'contact'),
    told('board', 'Den som beslutar', 'Who decides', 'Styrelsen', NEEDED),
    told(
      'boardAddress',
      'Vem den ställs till',
      'To whom it is addressed',
      'Styrelsen för Exempel AB',
      NEEDED,
    ),
    told('standing', 'Läget i varje ärende', 'How each matter stands', 'Tillstånd L: gäller.', {
      ...NEEDED,
      shape: 'list',
    }),
    told('dueRows', 'Öppna frister', 'Open deadlines', 'Överklaga | Anordnaren | tis 2026-03-24 | öppen', {
      shape: 'rows',
      columns: [
        { name: 'what', label: { sv: 'Vad', en: 'What' } },
        { name: 'who', label: { sv: 'Vem', en: 'Who' } },
        { name: 'due', label: { sv: 'Dag', en: 'Day' } },
        { name: 'status', label: { sv: 'Läge', en: 'State' } },
      ],
    }),
    told(
      'planFigures',
      'Åtgärdsplanen i siffror',
      'The action plan in figures',
      'Åtgärdsplanen: 1 brist, 2 åtgärder, 1 gjord.',
      { shape: 'list' },
    ),
    told(
      'readiness',
      'Beredskap inför tillsyn',
      'Readiness for supervision',
      'Av 20 punkter som IVO granskar kan 12 styrkas i dag.',
      { shape: 'list' },
    ),
    asked('assessment', 'Bedömning', 'Assessment', 'Risken för återkallelse bedöms som låg.', {
      ...NEEDED,
      shape: 'paragraphs',
    }),
    asked('stakes', 'Vad som står på spel', 'What is at stake', '120 enskilda\n450 anställda', {
      shape: 'list',
    }),
    asked(
      'proposals',
      'Förslag till beslut',
      'Proposed decisions',
      'överklaga beslutet och yrka inhibition',
      { ...NEEDED, shape: 'list' },
    ),
    ...SIGNATURE,
  ],
  points: [],
};
