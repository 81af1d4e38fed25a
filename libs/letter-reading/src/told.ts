import type { Doubt, LetterField, LetterKind, Reserve } from './letter';

/** A text in both languages. */
export type Both = Readonly<Record<'sv' | 'en', string>>;

const both = (sv: string, en: string): Both => ({ sv, en });

/** What each field is called. */
export const FIELD_TEXTS: Readonly<Record<LetterField, Both>> = {
  kind: both('Vad brevet är', 'What the letter is'),
  sender: both('Avsändare', 'Sender'),
  department: both('Avdelning', 'Department'),
  date: both('Brevets datum', 'Date of the letter'),
  registryNumber: both('Diarienummer', 'Registry number'),
  caseNumber: both('Målnummer', 'Case number'),
  aboutNumber: both('Nummer på något annat', 'Number of something else'),
  organisationNumber: both('Organisationsnummer', 'Organisation number'),
  replyBy: both('Svar senast', 'Reply by'),
  replyTerm: both('Svarstid från delgivningen', 'Time to reply from service'),
  reportBy: both('Redovisning senast', 'Report by'),
  complyBy: both('Åtgärdat senast', 'Comply by'),
  windDownBy: both('Avvecklat senast', 'Wound down by'),
  until: both('Gäller längst till', 'In force at the longest until'),
  validUntil: both('Tillståndet gäller till', 'Licence valid until'),
  visitOn: both('Inspektionsdag', 'Day of the visit'),
  days: both('Förhandlingsdagar', 'Days of the hearing'),
  outcome: both('Utgång', 'Outcome'),
  penalty: both('Vite, kronor', 'Penalty, kronor'),
  amount: both('Belopp, kronor', 'Sum, kronor'),
  proofOfService: both('Mottagandet ska bekräftas', 'Receipt is to be confirmed'),
  reference: both('Lagrum', 'Provision'),
};

export const LETTER_KIND_TEXTS: Readonly<Record<LetterKind, Both>> = {
  'supervision-opened': both('Tillsyn inleds', 'Supervision is opened'),
  'information-request': both('Begäran om uppgifter', 'Request for information'),
  draft: both('Förslag till beslut för yttrande', 'Draft for comment'),
  minutes: both('Protokoll att granska', 'Minutes to check'),
  'visit-announced': both('Inspektion aviseras', 'Visit is announced'),
  'completion-order': both('Komplettering begärs', 'Completion is asked for'),
  'extension-granted': both('Anstånd beviljas', 'Extension is granted'),
  'extension-refused': both('Anstånd avslås', 'Extension is refused'),
  revocation: both('Beslut: återkallelse av tillstånd', 'Decision: licence revoked'),
  'interim-ban': both('Beslut: förbud tills vidare', 'Decision: interim ban'),
  refusal: both('Beslut: avslag på ansökan', 'Decision: application refused'),
  dismissal: both('Beslut: ansökan avvisas', 'Decision: application dismissed'),
  'strike-out': both('Beslut: ansökan avskrivs', 'Decision: application struck out'),
  grant: both('Beslut: tillstånd beviljas', 'Decision: licence granted'),
  criticism: both('Beslut: kritik, redovisning begärs', 'Decision: criticism, report asked for'),
  injunction: both('Beslut: föreläggande', 'Decision: injunction'),
  'information-injunction': both(
    'Beslut: föreläggande att lämna uppgifter',
    'Decision: injunction to give information',
  ),
  closed: both('Beslut: tillsynen avslutas', 'Decision: supervision closed'),
  'sanction-fee': both('Beslut: sanktionsavgift', 'Decision: sanction fee'),
  'penalty-claim': both('Ansökan om utdömande av vite', 'Claim for a penalty'),
  'lex-sarah-decision': both('Beslut i lex Sarah-ärende', 'Decision in a lex Sarah matter'),
  'repayment-claim': both('Beslut: återkrav', 'Decision: money is claimed back'),
  reconsideration: both('Beslut: återkrav omprövat', 'Decision: the claim for money reconsidered'),
  'dismissed-late': both('Överklagande avvisas som för sent', 'Appeal dismissed as late'),
  'statement-order': both('Föreläggande att yttra sig', 'Order to state'),
  'stay-granted': both('Inhibition beviljas', 'Stay is granted'),
  'stay-refused': both('Inhibition avslås', 'Stay is refused'),
  'leave-granted': both('Prövningstillstånd meddelas', 'Leave to appeal is granted'),
  'leave-refused': both('Prövningstillstånd meddelas inte', 'Leave to appeal is refused'),
  judgment: both('Dom', 'Judgment'),
  hearing: both('Kallelse till förhandling', 'Summons to a hearing'),
};

