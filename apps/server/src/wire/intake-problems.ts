import type { ProblemText } from './problem-text';

/** What is said where a letter could not be read: code, title, detail. */
export const INTAKE_PROBLEMS: readonly ProblemText[] = [
  [
    'no-text',
    { sv: 'Bilden har ingen text', en: 'The picture has no text' },
    {
      sv: 'Filen är en inskannad bild utan text. Skriv in uppgifterna själv.',
      en: 'The file is a scanned picture without text. Type what it says yourself.',
    },
  ],
  [
    'picture',
    { sv: 'Bilden har ingen text', en: 'The picture has no text' },
    {
      sv: 'Filen är en bild. Skriv in uppgifterna själv.',
      en: 'The file is a picture. Type what it says yourself.',
    },
  ],
  [
    'old-office',
    { sv: 'Äldre filformat', en: 'Older file format' },
    {
      sv: 'Filen är i ett äldre format från Word eller Outlook. Spara den som .docx, PDF eller .eml och försök igen.',
      en: 'The file is in an older format of Word or Outlook. Save it as .docx, PDF or .eml and try again.',
    },
  ],
  [
    'unknown-kind',
    { sv: 'Filen kan inte läsas', en: 'The file cannot be read' },
    {
      sv: 'Välj en PDF, en Word-fil (.docx) eller ett sparat mejl (.eml).',
      en: 'Choose a PDF, a Word file (.docx) or a saved mail (.eml).',
    },
  ],
  [
    'not-a-letter',
    { sv: 'Filen är inget brev', en: 'The file is no letter' },
    { sv: 'Filen är packad men ingen Word-fil.', en: 'The file is packed, but is no Word file.' },
  ],
  [
    'letter-file-missing',
    { sv: 'Ingen fil', en: 'No file' },
    { sv: 'Välj en fil först.', en: 'Choose a file first.' },
  ],
  [
    'letter-file-gone',
    { sv: 'Brevets fil finns inte längre', en: 'The file of the letter is not there any more' },
    {
      sv: 'Det lästa brevet har tagits bort. Registrera utan filen, och lägg in den som bilaga.',
      en: 'The letter that was read has been removed. Record without its file, and put that in as an enclosure.',
    },
  ],
  [
    'letter-file-too-large',
    { sv: 'Filen är för stor', en: 'The file is too large' },
    { sv: 'En fil får vara högst 10 MB.', en: 'A file may have 10 MB at most.' },
  ],
  [
    'file-broken',
    { sv: 'Filen är skadad', en: 'The file is damaged' },
    {
      sv: 'Filen gick inte att öppna. Be avsändaren skicka den igen.',
      en: 'The file could not be opened. Ask the sender to send it again.',
    },
  ],
  [
    'encrypted',
    { sv: 'Filen är låst', en: 'The file is locked' },
    {
      sv: 'Filen är skyddad med lösenord. Spara den utan lösenord och försök igen.',
      en: 'The file is protected by a password. Save it without one and try again.',
    },
  ],
  [
    'too-many-pages',
    { sv: 'För många sidor', en: 'Too many pages' },
    { sv: 'En fil får ha högst 200 sidor.', en: 'A file may have 200 pages at most.' },
  ],
  [
    'too-much-text',
    { sv: 'För mycket text', en: 'Too much text' },
    { sv: 'Filen har mer text än ett brev har.', en: 'The file has more text than a letter has.' },
  ],
  [
    'too-many-attachments',
    { sv: 'För många bilagor', en: 'Too many attachments' },
    { sv: 'Ett mejl får ha högst 50 bilagor.', en: 'A mail may have 50 attachments at most.' },
  ],
  [
    'packed-too-much',
    { sv: 'Filen är för hårt packad', en: 'The file is packed too tightly' },
    {
      sv: 'Filen blir mycket större när den packas upp och öppnas därför inte.',
      en: 'The file becomes much larger when unpacked, and is not opened.',
    },
  ],
  [
    'file-too-slow',
    { sv: 'Läsningen tog för lång tid', en: 'Reading took too long' },
    {
      sv: 'Filen kunde inte läsas på tjugo sekunder. Skriv in uppgifterna själv.',
      en: 'The file could not be read in twenty seconds. Type what it says yourself.',
    },
  ],
  [
    'reading-busy',
    { sv: 'Många läser just nu', en: 'Many are reading right now' },
    { sv: 'Försök igen om en stund.', en: 'Try again in a moment.' },
  ],
];
