import { Controller } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { ReadLetterFile } from '@fristvakt/intake';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { FILES_TYPE } from '../wire/file-routes';
import { Attached } from '../wire/whole-file';
import type { SentFile } from '../wire/whole-file';
import { Post } from '../wire/verbs';
import { LetterReadingResponse } from './intake.response';

@ApiTags('intake')
@Controller('api/v1')
export class IntakeController {
  constructor(private readonly reading: ReadLetterFile) {}

  @Post('intake')
  @Route({
    access: 'keep-register',
    summary: 'Reads a letter from IVO or a court. Nothing is kept or recorded',
    description:
      'A PDF with text in it, a Word file (.docx) or a mail (.eml) of up to 10 MB, as the file `file` of a form. The facts are proposals: what is doubtful says why, and a day that counts from service is never reckoned. With an Idempotency-Key the answer is kept as long as the key.',
    ...{ answers: LetterReadingResponse, refuses: [409, 413, 415, 422] },
  })
  @ApiConsumes(FILES_TYPE)
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  async read(@Attached() file: SentFile | undefined): Promise<LetterReadingResponse> {
    if (file === undefined) {
      const places = [{ property: 'file', reason: 'expected a file' }];
      throw new Problem(422, 'letter-file-missing', {}, places);
    }
    const { text, reading } = valueOf(await this.reading.execute(file.bytes));
    return {
      kind: reading.kind,
      fields: reading.fields.map(({ why, ...field }) => ({ ...field, why: [...why] })),
      proposals: reading.proposals.map(({ why, fields, ...fact }) => ({ ...fact, fields, why: [...why] })),
      ...{ pages: [...text.pages], attachments: [...text.attachments] },
    };
  }
}
