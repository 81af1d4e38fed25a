import type { ProviderKind, ServiceMode, Settlement, Words } from '@fristvakt/terms';
import type {
  Actor,
  AppealRequest,
  Certainty,
  DeadlineStatus,
  EventType,
  MatterKind,
  RemedyKind,
  RemedyReason,
} from '@fristvakt/proceedings';

/** Names of things, in Swedish and English by the glossary. */

export const MATTER_NAMES: Record<MatterKind, Words> = {
  licence: { sv: 'Tillstånd', en: 'Licence' },
  notification: { sv: 'Anmälan', en: 'Notification' },
  inspection: { sv: 'Tillsynsärende', en: 'Supervision' },
  'lex-sarah': { sv: 'Lex Sarah-ärende', en: 'Lex Sarah' },
  repayment: { sv: 'Återkrav', en: 'Repayment claim' },
  appeal: { sv: 'Överklagande', en: 'Appeal' },
};

export const PROVIDER_NAMES: Record<ProviderKind, Words> = {
  company: { sv: 'bolag', en: 'company' },
  cooperative: { sv: 'kooperativ', en: 'cooperative' },
  municipality: { sv: 'kommun', en: 'municipality' },
  'own-employer': { sv: 'egen arbetsgivare', en: 'own employer' },
};

export const ACTOR_NAMES: Record<Actor, Words> = {
  provider: { sv: 'anordnaren', en: 'the provider' },
  ivo: { sv: 'IVO', en: 'IVO' },
  forsakringskassan: { sv: 'Försäkringskassan', en: 'Försäkringskassan' },
  municipality: { sv: 'kommunen', en: 'the municipality' },
  'administrative-court': { sv: 'förvaltningsrätten', en: 'the administrative court' },
  'court-of-appeal': { sv: 'kammarrätten', en: 'the administrative court of appeal' },
  'supreme-administrative-court': {
    sv: 'Högsta förvaltningsdomstolen',
    en: 'the Supreme Administrative Court',
  },
};

/** Places in the circle of owners and management (23 § second paragraph LSS). */
export const CIRCLE_ROLE_NAMES = {
  'managing-director': { sv: 'verkställande direktör', en: 'managing director' },
  'decisive-influence': {
    sv: 'annan med bestämmande inflytande',
    en: 'other person with decisive influence',
  },
  'board-member': { sv: 'styrelseledamot', en: 'board member' },
  deputy: { sv: 'styrelsesuppleant', en: 'deputy board member' },
  partner: { sv: 'bolagsman', en: 'partner' },
  owner: { sv: 'ägare', en: 'owner' },
  'indirect-owner': { sv: 'indirekt ägare', en: 'indirect owner' },
} as const satisfies Record<string, Words>;

/** Whose something is: `IVO:s`, `kammarrättens`. */
export const ACTOR_GENITIVES: Record<Actor, Words> = {
  provider: { sv: 'anordnarens', en: 'the provider’s' },
  ivo: { sv: 'IVO:s', en: 'IVO’s' },
  forsakringskassan: { sv: 'Försäkringskassans', en: 'Försäkringskassan’s' },
  municipality: { sv: 'kommunens', en: 'the municipality’s' },
  'administrative-court': { sv: 'förvaltningsrättens', en: 'the administrative court’s' },
  'court-of-appeal': { sv: 'kammarrättens', en: 'the administrative court of appeal’s' },
  'supreme-administrative-court': {
    sv: 'Högsta förvaltningsdomstolens',
    en: 'the Supreme Administrative Court’s',
  },
};

export const SERVICE_NAMES: Record<ServiceMode, Words> = {
  ordinary: { sv: 'vanlig delgivning', en: 'ordinary service' },
  counsel: { sv: 'delgivning med ombudet', en: 'service on counsel' },
  simplified: { sv: 'förenklad delgivning', en: 'simplified service' },
  'simplified-electronic': {
    sv: 'förenklad delgivning i elektronisk form',
    en: 'simplified service by electronic means',
  },
  'company-special': {
    sv: 'särskild delgivning med juridisk person',
    en: 'special service on a legal person',
  },
  bailiff: { sv: 'stämningsmannadelgivning', en: 'service by bailiff' },
  announcement: { sv: 'kungörelsedelgivning', en: 'service by announcement' },
  unknown: { sv: 'okänt delgivningssätt', en: 'a way not known' },
};

