import type { Because, BecauseCode, MatterState } from '@fristvakt/proceedings';
import type { Words } from '@fristvakt/terms';
import { dateIn } from './dates';
import type { Language } from './language';
import { kronor } from './facts';
import { ACTOR_NAMES } from './lexicon';

/** A status by its code, whichever kind of matter it belongs to. */
const STATUSES: Record<string, Words> = {
  none: { sv: 'saknas', en: 'none' },
  applied: { sv: 'sökt', en: 'applied for' },
  active: { sv: 'gäller', en: 'active' },
  refused: { sv: 'ansökan avslagen', en: 'refused' },
  revoked: { sv: 'återkallat', en: 'revoked' },
  'revoked-stayed': { sv: 'återkallat, inhibition gäller', en: 'revoked, stayed' },
  restored: { sv: 'gäller, inte slutligt avgjort', en: 'restored, not yet final' },
  banned: { sv: 'verksamheten förbjuden tills vidare', en: 'interim ban' },
  ended: { sv: 'har upphört att gälla', en: 'ended' },
  notified: { sv: 'gjord', en: 'notified' },
  open: { sv: 'inlett', en: 'open' },
  'awaiting-provider': { sv: 'väntar på anordnaren', en: 'awaiting the provider' },
  'awaiting-authority': { sv: 'väntar på IVO', en: 'awaiting IVO' },
  decided: { sv: 'avgjort', en: 'decided' },
  closed: { sv: 'avslutat', en: 'closed' },
  pending: { sv: 'under prövning', en: 'pending' },
  final: { sv: 'avgörandet har fått laga kraft', en: 'final' },
  received: { sv: 'rapport mottagen', en: 'report received' },
  assessed: { sv: 'bedömt', en: 'assessed' },
  reported: { sv: 'anmält till IVO', en: 'reported to IVO' },
  investigated: { sv: 'utredningen inlämnad', en: 'investigation handed in' },
  'reconsideration-requested': { sv: 'omprövning begärd', en: 'reconsideration requested' },
  reconsidered: { sv: 'omprövat', en: 'reconsidered' },
};

export const statusName = (status: string | null, lang: Language): string =>
  status === null
    ? lang === 'sv'
      ? 'inget har hänt än'
      : 'nothing has happened yet'
    : (STATUSES[status]?.[lang] ?? status);

/** The words for the fields of a state that people follow, and for their values. */
export const FIELD_NAMES: Record<string, Words> = {
  status: { sv: 'status', en: 'status' },
  mayOperate: { sv: 'får bedriva verksamhet', en: 'may operate' },
  paymentToProvider: { sv: 'utbetalning till anordnaren', en: 'payment to the provider' },
  instance: { sv: 'instans', en: 'court' },
  appellant: { sv: 'klagande', en: 'appellant' },
  stay: { sv: 'inhibition', en: 'stay' },
  leave: { sv: 'prövningstillstånd', en: 'leave to appeal' },
  result: { sv: 'utgång', en: 'result for the provider' },
  finalOn: { sv: 'laga kraft', en: 'final on' },
  serious: { sv: 'bedömt som allvarligt', en: 'serious' },
  amount: { sv: 'belopp', en: 'amount' },
};

const VALUES: Record<string, Record<string, Words>> = {
  stay: {
    none: { sv: 'inte yrkad', en: 'not asked for' },
    requested: { sv: 'yrkad', en: 'asked for' },
    granted: { sv: 'gäller', en: 'in force' },
    refused: { sv: 'yrkandet avslaget', en: 'refused' },
    lapsed: { sv: 'har upphört', en: 'lapsed' },
  },
  leave: {
    'not-required': { sv: 'krävs inte', en: 'not required' },
    requested: { sv: 'begärt', en: 'asked for' },
    granted: { sv: 'meddelat', en: 'granted' },
    refused: { sv: 'inte meddelat', en: 'refused' },
  },
  result: {
    won: { sv: 'till anordnarens fördel', en: 'won' },
    lost: { sv: 'till anordnarens nackdel', en: 'lost' },
    'partly-won': { sv: 'delvis till anordnarens fördel', en: 'partly won' },
    remitted: { sv: 'målet återförvisat', en: 'remitted' },
  },
  paymentToProvider: {
    direct: { sv: 'sker direkt', en: 'direct' },
    stopped: { sv: 'stoppad', en: 'stopped' },
  },
};

