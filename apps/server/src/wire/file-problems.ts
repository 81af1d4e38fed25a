import type { ProblemText } from './problem-text';

/** What is said for the refusals of files: code, title, detail. Each says that nothing was kept, and what to do. */
export const FILE_PROBLEMS: readonly ProblemText[] = [
  [
    'file-missing',
    { sv: 'Filen saknas', en: 'The file is missing' },
    { sv: 'Skicka filen som application/octet-stream.', en: 'Send the file as application/octet-stream.' },
  ],
  [
    'file-name-missing',
    { sv: 'Filen har inget namn', en: 'The file has no name' },
    {
      sv: 'Ge filen ett namn med ändelse, till exempel beslut.pdf.',
      en: 'Give the file a name with an ending, as decision.pdf.',
    },
  ],
  [
    'file-empty',
    { sv: 'Filen är tom', en: 'The file is empty' },
    { sv: 'Filen är tom. Inget har sparats.', en: 'The file is empty. Nothing was kept.' },
  ],
  [
    'file-too-large',
    { sv: 'Filen är för stor', en: 'The file is too large' },
    {
      sv: 'Filen är större än {most} MB. Inget har sparats. Dela upp den.',
      en: 'The file is larger than {most} MB. Nothing was kept. Split it.',
    },
  ],
  [
    'file-kind-not-taken',
    { sv: 'Filslaget tas inte emot', en: 'This kind of file is not taken' },
    {
      sv: 'Det här tas emot: {kinds}. Spara filen som pdf och försök igen.',
      en: 'These are taken: {kinds}. Save it as pdf and try again.',
    },
  ],
  [
    'file-mismatch',
    { sv: 'Filen är inte vad namnet säger', en: 'The file is not what its name says' },
    {
      sv: 'Innehållet är inte en ren {extension}-fil. Inget har sparats. Öppna filen, spara den på nytt i rätt format och försök igen.',
      en: 'The content is not a plain {extension} file. Nothing was kept. Open it, save it anew in the right format and try again.',
    },
  ],
  [
    'archive-refused',
    { sv: 'Arkivet tas inte emot', en: 'The archive is not taken' },
    {
      sv: 'Filen innehåller för mycket, makron, program, lösenord, länkar eller ett arkiv i arkivet. Inget har sparats. Lägg in filerna var för sig.',
      en: 'It holds too much, macros, programs, a password, links or an archive within. Nothing was kept. Put in the files one by one.',
    },
  ],
  [
    'file-infected',
    { sv: 'Filen är skadlig', en: 'The file is harmful' },
    {
      sv: 'Virusskyddet stoppade filen. Inget har sparats. Kontakta den som sköter datorn.',
      en: 'The virus scanner stopped the file. Nothing was kept. Talk to whoever looks after the computer.',
    },
  ],
  [
    'digest-differs',
    { sv: 'Filen kom inte fram hel', en: 'The file did not come whole' },
    {
      sv: 'Kontrollsumman stämmer inte. Inget har sparats. Skicka filen igen.',
      en: 'The digest does not fit. Nothing was kept. Send the file again.',
    },
  ],
  [
    'transfer-broken',
    { sv: 'Överföringen bröts', en: 'The transfer broke off' },
    {
      sv: 'Filen kom inte fram hel. Inget har sparats. Försök igen.',
      en: 'The file did not come whole. Nothing was kept. Try again.',
    },
  ],
  [
    'scanner-away',
    { sv: 'Virusskyddet svarar inte', en: 'The virus scanner does not answer' },
    {
      sv: 'Inga filer tas emot förrän det svarar. Inget har sparats. Försök igen om en stund.',
      en: 'No files are taken until it does. Nothing was kept. Try again in a while.',
    },
  ],
  [
    'no-room',
    { sv: 'Det finns inte plats', en: 'There is no room' },
    {
      sv: 'Lagringen är full. Inget har sparats. Säg till den som sköter installationen.',
      en: 'The storage is full. Nothing was kept. Tell whoever looks after the installation.',
    },
  ],
  [
    'store-away',
    { sv: 'Fillagringen svarar inte', en: 'The file store does not answer' },
    {
      sv: 'Försök igen om en stund. Inget har sparats till hälften.',
      en: 'Try again in a while. Nothing was kept by half.',
    },
  ],
  [
    'file-missing-in-store',
    { sv: 'Filen finns inte kvar', en: 'The file is no longer there' },
    {
      sv: 'Raden finns men inte filen. Säg till den som sköter installationen: den ska återställas ur säkerhetskopian.',
      en: 'The row is there and the file is not. Tell whoever looks after the installation: it has to be restored from the backup.',
    },
  ],
  [
    'range-not-satisfiable',
    { sv: 'Delen finns inte', en: 'No such part' },
    { sv: 'Filen är kortare än så.', en: 'The file is shorter than that.' },
  ],
  [
    'erased-already',
    { sv: 'Handlingen är gallrad', en: 'The paper has been erased' },
    {
      sv: 'Filerna finns inte kvar; nummer, hash och protokoll gör det.',
      en: 'The files are gone; number, hash and protocol are kept.',
    },
  ],
  [
    'must-be-kept',
    { sv: 'Handlingen måste bevaras', en: 'The paper must be kept' },
    {
      sv: 'Tiden är inte ute, regeln eller dagen saknas, eller så gäller ett gallringsstopp.',
      en: 'The time is not up, the rule or the day is missing, or it is held from erasure.',
    },
  ],
  [
    'proposed-already',
    { sv: 'Gallring är redan föreslagen', en: 'Erasure has been proposed already' },
    { sv: 'En annan person kan bekräfta den.', en: 'Another person can confirm it.' },
  ],
  [
    'not-put-in-by-you',
    { sv: 'Filen lades in av någon annan', en: 'The file was put in by somebody else' },
    {
      sv: 'Den som lade in filen eller en regelansvarig kan återkalla den.',
      en: 'Who put the file in, or a compliance officer, can take it back.',
    },
  ],
  [
    'held-from-erasure',
    { sv: 'Handlingen har gallringsstopp', en: 'The paper is held from erasure' },
    {
      sv: 'Någon har angett att den måste bevaras. Häv stoppet först, om det är fel.',
      en: 'Somebody has said that it must be kept. Lift the hold first, if it is wrong.',
    },
  ],
  [
    'kept-by-rule',
    { sv: 'Handlingen bevaras efter en regel', en: 'The paper is kept by a rule' },
    {
      sv: 'Den är lagd under en gallringsregel. Ta bort regeln först, om handlingen inte hör dit.',
      en: 'It has been put under a rule of retention. Take the rule off first, if the paper does not belong there.',
    },
  ],
  [
    'linked-still',
    { sv: 'Något styrks av handlingen', en: 'The paper proves something' },
    {
      sv: 'Ta bort kopplingarna till händelser och punkter först.',
      en: 'Remove the links to facts and items first.',
    },
  ],
  [
    'letter-has-it',
    { sv: 'Ett brev vilar på handlingen', en: 'A letter rests on the paper' },
    {
      sv: 'Den är bilaga till ett brev som är fastställt eller skickat, eller är det skickade brevet.',
      en: 'It is enclosed in a letter that is settled or sent, or is the letter that was sent.',
    },
  ],
  [
    'bundle-has-it',
    { sv: 'Handlingen finns i en uttagen akt', en: 'The paper is in a bundle that was taken' },
    {
      sv: 'Ärendets akt har hämtats sedan filen lades in, så filen kan ha lämnat huset.',
      en: 'The bundle of the matter was taken since the file was put in, so the file may have left the house.',
    },
  ],
  [
    'why-missing',
    { sv: 'Skälet saknas', en: 'The reason is missing' },
    {
      sv: 'Skriv varför filen återkallas, med högst 500 tecken.',
      en: 'Write why the file is taken back, in at most 500 characters.',
    },
  ],
  [
    'title-missing',
    { sv: 'Skriv vad det är', en: 'Say what it is' },
    { sv: 'Handlingen måste heta något i listan.', en: 'The paper must be called something in the list.' },
  ],
  [
    'subject-unknown',
    { sv: 'Det finns inte i ärendet', en: 'It is not in the matter' },
    {
      sv: 'Välj en händelse eller en punkt i samma ärende.',
      en: 'Choose a fact or an item of the same matter.',
    },
  ],
];