export const REQUEST_NAMES: Record<AppealRequest, Words> = {
  'set-aside': { sv: 'upphävande', en: 'setting aside' },
  remit: { sv: 'återförvisning', en: 'remittal' },
  stay: { sv: 'inhibition', en: 'a stay' },
  leave: { sv: 'prövningstillstånd', en: 'leave to appeal' },
  hearing: { sv: 'muntlig förhandling', en: 'an oral hearing' },
};

export const DEADLINE_STATUS: Record<DeadlineStatus, Words> = {
  waiting: { sv: 'inte öppen än', en: 'not open yet' },
  open: { sv: 'öppen', en: 'open' },
  met: { sv: 'gjord i tid', en: 'done in time' },
  late: { sv: 'gjord för sent', en: 'done too late' },
  missed: { sv: 'försutten', en: 'missed' },
  passed: { sv: 'har löpt ut', en: 'has passed' },
  moot: { sv: 'inte längre aktuell', en: 'no longer matters' },
};

export const CERTAINTY: Record<Certainty, Words> = {
  certain: { sv: 'styrkt dag', en: 'certain day' },
  assumed: { sv: 'antagen dag', en: 'assumed day' },
  unverified: { sv: 'ej verifierad regel', en: 'unverified rule' },
};

/** What would settle which of several days is right. */
export const SETTLED_BY: Record<Settlement, Words> = {
  'proof-of-receipt': {
    sv: 'Registrera vilken dag beslutet togs emot, med bevis (delgivningskvitto, ankomststämpel, e-post).',
    en: 'Record the day the decision was received, with proof (receipt of service, date stamp, e-mail).',
  },
  'mode-of-service': {
    sv: 'Ta reda på hur beslutet delgavs: fråga den myndighet eller domstol som har beslutat efter delgivningsbeviset.',
    en: 'Find out how the decision was served: ask the deciding body for its proof of service.',
  },
  'sending-day': {
    sv: 'Registrera vilken dag handlingen skickades.',
    en: 'Record the day the document was sent.',
  },
  'stated-or-lawful-day': {
    sv: 'Den angivna dagen stämmer inte med den dag som följer av delgivningssättet. Kontrollera båda mot delgivningsbeviset.',
    en: 'The stated day does not agree with the day that follows from the mode of service. Hold both against the proof of service.',
  },
  'public-or-private-party': {
    sv: 'Det är en öppen fråga om en kommun som överklagar ett beslut om den egna verksamheten räknas som part som företräder det allmänna. Räkna från beslutsdagen, eller låt ett ombud bedöma saken.',
    en: 'It is an open question whether a municipality that appeals a decision about its own activity counts as a party representing the public. Count from the day of the decision, or have counsel assess it.',
  },
  'time-before-the-rule': {
    sv: 'Det är en öppen fråga om tid före den 1 januari 2026 räknas med. Utnyttja tillståndet igen eller fråga IVO före den tidigaste dagen.',
    en: 'It is an open question whether time before 1 January 2026 counts. Resume activity, or ask IVO, before the earliest day.',
  },
};

export const REMEDY_NAMES: Record<RemedyKind, Words> = {
  appeal: { sv: 'Överklaga', en: 'Appeal' },
  stay: { sv: 'Yrka inhibition', en: 'Ask for a stay' },
  reconsideration: { sv: 'Begära omprövning', en: 'Ask for reconsideration' },
  'demand-decision': { sv: 'Begära att ärendet avgörs', en: 'Demand a decision' },
  extension: { sv: 'Begära anstånd', en: 'Ask for an extension' },
  'restored-time': { sv: 'Ansöka om återställande av försutten tid', en: 'Apply for restored time' },
  'self-correction': { sv: 'Begära att beslutet ändras', en: 'Ask the authority to change its decision' },
};

