import { actorName, dayText } from './swedish';
import type { EventType, Fact } from '@fristvakt/proceedings';

/** What a decision was, as it stands after `beslut den …`. */
const CLAUSES: Partial<Record<EventType, string>> = {
  'licence-revoked': 'att återkalla tillståndet',
  'interim-ban': 'att förbjuda verksamheten tills vidare',
  'interim-ban-extended': 'att förlänga förbudet tills vidare',
  'application-refused': 'att avslå ansökan',
  'application-dismissed': 'att avvisa ansökan',
  'application-struck-out': 'att avskriva ansökningsärendet',
  'demand-refused': 'att avslå begäran om att ärendet ska avgöras',
  'sanction-fee-decided': 'om sanktionsavgift',
  'ivo-decided': 'i lex Sarah-ärendet',
  'fk-decided': 'om återkrav',
  'reconsideration-decided': 'efter omprövning av återkravet',
  'appeal-dismissed-late': 'att avvisa överklagandet som för sent inkommet',
  'stay-granted': 'om inhibition',
  'stay-refused': 'att avslå yrkandet om inhibition',
  'leave-refused': 'att inte meddela prövningstillstånd',
};

const clauseOf = ({ type, outcome }: Fact): string => {
  if (type !== 'inspection-decided') return CLAUSES[type] ?? '';
  return outcome === 'injunction' || outcome === 'information-injunction'
    ? 'om föreläggande'
    : 'i tillsynsärendet';
};

/** `IVO:s beslut den 31 januari 2023 att återkalla tillståndet`, `förvaltningsrättens dom den 14 mars 2023`. */
export function decisionText(decision: Fact): string {
  const noun = decision.type === 'judgment' ? 'dom' : 'beslut';
  const day = dayText(decision.on);
  return [actorName(decision.by, 'genitive'), noun, day, clauseOf(decision)]
    .filter((part) => part !== '')
    .join(' ');
}

/** What a case about such a decision is about: `återkallelse av tillstånd`. */
const CASES: Partial<Record<EventType, string>> = {
  'licence-revoked': 'återkallelse av tillstånd att bedriva verksamhet',
  'interim-ban': 'förbud tills vidare mot verksamhet',
  'interim-ban-extended': 'förlängning av förbud tills vidare mot verksamhet',
  'application-refused': 'tillstånd att bedriva verksamhet',
  'application-dismissed': 'avvisning av ansökan om tillstånd',
  'application-struck-out': 'avskrivning av ansökan om tillstånd',
  'demand-refused': 'begäran om att ett ärende ska avgöras',
  'inspection-decided': 'föreläggande vid tillsyn',
  'sanction-fee-decided': 'sanktionsavgift',
  'ivo-decided': 'beslut med anledning av en lex Sarah-anmälan',
  'fk-decided': 'återkrav av assistansersättning',
  'reconsideration-decided': 'återkrav av assistansersättning',
};

export const caseText = (root: Fact): string => CASES[root.type] ?? '';
