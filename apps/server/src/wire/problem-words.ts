import type { Language } from '@fristvakt/wording';
import { ACCOUNT_PROBLEMS } from './account-problems';
import { FILE_PROBLEMS } from './file-problems';
import { INTAKE_PROBLEMS } from './intake-problems';
import { LETTER_PROBLEMS } from './letter-problems';
import type { Words } from './problem-text';
import { TRADE_PROBLEMS } from './trade-problems';
import { WORK_PROBLEMS } from './work-problems';

interface ProblemWords {
  readonly title: Words;
  /** `{name}` stands for the parameter of that name. */
  readonly detail: Words;
}

const words = (sv: string, en: string, detailSv: string, detailEn: string): ProblemWords => ({
  title: { sv, en },
  detail: { sv: detailSv, en: detailEn },
});

/** What is said for each code. A code that is missing here gets the words of its status. */
const PROBLEM_WORDS: Readonly<Record<string, ProblemWords>> = {
  ...Object.fromEntries(
    [
      ...ACCOUNT_PROBLEMS,
      ...TRADE_PROBLEMS,
      ...WORK_PROBLEMS,
      ...LETTER_PROBLEMS,
      ...INTAKE_PROBLEMS,
      ...FILE_PROBLEMS,
    ].map(([code, title, detail]) => [code, { title, detail }]),
  ),
  'not-signed-in': words(
    'Inloggning krävs',
    'Sign-in required',
    'Logga in, eller skicka en giltig API-nyckel.',
    'Sign in, or send a valid API token.',
  ),
  'not-permitted': words(
    'Inte tillåtet',
    'Not permitted',
    'Din roll, eller API-nyckelns behörighet, räcker inte till detta.',
    'Your role, or the scope of the API token, does not allow this.',
  ),
  'second-factor-required': words(
    'Andra faktorn saknas',
    'Second factor missing',
    'Organisationen kräver en andra faktor vid inloggning. Lägg till en först.',
    'The organisation requires a second factor. Set one up first.',
  ),
  'not-ready': words(
    'Inte redo',
    'Not ready',
    'Inga anrop bör skickas hit nu: {checks}.',
    'No requests should be sent here now: {checks}.',
  ),
  'not-found': words(
    'Finns inte',
    'Not found',
    'Det du frågar efter finns inte.',
    'What you ask for does not exist.',
  ),
  'invalid-request': words(
    'Något i det som skickades går inte att använda',
    'Something in the request cannot be used',
    'Se invalidParameters: varje ställe är namngivet.',
    'See invalidParameters: each place is named.',
  ),
  'precondition-required': words(
    'If-Match saknas',
    'If-Match missing',
    'Skicka If-Match med den ETag du senast läste.',
    'Send If-Match with the ETag you read last.',
  ),
  stale: words(
    'Någon annan har hunnit före',
    'Changed by somebody else',
    'Uppgiften har ändrats sedan du läste den. Läs den på nytt.',
    'It has been changed since you read it. Read it again.',
  ),
  'idempotency-key-reused': words(
    'Nyckeln är redan använd',
    'Key already used',
    'Samma Idempotency-Key har skickats med ett annat innehåll.',
    'The same Idempotency-Key was sent with other content.',
  ),
  'idempotency-key-in-use': words(
    'Pågår redan',
    'Already in progress',
    'Ett anrop med samma Idempotency-Key pågår. Försök igen om en stund.',
    'A request with the same Idempotency-Key is in progress. Try again shortly.',
  ),
  'idempotency-answer-not-kept': words(
    'Redan utfört',
    'Done already',
    'Det som begärdes under denna Idempotency-Key är utfört, men svaret finns inte kvar. Läs hur det står till.',
    'What was asked for under this Idempotency-Key has been done, but its answer is not kept. Read how things stand.',
  ),
  'too-many-requests': words(
    'För många försök',
    'Too many requests',
    'Vänta så länge som Retry-After anger.',
    'Wait as long as Retry-After says.',
  ),
  'exists-already': words(
    'Finns redan',
    'Exists already',
    'Det finns redan en sådan uppgift.',
    'There is such an entry already.',
  ),
  'refers-to-nothing': words(
    'Hänvisar till något som inte finns',
    'Refers to something that does not exist',
    'Något som uppgiften hänvisar till finns inte.',
    'Something it refers to does not exist.',
  ),
  'breaks-a-rule': words(
    'Strider mot en regel i registret',
    'Breaks a rule of the register',
    'Uppgifterna går inte ihop, till exempel ett slut före en början.',
    'The values do not fit together, such as an end before its start.',
  ),
  'other-origin': words(
    'Anropet kommer från en annan plats',
    'The request comes from elsewhere',
    'Skicka x-csrf-token från din session, från samma adress.',
    'Send x-csrf-token of your session, from the same address.',
  ),
};

const BY_STATUS: Readonly<Record<number, ProblemWords>> = {
  400: words(
    'Begäran går inte att läsa',
    'The request cannot be read',
    'Kontrollera innehållet.',
    'Check the content.',
  ),
  401: words('Inloggning krävs', 'Sign-in required', 'Logga in först.', 'Sign in first.'),
  403: words('Inte tillåtet', 'Not permitted', 'Detta är inte tillåtet.', 'This is not permitted.'),
  404: words(
    'Finns inte',
    'Not found',
    'Det du frågar efter finns inte.',
    'What you ask for does not exist.',
  ),
  405: words('Metoden finns inte här', 'Method not allowed', 'Se dokumentationen.', 'See the documentation.'),
  409: words(
    'Går inte som det är nu',
    'Not possible as things stand',
    'Läs om och försök igen.',
    'Read it again and retry.',
  ),
  412: words('Någon annan har hunnit före', 'Changed by somebody else', 'Läs den på nytt.', 'Read it again.'),
  413: words('För stort', 'Too large', 'Skicka mindre åt gången.', 'Send less at a time.'),
  414: words('Adressen är för lång', 'The address is too long', 'Korta adressen.', 'Shorten the address.'),
  415: words(
    'Formatet tas inte emot',
    'Unsupported format',
    'Skicka application/json i UTF-8.',
    'Send application/json in UTF-8.',
  ),
  422: words(
    'Något i det som skickades går inte att använda',
    'Something in the request cannot be used',
    'Se invalidParameters: varje ställe är namngivet.',
    'See invalidParameters: each place is named.',
  ),
  428: words('If-Match saknas', 'If-Match missing', 'Skicka If-Match.', 'Send If-Match.'),
  429: words('För många försök', 'Too many requests', 'Vänta en stund.', 'Wait a while.'),
  503: words(
    'Tillfälligt otillgängligt',
    'Temporarily unavailable',
    'Försök igen om en stund. Se först efter om det redan är gjort.',
    'Try again in a while. Look first whether it has been done already.',
  ),
  504: words(
    'Tog för lång tid',
    'Took too long',
    'Begränsa frågan och försök igen.',
    'Narrow the question and retry.',
  ),
};

const BROKEN = words(
  'Något gick fel hos oss',
  'Something went wrong on our side',
  'Se efter om det redan är gjort. Uppge anropets id om du hör av dig.',
  'Look whether it has been done. Name the id of the request if you report it.',
);

/** Title and detail of a problem in a language. */
export function problemText(
  status: number,
  code: string,
  params: Readonly<Record<string, string>>,
  lang: Language,
): { readonly title: string; readonly detail: string } {
  const { title, detail } = PROBLEM_WORDS[code] ?? BY_STATUS[status] ?? BROKEN;
  const filled = detail[lang].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  return { title: title[lang], detail: filled };
}
