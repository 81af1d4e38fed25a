/** The kinds of file that are taken, by their extension: what they are told as, and how they are looked at. */
export const FILE_KINDS = {
  pdf: { mediaType: 'application/pdf', look: 'pdf' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    look: 'word',
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', look: 'sheet' },
  zip: { mediaType: 'application/zip', look: 'zip' },
  png: { mediaType: 'image/png', look: 'png' },
  jpg: { mediaType: 'image/jpeg', look: 'jpeg' },
  jpeg: { mediaType: 'image/jpeg', look: 'jpeg' },
  eml: { mediaType: 'message/rfc822', look: 'mail' },
  txt: { mediaType: 'text/plain', look: 'text' },
  csv: { mediaType: 'text/csv', look: 'text' },
} as const;

export type FileExtension = keyof typeof FILE_KINDS;
export type Look = (typeof FILE_KINDS)[FileExtension]['look'];

export const FILE_EXTENSIONS = Object.keys(FILE_KINDS) as readonly FileExtension[];

export const isTaken = (extension: string): extension is FileExtension =>
  Object.hasOwn(FILE_KINDS, extension);