/** Why something is doubted, as a sentence. */
export const DOUBT_TEXTS: Readonly<Record<Doubt | Reserve, Both>> = {
  several: both('Det står olika på flera ställen.', 'It stands differently in several places.'),
  'no-label': both('Det står ingen rubrik vid uppgiften.', 'Nothing says what it is.'),
  unreadable: both(
    'Det som står där går inte att läsa säkert.',
    'What stands there cannot be read for certain.',
  ),
  'no-such-day': both('Dagen finns inte.', 'There is no such day.'),
  spaced: both('Det står mellanslag mitt i.', 'There are spaces in the middle of it.'),
  'unusual-form': both('Det är skrivet på ett ovanligt sätt.', 'It is written in an unusual way.'),
  'no-year': both('Årtalet saknas.', 'The year is missing.'),
  'after-reading': both('Dagen har inte kommit än.', 'The day has not come yet.'),
  'before-letter': both('Dagen ligger före brevets datum.', 'The day is before the date of the letter.'),
  'far-off': both('Dagen ligger ovanligt långt fram.', 'The day is unusually far off.'),
  'number-later': both(
    'Numret är från ett senare år än brevet.',
    'The number is of a later year than the letter.',
  ),
  'number-older': both(
    'Numret är många år äldre än brevet.',
    'The number is many years older than the letter.',
  ),
  weekday: both('Veckodagen hör inte till datumet.', 'The weekday does not belong to the date.'),
  'before-the-day': both(
    'Det står före dagen: sista dagen är kanske dagen innan.',
    'It says before the day: the last day may be the one before.',
  ),
  'draft-like-decision': both(
    'Det är ett förslag men är skrivet som ett beslut.',
    'It is a draft, but is written like a decision.',
  ),
  'kinds-differ': both('Rubriken och texten säger olika saker.', 'Heading and text say different things.'),
  'heading-only': both('Det framgår bara av rubriken.', 'Only the heading tells it.'),
  'mail-day': both('Det är dagen då mejlet skickades.', 'It is the day the mail was sent.'),
  'in-text': both(
    'Det står i löpande text och kan gälla ett annat ärende.',
    'It stands in running text and may be of another matter.',
  ),
  'check-digit': both('Kontrollsiffran stämmer inte.', 'The check digit is wrong.'),
  'person-number': both(
    'Det ser ut som ett personnummer och visas inte.',
    'It looks like a personal number and is not shown.',
  ),
  'sender-unclear': both('Det är inte klart vem som är avsändare.', 'It is not clear who the sender is.'),
  'from-mail': both(
    'Det framgår bara av mejladressen, som kan vara förfalskad.',
    'Only the mail address tells it, and that can be forged.',
  ),
  'which-matter': both(
    'Det kan gälla både en ansökan och en tillsyn.',
    'It may be about an application or about supervision.',
  ),
  'poor-text': both('Texten är svårläst.', 'The text is hard to read.'),
  'without-act': both('Det står inte vilken lag.', 'It does not say which act.'),
  'several-outcomes': both('Det finns mer än en utgång i texten.', 'The text has more than one outcome.'),
  'repeated-sum': both('Beloppet kan falla ut flera gånger.', 'The sum may fall due several times.'),
  past: both('Det kan gälla något som har varit.', 'It may be about something past.'),
  'purpose-unclear': both('Det är inte klart vad dagen gäller.', 'It is not clear what the day is for.'),
  'not-yet-decided': both(
    'Det talar om ett förslag eller om vad som kommer att beslutas; det är kanske inget beslut än.',
    'It speaks of a proposal, or of what will be decided; it may be no decision yet.',
  ),
  'first-or-reconsidered': both(
    'Det talar om omprövning: det är kanske inte det första beslutet.',
    'It speaks of reconsideration: it may not be the first decision.',
  ),
  'long-ago': both('Brevet är flera år gammalt.', 'The letter is several years old.'),
  'from-doubtful': both('Något som förslaget bygger på är osäkert.', 'Something it is made of is doubtful.'),
  'no-day': both('Brevets datum saknas.', 'The date of the letter is missing.'),
  'no-reply-day': both('Ingen svarsdag hittades.', 'No day to reply was found.'),
  'counts-from-service': both(
    'Svarstiden räknas från delgivningen; ingen dag står i brevet.',
    'The time to reply counts from service; no day stands in the letter.',
  ),
};
