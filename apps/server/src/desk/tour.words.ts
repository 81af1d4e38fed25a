import { pageWords } from '../pages/page-words';

/** The words of the guided look. */
export const TOUR_WORDS = pageWords({
  sv: {
    title: 'Två tvister, dag för dag',
    intro:
      'Båda är verkliga och byggda på offentliga handlingar. Varje steg visar vad som hände och vad Fristvakt då visste. Öppna ärendet som det såg ut den dagen.',
    contents: 'Berättelserna',
    humana: 'Humana 2023: återkallat på en tisdag, inhibition på sjunde dagen',
    fmf: 'FMF 2022–2023: förlust i första instans, ny inhibition efter tre dagar',
    knew: 'Fristvakt visste:',
    'see-L': 'Se tillståndet som det såg ut {day}',
    'see-A': 'Se överklagandet som det såg ut {day}',
    'see-S': 'Se tvisten om inhibitionen som den såg ut {day}',
    'not-here': 'Berättelsen är inte inläst i er organisation, så stegen saknar länkar.',
    'not-here-guest': 'Du ser bara ditt eget ärende, så stegen saknar länkar.',
    'import-help': 'Läs in filen {file}, som följer med programmet, så kan stegen öppnas.',
    'import-go': 'Läs in en ärendefil',
    start: 'Till startsidan',

    'step-humana-1-what':
      'IVO återkallar Humana Assistans tillstånd. Beslutet delges samma dag, och verksamheten ska vara avvecklad senast {end}.',
    'step-humana-1-knew':
      'Beslutet gäller genast, även om det överklagas. Verksamheten antas få bedrivas till och med {end}. Sista dag att överklaga är {last}. För att yrka inhibition finns ingen dag i lagen: gör det utan uppskov.',
    'step-humana-2-what':
      'Humana överklagar till förvaltningsrätten och yrkar att beslutet upphävs och att det inte ska gälla under tiden (mål 2132-23).',
    'step-humana-2-knew':
      'Överklagandet kom i tid och inhibition är yrkad. Att överklaga stoppar inget i sig: avvecklingen löper fortfarande mot {end}.',
    'step-humana-3-what':
      'Förvaltningsrätten beslutar om inhibition. Samma dag stoppar Försäkringskassan utbetalningen till anordnaren.',
    'step-humana-3-knew':
      'Återkallelsen gäller tills vidare inte, och verksamheten får bedrivas. Utbetalningen är stoppad ändå: inhibitionen ändrar den inte. IVO kan överklaga inhibitionen till och med {last}.',
    'step-humana-4-what': 'IVO överklagar inhibitionen till kammarrätten och begär prövningstillstånd.',
    'step-humana-4-knew':
      'Det är en tvist för sig. Huvudmålet ligger kvar i förvaltningsrätten, och inhibitionen gäller medan kammarrätten prövar.',
    'step-humana-5-what': 'Kammarrätten meddelar inte prövningstillstånd.',
    'step-humana-5-knew': 'Inhibitionen står kvar. IVO:s sista dag att gå vidare är {last}.',
    'step-humana-6-what':
      'Efter muntlig förhandling i två dagar bifaller förvaltningsrätten överklagandet. Domens dag angavs vid förhandlingen.',
    'step-humana-6-knew':
      'Tillståndet gäller, men inte slutligt: IVO kan överklaga till och med {last}. Utbetalningen är stoppad tills någon registrerar att den har återupptagits.',
    'step-humana-7-what':
      'Ingen har överklagat. IVO sa den 6 juli att myndigheten inte skulle göra det, men ett uttalande är ingen nöjdförklaring.',
    'step-humana-7-knew': 'Domen har fått laga kraft i dag, dagen efter den sista dagen. Tillståndet gäller.',

    'step-fmf-1-what':
      'IVO återkallar FMF Assistans tillstånd i februari 2022. Vilken dag är inte publicerat.',
    'step-fmf-1-knew':
      'Månaden räcker för att veta att tillståndet är återkallat vid månadens slut, men inte för att räkna en frist. Fristvakt gissar ingen dag utan frågar efter den.',
    'step-fmf-2-what':
      'Under 2022 har FMF överklagat till förvaltningsrätten, och rätten har beslutat om inhibition.',
    'step-fmf-2-knew':
      'Verksamheten får bedrivas så länge inhibitionen gäller. Målet prövas av förvaltningsrätten.',
    'step-fmf-3-what': 'Förvaltningsrätten avslår överklagandet.',
    'step-fmf-3-knew':
      'Inhibitionen gällde bara i den instansen och har upphört: verksamheten får inte bedrivas. När domen delgavs är inte publicerat, så sista dagen är antagen: {last}, räknad från domens dag. En ny inhibition ska yrkas genast.',
    'step-fmf-4-what':
      'FMF har överklagat och yrkat ny inhibition. Kammarrätten beslutar om inhibition och meddelar prövningstillstånd samma dag (mål 1623-23).',
    'step-fmf-4-knew':
      'Verksamheten får bedrivas igen efter tre dagar. IVO:s tre veckor att överklaga inhibitionen slutar på långfredagen, {friday}, så sista dagen blir {last}.',
    'step-fmf-5-what': 'Kammarrätten bifaller överklagandet.',
    'step-fmf-5-knew': 'Tillståndet gäller, men inte slutligt: IVO kan överklaga till och med {last}.',
    'step-fmf-6-what': 'Ingen har överklagat.',
    'step-fmf-6-knew': 'Domen har fått laga kraft enligt registrerade uppgifter, och tillståndet gäller.',
  },
  en: {
    title: 'Two disputes, day by day',
    intro:
      'Both are real and built on public documents. Each step tells what happened and what Fristvakt then knew. Open the matter as it stood on that day.',
    contents: 'The stories',
    humana: 'Humana 2023: revoked on a Tuesday, a stay on the seventh day',
    fmf: 'FMF 2022–2023: lost in the first court, a new stay after three days',
    knew: 'Fristvakt knew:',
    'see-L': 'See the licence as it stood on {day}',
    'see-A': 'See the appeal as it stood on {day}',
    'see-S': 'See the dispute about the stay as it stood on {day}',
    'not-here': 'The story has not been taken into your organisation, so the steps have no links.',
    'not-here-guest': 'You see your own matter only, so the steps have no links.',
    'import-help': 'Take in the file {file}, which comes with the program, and the steps can be opened.',
    'import-go': 'Take in a case file',
    start: 'To the start page',

    'step-humana-1-what':
      'IVO revokes the licence of Humana Assistans. The decision is served the same day, and the activity is to be wound down by {end}.',
    'step-humana-1-knew':
      'The decision works at once, even if appealed. It is assumed that the activity may be carried on until and including {end}. The last day to appeal is {last}. For asking for a stay the law sets no day: do it at once.',
    'step-humana-2-what':
      'Humana appeals to the administrative court and asks that the decision be set aside, and that it shall not work meanwhile (case 2132-23).',
    'step-humana-2-knew':
      'The appeal came in time and a stay has been asked for. An appeal alone stops nothing: the winding down still runs towards {end}.',
    'step-humana-3-what':
      'The administrative court grants a stay. On the same day Försäkringskassan stops payment to the provider.',
    'step-humana-3-knew':
      'The revocation does not work for the time being, and the activity may be carried on. Payment is stopped all the same: the stay does not change it. IVO may appeal the stay until and including {last}.',
    'step-humana-4-what': 'IVO appeals the stay to the administrative court of appeal and asks for leave.',
    'step-humana-4-knew':
      'That is a dispute of its own. The main case stays with the administrative court, and the stay is in force meanwhile.',
    'step-humana-5-what': 'The administrative court of appeal refuses leave.',
    'step-humana-5-knew': 'The stay remains. The last day for IVO to go further is {last}.',
    'step-humana-6-what':
      'After an oral hearing of two days the administrative court grants the appeal. The day of the judgment was announced at the hearing.',
    'step-humana-6-knew':
      'The licence is restored, not finally: IVO may appeal until and including {last}. Payment is stopped until somebody records that it has been resumed.',
    'step-humana-7-what':
      'Nobody has appealed. IVO said on 6 July that it would not, but a statement to the press is no waiver.',
    'step-humana-7-knew': 'The judgment is final today, the day after the last day. The licence is active.',

    'step-fmf-1-what':
      'IVO revokes the licence of FMF Assistans in February 2022. The day has not been published.',
    'step-fmf-1-knew':
      'The month is enough to know that the licence is revoked at its end, not to reckon a deadline. Fristvakt guesses no day; it asks for it.',
    'step-fmf-2-what':
      'During 2022 FMF has appealed to the administrative court, and the court has granted a stay.',
    'step-fmf-2-knew':
      'The activity may be carried on while the stay is in force. The case is before the administrative court.',
    'step-fmf-3-what': 'The administrative court rejects the appeal.',
    'step-fmf-3-knew':
      'The stay held in that court only and has lapsed: the activity may not be carried on. When the judgment was served has not been published, so the last day is assumed: {last}, counted from the day of the judgment. A new stay is to be asked for at once.',
    'step-fmf-4-what':
      'FMF has appealed and asked for a new stay. The administrative court of appeal grants the stay and leave on the same day (case 1623-23).',
    'step-fmf-4-knew':
      'The activity may be carried on again after three days. The three weeks that IVO has to appeal the stay end on Good Friday, {friday}, so the last day is {last}.',
    'step-fmf-5-what': 'The administrative court of appeal grants the appeal.',
    'step-fmf-5-knew': 'The licence is restored, not finally: IVO may appeal until and including {last}.',
    'step-fmf-6-what': 'Nobody has appealed.',
    'step-fmf-6-knew': 'The judgment is final by what is recorded, and the licence is active.',
  },
});
