import { NEEDED, asked, told } from '../field';
import type { LetterTemplate } from '../letter-kind';
import { SENDER, SIGNATURE, SIGNED, point, registryNumber } from './common-fields';

const TEXT = `:: Fullmaktsgivare | {{provider}}, {{organisationNumber}}
:: Ombud | {{representative}}
{{#if representativeNumber}}
:: Ombudets person- eller organisationsnummer | {{representativeNumber}}
{{/if}}

{{provider}} ger {{representative}} fullmakt att företräda {{party}}
{{#if decision}}
i det mål eller ärende som rör {{decision}}, i alla instanser,
{{else}}
{{scope}},
{{/if}}
och att i det:
{{#each powers}}
- {{this}}
{{/each}}
{{#if substitute}}

Ombudet får sätta någon annan i sitt ställe.
{{/if}}

{{#if until}}
Fullmakten gäller till och med {{until}}.
{{else}}
Fullmakten gäller tills den återkallas.
{{/if}}

${SIGNED}
`;

/** For counsel, in a case. */
export const POWER_OF_ATTORNEY: LetterTemplate = {
  kind: 'power-of-attorney',
  title: { sv: 'Fullmakt', en: 'Power of attorney' },
  purpose: {
    sv: 'För ombudet i ärendet, hos myndighet och domstol.',
    en: 'For counsel in the matter, before authority and court.',
  },
  matters: ['licence', 'notification', 'inspection', 'lex-sarah', 'repayment', 'appeal'],
  fits: [{ by: 'matter' }],
  recipient: 'representative',
  versions: [{ from: null, until: null, text: TEXT }],
  fields: [
    ...SENDER,
    registryNumber(false),
    asked('representative', 'Ombud', 'Counsel', 'Advokaten Anna Exempel', NEEDED),
    asked(
      'representativeNumber',
      'Ombudets person- eller organisationsnummer',
      'Number of counsel',
      '556000-0001',
    ),
    told(
      'decision',
      'Beslutet som saken rör',
      'The decision it is about',
      'IVO:s beslut den 2 mars 2026 att återkalla tillståndet',
    ),
    asked(
      'scope',
      'Vad fullmakten gäller',
      'What it is for',
      'i ärenden om tillstånd och tillsyn hos IVO',
      NEEDED,
    ),
    asked(
      'powers',
      'Vad ombudet får göra',
      'What counsel may do',
      'ta emot handlingar och delgivning\nge in och återkalla skrivelser',
      { ...NEEDED, shape: 'list' },
    ),
    asked(
      'substitute',
      'Ombudet får sätta någon annan i sitt ställe',
      'Counsel may name a substitute',
      'yes',
      { shape: 'yes-no' },
    ),
    asked('until', 'Gäller till och med', 'Valid until', '2029-03-31', { shape: 'day' }),
    ...SIGNATURE,
  ],
  points: [
    point({
      id: 'who',
      text: { sv: 'Vem som ger fullmakten och vem som är ombud', en: 'Who gives it, and who is counsel' },
      ...{ cites: ['15 § FL', '49 § FPL'], test: { by: 'fields', all: ['provider', 'representative'] } },
      todo: { sv: 'Ange ombudet.', en: 'Name counsel.' },
    }),
    point({
      id: 'scope',
      text: { sv: 'Vad den omfattar', en: 'What it covers' },
      ...{ cites: ['15 § FL', '49 § FPL'], test: { by: 'any', of: ['decision', 'scope'] } },
      todo: { sv: 'Skriv vad fullmakten gäller.', en: 'Write what it is for.' },
    }),
    point({
      id: 'signed',
      text: {
        sv: 'Undertecknad av den som får teckna firman',
        en: 'Signed by who may sign for the provider',
      },
      ...{ cites: ['15 § FL', '49 § FPL'], confidence: 'I', mandatory: false, test: { by: 'unseen' } },
      todo: {
        sv: 'Kontrollera mot registreringsbeviset.',
        en: 'Check against the certificate of registration.',
      },
    }),
  ],
};
