import type { Actor } from '@fristvakt/proceedings';
import type { Doubt, LetterKind } from './letter';

/** By what a kind of letter is known. `{S}` stands for the names the sender has in its own text. */
export interface KindSigns {
  readonly kind: LetterKind;
  readonly by: 'ivo' | 'forsakringskassan' | 'court' | 'any';
  /** In the head of the letter, or the subject of a mail. */
  readonly heading: RegExp | null;
  /** In the text: what the sender does by this very letter, in the present tense. */
  readonly act: string | null;
  /** The heading alone tells it. */
  readonly byHeading?: boolean;
  /** Words by which it is perhaps not that, or not yet, and what is doubted where the letter has them. */
  readonly doubtedBy?: readonly (readonly [words: RegExp, why: Doubt])[];
}

const NAMES: Readonly<Record<Actor, string>> = {
  ivo: String.raw`(?:IVO|Inspektionen för vård och omsorg(?: \(IVO\))?|Vi)`,
  'administrative-court': '(?:Förvaltningsrätten|Rätten|Domstolen)',
  'court-of-appeal': '(?:Kammarrätten|Rätten|Domstolen)',
  'supreme-administrative-court': '(?:Högsta förvaltningsdomstolen|Domstolen)',
  forsakringskassan: '(?:Försäkringskassan|Vi)',
  municipality: '(?:Kommunen|Nämnden|Vi)',
  provider: '(?:Vi)',
};

/** An act as a pattern, with the names of who acts. */
export const actPattern = (act: string, by: Actor): RegExp =>
  new RegExp(act.replaceAll('{S}', NAMES[by]), 'giu');

/** Not followed by `inte`, nor by what is nearly that: a letter misread must not turn a no into a yes. */
const YES = '(?! (?:\\p{L}?nte|i\\p{L}?te|in\\p{L}?e|int\\p{L}?)(?!\\p{L}))';

/** Whether a text begins with a name of who writes. */
export const beginsWithName = (text: string, by: Actor): boolean =>
  new RegExp(`^${NAMES[by]}(?!\\p{L})`, 'iu').test(text);

const FILES = '(?:uppgift|handling|information|underlag|upplysning)';
const HAND_IN = '(?:lämna|komma in med|inkomma med|överlämna|ge in|sända in|skicka in)';
const ALSO = '(?:härmed |nu |därför |även |dessutom )?';
const WITH = '(?:,? med stöd av [^.]{3,90}?,?)?';