/** A field's value in words. The only number among the fields is an amount of money. */
export function fieldValue(field: string, value: unknown, lang: Language): string {
  if (field === 'status') return statusName(typeof value === 'string' ? value : null, lang);
  if (typeof value === 'boolean') return (value ? YES : NO)[lang];
  if (typeof value === 'number') return kronor(value);
  if (typeof value !== 'string') return '–';
  const names = field === 'instance' || field === 'appellant' ? ACTORS : VALUES[field];
  return names?.[value]?.[lang] ?? dateIn(value, lang);
}

const ACTORS: Readonly<Record<string, Words>> = ACTOR_NAMES;
const YES: Words = { sv: 'ja', en: 'yes' };
const NO: Words = { sv: 'nej', en: 'no' };

const BECAUSE: Record<BecauseCode, Words> = {
  'held-from-the-start': {
    sv: 'Tillståndet fanns redan när händelseförloppet börjar.',
    en: 'The licence was held when the story begins.',
  },
  applied: {
    sv: 'En ansökan har lämnats in men är inte avgjord.',
    en: 'An application has been filed and not decided.',
  },
  granted: { sv: 'Ansökan har bifallits.', en: 'The application was granted.' },
  refused: {
    sv: 'Ansökan har avslagits, och avslaget gäller.',
    en: 'The application was refused, and the refusal is in force.',
  },
  dismissed: {
    sv: 'Ansökan har avvisats utan prövning i sak.',
    en: 'The application was dismissed without trial.',
  },
  'struck-out': { sv: 'Ansökningsärendet har skrivits av.', en: 'The application was struck out.' },
  'refusal-remitted': {
    sv: 'Avslaget har upphävts och ansökan ska prövas på nytt.',
    en: 'The refusal was set aside and the application is to be tried again.',
  },
  'refused-not-final': {
    sv: 'Ansökan har avslagits, men avslaget gäller inte förrän det får laga kraft.',
    en: 'The application was refused, but the refusal does not work until it is final.',
  },
  'judgment-stayed': {
    sv: 'Domen till anordnarens fördel är inhiberad, och beslutet gäller därför igen.',
    en: 'The judgment for the provider is stayed, so the decision works again.',
  },
  revoked: {
    sv: 'Tillståndet är återkallat, och återkallelsen gäller omedelbart även om den överklagas.',
    en: 'The licence is revoked, and the revocation works at once even if appealed.',
  },
  'revoked-not-final': {
    sv: 'Tillståndet är återkallat, men beslutet gäller inte förrän det får laga kraft.',
    en: 'The licence is revoked, but the decision does not work until it is final.',
  },
  'revocation-stayed': {
    sv: 'Rätten har beslutat om inhibition: återkallelsen gäller tills vidare inte.',
    en: 'The court has granted a stay: the revocation does not work for the time being.',
  },
  'set-aside': {
    sv: 'Rätten har upphävt beslutet; domen kan ännu överklagas eller är överklagad.',
    en: 'The court has set the decision aside; the judgment can still be, or has been, appealed.',
  },
  'set-aside-finally': {
    sv: 'Rätten har upphävt beslutet, och avgörandet har fått laga kraft.',
    en: 'The court has set the decision aside, and the ruling is final.',
  },
  'set-aside-in-part': {
    sv: 'Rätten har upphävt beslutet delvis; domen kan ännu överklagas eller är överklagad. Kontrollera i domen vad som fortfarande gäller.',
    en: 'The court has set the decision aside in part; the judgment can still be, or has been, appealed. See the judgment for what still holds.',
  },
  'set-aside-in-part-finally': {
    sv: 'Rätten har upphävt beslutet delvis, och avgörandet har fått laga kraft. Kontrollera i domen vad som fortfarande gäller.',
    en: 'The court has set the decision aside in part, and the ruling is final. See the judgment for what still holds.',
  },
  ended: { sv: 'Tillståndet har upphört att gälla.', en: 'The licence has ended.' },
  'validity-over': {
    sv: 'Tillståndet var tidsbegränsat, och tiden har gått ut.',
    en: 'The licence was limited in time, and the time has run out.',
  },
  banned: { sv: 'Verksamheten är förbjuden tills vidare.', en: 'The activity is banned for the time being.' },
  'winding-down': {
    sv: 'Enligt beslutet ska verksamheten vara avvecklad senast {until}; den antas få bedrivas till dess.',
    en: 'Under the decision the activity is to be wound down by {until}; it is assumed that it may be carried on until then.',
  },
  notified: { sv: 'Verksamheten är anmäld till IVO.', en: 'IVO has been notified of the activity.' },
  'activity-ended': { sv: 'Verksamheten har upphört.', en: 'The activity has ended.' },
  'inspection-open': { sv: 'Tillsynen är inledd.', en: 'The inspection has been opened.' },
  'inspection-awaiting-provider': {
    sv: 'Det är anordnarens tur att svara.',
    en: 'It is the provider’s turn to answer.',
  },
  'inspection-awaiting-authority': {
    sv: 'Anordnaren har svarat; nästa steg är IVO:s.',
    en: 'The provider has answered; the next move is IVO’s.',
  },
  'inspection-decided': { sv: 'IVO har beslutat.', en: 'IVO has decided.' },
  'inspection-closed': { sv: 'Tillsynen är avslutad.', en: 'The inspection is closed.' },
  'lex-sarah-received': {
    sv: 'En rapport har tagits emot. Dokumentera, utred och avhjälp utan dröjsmål (enligt SoL: genast).',
    en: 'A report has been received. Document, investigate and remedy without delay (under SoL: at once).',
  },
  'lex-sarah-assessed': { sv: 'Händelsen är bedömd.', en: 'The incident has been assessed.' },
  'lex-sarah-reported': { sv: 'Händelsen är anmäld till IVO.', en: 'The incident has been reported to IVO.' },
  'lex-sarah-investigated': { sv: 'Utredningen är inskickad.', en: 'The investigation has been handed in.' },
  'lex-sarah-decided': { sv: 'IVO har beslutat i ärendet.', en: 'IVO has decided in the matter.' },
  'lex-sarah-closed': { sv: 'Ärendet är avslutat.', en: 'The matter is closed.' },
  'repayment-decided': {
    sv: 'Försäkringskassan har beslutat om återkrav; beslutet måste omprövas innan det kan överklagas.',
    en: 'Försäkringskassan has decided on repayment; reconsideration must come before an appeal.',
  },
  'repayment-reconsideration-requested': {
    sv: 'Omprövning är begärd.',
    en: 'Reconsideration has been asked for.',
  },
  'repayment-reconsidered': {
    sv: 'Beslutet är omprövat och kan överklagas.',
    en: 'The decision has been reconsidered and can be appealed.',
  },
  'appeal-pending': { sv: 'Målet prövas av {court}.', en: 'The case is before {court}.' },
  'instance-ended': {
    sv: 'Överklagandet är slutbehandlat i denna instans.',
    en: 'The court has decided the case.',
  },
  'final-time-out': {
    sv: 'Laga kraft {on} enligt registrerade uppgifter: tiden för överklagande gick ut dagen före för alla som kunde överklaga.',
    en: 'Final on {on} by what is recorded: the time to appeal ended the day before for all who could.',
  },
  'final-waived': {
    sv: 'Laga kraft {on}: alla som kunde överklaga har avstått från det.',
    en: 'Final on {on}: all who could appeal have waived it.',
  },
  'final-nobody-may-appeal': {
    sv: 'Laga kraft {on}: avgörandet kan inte överklagas.',
    en: 'Final on {on}: the ruling cannot be appealed.',
  },
  'not-final-yet': {
    sv: 'Avgörandet får enligt registrerade uppgifter laga kraft {on}, om ingen överklagar dessförinnan.',
    en: 'Becomes final on {on} by what is recorded, if nobody appeals before.',
  },
};

