import { MOST_TEXT } from '@fristvakt/privileged-notes';
import { Text } from '../wire/fields';

export class PrivilegedNoteRequest {
  @Text({
    description: 'What counsel notes, for counsel alone',
    ...{ min: 1, max: MOST_TEXT, example: 'Ombudets bedömning av utsikterna.' },
  })
  text!: string;
}