/** The kinds of letters, and what they are known by. Our own wording, gathered from how such letters are written. */
export const KIND_SIGNS: readonly KindSigns[] = [
  {
    ...{ kind: 'draft', by: 'ivo', byHeading: true },
    heading: /förslag till beslut|utkast|kommunicering|underrättelse (?:inför|innan|före) beslut/i,
    act: String.raw`(?:ges|får|bereds) ${ALSO}(?:möjlighet|tillfälle) att (?:yttra|svara|lämna synpunkter|kommentera)(?![^.]{0,60}(?:protokoll|anteckning))|(?:överväger|avser) (?:nu |därför )?att (?:besluta|återkalla|förelägga|avslå|förbjuda)`,
  },
  {
    ...{ kind: 'minutes', by: 'ivo', byHeading: true },
    heading: /(?:^|[^\p{L}])(?:inspektions)?protokoll|(?:minnes|tjänste)anteckning(?:ar)? från/iu,
    act: String.raw`(?:protokollet|anteckningarna|tjänsteanteckningen) (?:bifogas|översänds|skickas)|(?:kontrollera|granska) [^.]{0,60}(?:faktafel|sakfel|sakuppgifter)`,
  },
  {
    ...{ kind: 'supervision-opened', by: 'ivo', byHeading: true },
    heading: /(?:inled|öppna)[^.]{0,30}tillsyn|tillsyn (?:har )?(?:inle|öppna)/i,
    act: String.raw`{S} (?:har [^.]{0,40}?(?:beslutat att inleda|inlett|öppnat)|inleder|öppnar) ${ALSO}(?:en |ett )?(?:\p{L}+ )?(?:tillsyn|granskning)`,
  },
  {
    ...{ kind: 'information-request', by: 'ivo', byHeading: true },
    heading: /begäran om (?:uppgifter|handlingar|information|underlag)|infordran/i,
    act: String.raw`{S} (?:begär|behöver|vill ha)${WITH} ${ALSO}(?:att ni|in |följande|nedanstående|de uppgifter)|ni (?:ombeds|uppmanas) [^.]{0,30}(?:lämna|skicka|komma in)`,
  },
  {
    ...{ kind: 'visit-announced', by: 'ivo', byHeading: true },
    heading:
      /(?:avisering|meddelande|information|underrättelse) (?:av|om|inför) (?:\p{L}+ )?(?:inspektion|tillsynsbesök|besök)|anmäld inspektion/iu,
    act: String.raw`{S} (?:kommer att|planerar att) (?:genomföra [^.]{0,30}(?:inspektion|besök)|inspektera|besöka)|inspektionen (?:äger rum|genomförs|är planerad)`,
  },
  {
    ...{ kind: 'completion-order', by: 'ivo', byHeading: true },
    heading: /komplettering/i,
    act: String.raw`(?:ansökan (?:är inte komplett|behöver kompletteras|måste kompletteras|ska kompletteras))|ni (?:behöver|måste|ska) komplettera`,
  },
  {
    ...{ kind: 'extension-granted', by: 'ivo', heading: null },
    act: String.raw`{S} (?:beviljar|medger|ger)${YES} (?:\p{L}+ ){0,3}?anstånd|anstånd (?:beviljas|medges)${YES}`,
  },
  {
    ...{ kind: 'extension-refused', by: 'ivo', heading: null },
    act: String.raw`{S} (?:avslår [^.]{0,50}anstånd|(?:beviljar|medger) inte [^.]{0,40}anstånd)|anstånd (?:beviljas|medges) inte`,
  },
  {
    ...{ kind: 'revocation', by: 'ivo', heading: /återkall(?:else|ar|as)(?! av (?:ansökan|överklagande))/i },
    act: String.raw`{S}${WITH} (?:återkallar|beslutar [^.]{0,130}?att återkalla|beslutar om återkallelse)`,
  },
  {
    ...{ kind: 'interim-ban', by: 'ivo', heading: /(?:^|[^\p{L}])(?:tillfälligt |interimistiskt )?förbud/iu },
    act: String.raw`{S} (?:förbjuder|beslutar [^.]{0,110}?(?:att förbjuda|om (?:ett )?(?:tillfälligt |interimistiskt )?förbud))`,
  },
  {
    ...{ kind: 'refusal', by: 'ivo', heading: /(?:^|[^\p{L}])avslag/iu },
    act: String.raw`{S} (?:avslår|beslutar [^.]{0,60}?att avslå) (?![^.]{0,40}(?:anstånd|inhibition))[^.]{0,60}ansökan`,
  },
  {
    ...{ kind: 'dismissal', by: 'ivo', heading: /(?:^|[^\p{L}])avvis(?:ning|ad|as)/iu },
    act: String.raw`{S} (?:avvisar|beslutar [^.]{0,60}?att avvisa) [^.]{0,50}ansökan`,
  },
  {
    ...{ kind: 'strike-out', by: 'ivo', heading: /avskriv(?:ning|s)/i },
    act: String.raw`{S} (?:avskriver|skriver av) `,
    // A supervision is struck out too, and an `ärende` may be either.
    doubtedBy: [
      [
        /(?:avskriver|skriver av) (?!(?:(?!tillsyn|eftersom|sedan|då )\p{L}+ ){0,4}ansök(?:an|nings?ärendet?)(?! om (?:\p{L}+ )?anstånd))/iu,
        'which-matter',
      ],
    ],
  },
  {
    ...{ kind: 'grant', by: 'ivo', heading: /tillståndsbevis|bifall|tillstånd beviljas|beviljat tillstånd/i },
    act: String.raw`{S} (?:beviljar${YES}|bifaller|beslutar [^.]{0,60}?att bevilja) (?![^.]{0,60}anstånd)[^.]{0,80}(?:tillstånd|ansökan)`,
  },
  {
    ...{ kind: 'criticism', by: 'ivo', heading: /krav på åtgärder|(?:^|[^\p{L}])kritik/iu },
    act: String.raw`{S} (?:riktar kritik|konstaterar [^.]{0,30}brister|ställer krav på|kräver|begär [^.]{0,40}redovisning av)`,
  },
  {
    ...{ kind: 'information-injunction', by: 'ivo' },
    heading: new RegExp(`föreläggande[^.]{0,25}(?:${HAND_IN} )?(?:in )?(?:med )?${FILES}`, 'i'),
    act: String.raw`{S} förelägger [^.]{0,200}${HAND_IN} [^.]{0,50}${FILES}`,
  },
  {
    ...{ kind: 'injunction', by: 'ivo', heading: /(?:^|[^\p{L}])föreläggande/iu },
    act: String.raw`{S} förelägger (?![^.]{0,200}${HAND_IN} [^.]{0,50}${FILES})(?=[^.]*(?:säkerställ|åtgärd|vidta|rätta|avhjälp|upphöra))`,
  },
  {
    ...{
      kind: 'closed',
      by: 'ivo',
      heading: /(?:tillsynen|ärendet) avslutas|avslutad tillsyn|beslut att avsluta/i,
    },
    act: String.raw`{S} avslutar ${ALSO}(?:tillsyns)?(?:ärendet|tillsynen)`,
  },
  {
    ...{ kind: 'sanction-fee', by: 'ivo', heading: /sanktionsavgift/i },
    act: String.raw`{S} (?:beslutar [^.]{0,110}?(?:att ta ut [^.]{0,40}|om (?:en )?)sanktionsavgift|tar ut [^.]{0,40}sanktionsavgift)|ska betala [^.]{0,30}sanktionsavgift`,
  },
  {
    ...{ kind: 'penalty-claim', by: 'ivo', heading: /utdömande av vite/i },
    act: String.raw`{S} (?:ansöker|yrkar) [^.]{0,80}(?:utdöm|döm(?:er)? ut)`,
  },
  {
    ...{ kind: 'lex-sarah-decision', by: 'ivo', heading: /lex sarah/i },
    act: String.raw`{S} (?:avslutar|beslutar) [^.]{0,60}lex sarah`,
  },
  {
    ...{ kind: 'dismissed-late', by: 'any', heading: /för sent inkommet överklagande/i },
    act: String.raw`{S} avvisar [^.]{0,40}överklagande[^.]{0,60}(?:för sent|efter överklagandetidens)`,
  },
  {
    ...{ kind: 'repayment-claim', by: 'forsakringskassan', heading: /återkrav|återbetalning/i },
    act: String.raw`{S} (?:beslutar|kräver) [^.]{0,120}(?:återkräv|återbetal|betala tillbaka|betalas tillbaka)|(?:ni|bolaget|föreningen) ska betala tillbaka`,
    doubtedBy: [
      [
        /överväg|förslag|preliminär|innan (?:vi|försäkringskassan) (?:beslutar|fattar|tar)|kan komma att/i,
        'not-yet-decided',
      ],
      [
        /omprövningsbeslut|(?:efter|vid) omprövning|har [^.]{0,30}omprövat|omprövning av [^.]{0,40}beslut[^.]{0,10} den \d/i,
        'first-or-reconsidered',
      ],
    ],
  },
  {
    ...{
      kind: 'reconsideration',
      by: 'forsakringskassan',
      heading: /omprövningsbeslut|beslut (?:efter|vid) omprövning|^omprövning av/i,
    },
    act: String.raw`{S} har [^.]{0,30}omprövat|{S} (?:beslutar|ändrar|upphäver) [^.]{0,80}efter omprövning|{S} ändrar inte [^.]{0,40}beslut`,
    doubtedBy: [
      [/överväg|förslag|innan (?:vi|försäkringskassan) (?:beslutar|fattar|tar)/i, 'not-yet-decided'],
    ],
  },
  {
    ...{
      kind: 'statement-order',
      by: 'court',
      heading: /^(?:föreläggande|begäran om yttrande|begäran om svar)/i,
      byHeading: true,
    },
    act: String.raw`(?:föreläggs|{S} förelägger|ni ska|ska ni|uppmanas|ombeds) [^.]{0,80}(?:yttra|svara|yttrande|svaromål)`,
  },
  {
    ...{ kind: 'stay-granted', by: 'court', heading: null },
    act: String.raw`{S} (?:bifaller [^.]{0,60}(?:yrkandet|begäran) om inhibition|beviljar inhibition|inhiberar|(?:beslutar|förordnar|bestämmer)[^.]{3,200}? (?:tills vidare inte|inte tills vidare|inte) ska gälla|(?:beslutar|förordnar) om inhibition)`,
  },
  {
    ...{ kind: 'stay-refused', by: 'court', heading: null },
    act: String.raw`{S} avslår [^.]{0,70}(?:yrkandet|begäran|ansökan|yrkande) om inhibition`,
  },
  {
    ...{ kind: 'leave-granted', by: 'court', heading: null },
    act: '{S} (?:meddelar|beviljar) prövningstillstånd',
  },
  {
    ...{ kind: 'leave-refused', by: 'court', heading: null },
    act: '{S} (?:meddelar|beviljar) inte[^.]{0,20}prövningstillstånd|{S} finner inte skäl att meddela prövningstillstånd',
  },
  {
    ...{
      kind: 'judgment',
      by: 'court',
      heading: /^(?:D ?O ?M|(?:.{0,40}(?:domstolens|rättens) )?dom(?:slut)?)$/i,
    },
    // What it says is told by its outcome.
    act: null,
  },
  {
    ...{ kind: 'hearing', by: 'court', heading: /^kallelse|förhandling/i, byHeading: true },
    act: String.raw`(?:kallas|kallar)[^.]{0,80}förhandling|förhandling(?:en)? (?:hålls|äger rum|kommer att hållas)|håller [^.]{0,20}muntlig förhandling`,
  },
];
