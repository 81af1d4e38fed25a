import { pageWords } from '../pages/page-words';

/** The words of counsel's notes, which counsel alone reads. */
export const PRIVILEGED_NOTE_WORDS = pageWords({
  sv: {
    notes: 'Juristernas anteckningar',
    note: 'Anteckning bland juristernas',
    'notes-who':
      'Texterna läses bara av organisationens jurister och av gästombudet i ärendet, aldrig av någon annan roll. I granskningsloggen står att en anteckning har skrivits eller lästs, inte vad den säger.',
    'notes-none': 'Ingen anteckning än.',
    'notes-older': 'Bara de senaste visas.',
    'note-read': 'Läs anteckningen från {on}',
    'note-of': '{on}, {name}',
    'note-of-nobody': '{on}, ett annat ombud',
    'note-changed': 'ändrad {on}',
    'note-write': 'Skriv en anteckning',
    'note-text': 'Anteckning',
    'note-text-help': 'Högst 20 000 tecken.',
    'note-save': 'Spara anteckningen',
    'note-change': 'Ändra anteckningen',
    'note-change-help': 'Det som stod förut går inte att få tillbaka.',
    'note-delete': 'Ta bort anteckningen',
    'note-delete-help': 'Den går inte att få tillbaka.',
    'note-not-yours': 'Bara den som skrev anteckningen kan ändra den.',
    'note-stale':
      'Anteckningen har ändrats sedan du öppnade den. Nedan står först det som gäller nu, sedan det du skrev. Spara om det ska ersätta.',
    'note-back': 'Till ärendet',
  },
  en: {
    notes: 'Counsel’s notes',
    note: 'Note of counsel',
    'notes-who':
      'The texts are read by counsel of the organisation and by guest counsel of the matter alone, never by any other role. The audit log tells that a note was written or read, not what it says.',
    'notes-none': 'No note yet.',
    'notes-older': 'Only the latest are shown.',
    'note-read': 'Read the note of {on}',
    'note-of': '{on}, {name}',
    'note-of-nobody': '{on}, another counsel',
    'note-changed': 'changed {on}',
    'note-write': 'Write a note',
    'note-text': 'Note',
    'note-text-help': 'At most 20,000 characters.',
    'note-save': 'Save the note',
    'note-change': 'Change the note',
    'note-change-help': 'What it said before cannot be brought back.',
    'note-delete': 'Delete the note',
    'note-delete-help': 'It cannot be brought back.',
    'note-not-yours': 'Only who wrote the note can change it.',
    'note-stale':
      'The note has been changed since you opened it. First stands what it says now, then what you wrote. Save if that is to replace it.',
    'note-back': 'To the matter',
  },
});
