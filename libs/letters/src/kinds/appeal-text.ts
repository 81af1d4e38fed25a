import { SIGNED } from './common-fields';

/** Why a stay should be granted: what courts weigh, without a fact that nobody has told. */
const STAY = `{{#if stay}}
# Yrkande om inhibition
{{partyCapital}} yrkar att domstolen omedelbart, och utan att avvakta motpartens yttrande, bestämmer att {{rootDecision}} tills vidare inte ska gälla (28 § FPL).

{{windDown}}{{#if windDownBy}} Frågan om inhibition behöver därför avgöras före den dagen.{{/if}}

{{#if immediately}}
Beslutet gäller omedelbart ({{immediately}}). Ett överklagande hindrar inte att det verkställs.
{{/if}}

{{partyCapital}} anser, av de skäl som anges under Grunder, att utgången i målet är oviss.
{{#each harm}}

{{this}}
{{/each}}

{{#if users}}Antalet enskilda som får insatser är {{users}}.{{/if}}{{#if employees}} Antalet anställda är {{employees}}.{{/if}}
{{#each noInterest}}

{{this}}
{{/each}}
{{#each userSafety}}

{{this}}
{{/each}}

{{/if}}`;

const BODY = `# Bakgrund
{{#each background}}
{{this}}

{{/each}}
{{#each course}}
- {{this}}
{{/each}}

# Grunder
{{#each grounds}}
{{this}}

{{/each}}
{{#if answers}}
## Skälen i beslutet
|= Skäl i beslutet | Inställning | Svar | Bevis
{{#each answers}}
|| {{reason}} | {{stand}} | {{answer}} | {{proof}}
{{/each}}
{{/if}}
{{#if measures}}
## Vidtagna åtgärder
{{#each measures}}
- {{this}}
{{/each}}
{{/if}}
{{#if proportionality}}
## Proportionalitet
{{#each proportionality}}
{{this}}

{{/each}}
{{/if}}`;

const END = `# Bevisning
|= Bevis | Vad det ska styrka
{{#each evidence}}
|| {{proof}} | {{shows}}
{{/each}}
{{#if hearing}}

# Muntlig förhandling
{{partyCapital}} begär att muntlig förhandling hålls (9 § FPL).{{#if hearingReasons}} {{hearingReasons}}{{/if}}
{{/if}}

${SIGNED}
`;

const HEAD = `:: Klagande | {{provider}}, {{organisationNumber}}
{{#if representative}}
:: Ombud | {{representative}}
{{/if}}
:: Motpart | {{opponent}}
:: Överklagat avgörande | {{decision}}
{{#if served}}
:: Mottaget | {{served}}
{{/if}}
{{#if lastDay}}
:: Sista dag att överklaga | {{lastDay}}
{{/if}}
:: Saken | {{subject}}

# Yrkanden
{{partyCapital}} yrkar att domstolen
{{#each claims}}
1. {{this}}
{{/each}}
`;

/** To the förvaltningsrätt: no leave is needed there. */
export const FIRST_APPEAL = `${HEAD}
${STAY}
${BODY}

${END}`;

/** To a higher court: with the reasons for leave, and a new stay, since the one below ended with its judgment. */
export const HIGHER_APPEAL = (rule: string): string => `${HEAD}
# Prövningstillstånd
Prövningstillstånd krävs (${rule}). {{partyCapital}} gör gällande att
{{#each leaveGrounds}}
- {{this}}
{{/each}}

{{#each leaveReasons}}
{{this}}

{{/each}}
${STAY.replace(
  '(28 § FPL).\n',
  '(28 § FPL).{{#if stayLapsed}} {{stayLapsed}} Ett nytt beslut om inhibition behövs därför i denna instans.{{/if}}\n',
)}
${BODY}

${END}`;