/** Why a state is what it is, as a sentence. */
export function becauseSentence(because: Because, lang: Language): string {
  return fill(BECAUSE[because.code][lang], because.params, lang);
}

function fill(text: string, params: Readonly<Record<string, string>>, lang: Language): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    return name === 'court' && value in ACTOR_NAMES
      ? ACTOR_NAMES[value as keyof typeof ACTOR_NAMES][lang]
      : dateIn(value, lang);
  });
}

/** Whether a provider may operate, in so many words; undefined for matters that do not say. */
export function mayOperateText(state: MatterState, lang: Language): string | undefined {
  if (state.kind !== 'licence') return undefined;
  if (!state.mayOperate) return lang === 'sv' ? 'får inte bedriva verksamhet' : 'may not operate';
  if (state.mayOperateUntil === null) return lang === 'sv' ? 'får bedriva verksamhet' : 'may operate';
  const until = dateIn(state.mayOperateUntil, lang);
  // While a revocation leaves time to wind down: no provision says that one may operate, it is assumed.
  if (state.status === 'revoked') {
    return lang === 'sv'
      ? `antas få bedriva verksamhet till och med ${until}`
      : `assumed to be allowed to operate through ${until}`;
  }
  return lang === 'sv' ? `får bedriva verksamhet till och med ${until}` : `may operate through ${until}`;
}