export const REMEDY_REASONS: Record<RemedyReason, Words> = {
  'time-runs': { sv: 'tiden löper', en: 'time is running' },
  'no-time-limit': { sv: 'lagen anger ingen tid; gör det genast', en: 'no time limit, do it at once' },
  'not-open-yet': { sv: 'sex månader har inte gått', en: 'the right has not arisen yet' },
  used: { sv: 'möjligheten är redan använd', en: 'already used' },
  'time-out': { sv: 'tiden har gått ut', en: 'time has run out' },
  waived: { sv: 'parten har avstått från att överklaga', en: 'the party has waived it' },
  withdrawn: { sv: 'överklagandet har återkallats', en: 'withdrawn' },
  overtaken: { sv: 'saken har avgjorts på annat sätt', en: 'the matter has been settled otherwise' },
  'not-against-provider': {
    sv: 'beslutet gick inte anordnaren emot',
    en: 'the decision did not go against the provider',
  },
  'not-appealable': { sv: 'beslutet kan inte överklagas', en: 'the decision cannot be appealed' },
  'reconsideration-first': {
    sv: 'beslutet måste först omprövas',
    en: 'the decision must be reconsidered first',
  },
  'last-instance': { sv: 'högsta instans har avgjort saken', en: 'the last instance has decided' },
  'day-unknown': { sv: 'dagen är inte känd', en: 'the day is not known' },
  'stay-granted': { sv: 'inhibition gäller redan', en: 'a stay is already in force' },
  'not-immediate': {
    sv: 'beslutet gäller inte förrän det har fått laga kraft',
    en: 'the decision does not work until it is final',
  },
  'not-working': { sv: 'beslutet gäller inte', en: 'the decision is not in force' },
  'appeal-first': { sv: 'yrkas i överklagandet', en: 'to be asked for in the appeal' },
  final: { sv: 'beslutet har fått laga kraft', en: 'the decision is final' },
  'ask-before-the-day': { sv: 'begär det skriftligen i god tid', en: 'ask in writing in good time' },
  'valid-excuse-needed': {
    sv: 'kräver giltig ursäkt; gör det genast',
    en: 'needs a valid excuse; do it at once',
  },
  'file-not-handed-over': {
    sv: 'handlingarna har inte överlämnats till rätten',
    en: 'the file has not been handed over to the court',
  },
  'file-handed-over': {
    sv: 'handlingarna har överlämnats till rätten',
    en: 'the file has been handed over to the court',
  },
};

/** A decision as one speaks of it: `återkallelsen av tillståndet`. */
export const DECISION_NAMES: Partial<Record<EventType, Words>> = {
  'licence-revoked': { sv: 'återkallelsen av tillståndet', en: 'the revocation of the licence' },
  'application-granted': { sv: 'beslutet att bifalla ansökan', en: 'the decision to grant the application' },
  'application-refused': { sv: 'avslaget på ansökan', en: 'the refusal of the application' },
  'application-dismissed': { sv: 'beslutet att avvisa ansökan', en: 'the dismissal of the application' },
  'application-struck-out': {
    sv: 'beslutet att avskriva ärendet',
    en: 'the striking out of the application',
  },
  'interim-ban': { sv: 'förbudet tills vidare', en: 'the interim ban' },
  'interim-ban-extended': {
    sv: 'förlängningen av förbudet tills vidare',
    en: 'the extension of the interim ban',
  },
  'demand-refused': {
    sv: 'avslaget på begäran om avgörande',
    en: 'the refusal of the demand for a decision',
  },
  'inspection-decided': { sv: 'tillsynsbeslutet', en: 'the supervision decision' },
  'sanction-fee-decided': { sv: 'beslutet om sanktionsavgift', en: 'the sanction fee' },
  'ivo-decided': { sv: 'beslutet i lex Sarah-ärendet', en: 'the decision in the lex Sarah matter' },
  'fk-decided': { sv: 'beslutet om återkrav', en: 'the repayment decision' },
  'reconsideration-decided': { sv: 'omprövningsbeslutet', en: 'the reconsidered decision' },
  'appeal-dismissed-late': {
    sv: 'beslutet att avvisa överklagandet',
    en: 'the dismissal of the appeal as late',
  },
  'stay-granted': { sv: 'beslutet om inhibition', en: 'the stay' },
  'stay-refused': { sv: 'avslaget på yrkandet om inhibition', en: 'the refusal of a stay' },
  'leave-refused': {
    sv: 'beslutet att inte meddela prövningstillstånd',
    en: 'the refusal of leave to appeal',
  },
  judgment: { sv: 'domen', en: 'the judgment' },
};

/** What a letter asks for, or a matter that waits, as one speaks of it: for it more time or a decision may be asked. */
export const LETTER_NAMES: Partial<Record<EventType, Words>> = {
  'application-filed': { sv: 'ansökan', en: 'the application' },
  'completion-ordered': { sv: 'kompletteringen av ansökan', en: 'the completion of the application' },
  'draft-communicated': {
    sv: 'yttrandet över förslaget till beslut',
    en: 'the comment on the draft decision',
  },
  'information-requested': {
    sv: 'svaret på IVO:s begäran om uppgifter',
    en: 'the reply to IVO’s request for information',
  },
  'minutes-received': { sv: 'synpunkterna på protokollet', en: 'the comment on the minutes' },
  'statement-ordered': { sv: 'yttrandet till rätten', en: 'the statement to the court' },
};
