import { Body, Controller, Get, Headers, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { AdaptTemplate, LetterTemplateQuery } from '@fristvakt/documents';
import type { OwnTemplate } from '@fristvakt/documents';
import { LETTERS, LETTER_KINDS } from '@fristvakt/letters';
import type { LetterTemplate } from '@fristvakt/letters';
import type { Language } from '@fristvakt/wording';
import { Asking } from '../wire/asking.decorator';
import { languageOf } from '../wire/language';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Post } from '../wire/verbs';
import { knownTemplate } from './known-template';
import { LetterResetRequest, LetterTextRequest, LetterVersionRequest } from './letter-template.request';
import {
  LetterTemplateDetailResponse,
  LetterTemplateResponse,
  LetterTemplatesResponse,
  LetterTextCheckResponse,
} from './letter-template.response';

const KIND = {
  name: 'kind',
  description: 'Which letter',
  schema: { type: 'string', enum: [...LETTER_KINDS] },
} as const;

/** The texts of letters, ours and the organisation's own. */
@ApiTags('letters')
@Controller('api/v1/letter-templates')
export class LetterTemplatesController {
  constructor(
    private readonly query: LetterTemplateQuery,
    private readonly adapting: AdaptTemplate,
  ) {}

  @Get()
  @Route({
    access: 'administer-people',
    summary: 'The texts that new letters are written by, kind by kind',
    answers: LetterTemplatesResponse,
  })
  async list(
    @Asking() { organisation }: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<LetterTemplatesResponse> {
    const own = await this.query.list(organisation);
    const ownOf = (kind: string): OwnTemplate | undefined => own.find((one) => one.kind === kind);
    return { items: LETTERS.map((one) => templateOf(one, ownOf(one.kind), languageOf(language))) };
  }

  @Get(':kind')
  @ApiParam(KIND)
  @Route({
    access: 'administer-people',
    summary: 'One text with the program’s own beside it, and what a text may name',
    ...{ answers: LetterTemplateDetailResponse, refuses: [404] },
  })
  async one(
    @Asking() principal: Principal,
    @Param('kind') kind: string,
    @Headers('accept-language') language?: string,
  ): Promise<LetterTemplateDetailResponse> {
    return this.detail(principal, knownTemplate(kind), languageOf(language));
  }

  @Post(':kind/checks')
  @ApiParam(KIND)
  @Route({
    access: 'administer-people',
    summary: 'Whether a text would be taken, and how it reads. Nothing is kept',
    description:
      'It is looked through as where it is kept, and filled beside the program with the examples of the fields: no record is read.',
    ...{ status: 200, answers: LetterTextCheckResponse, refuses: [404, 422] },
  })
  async check(
    @Param('kind') kind: string,
    @Body() { text }: LetterTextRequest,
  ): Promise<LetterTextCheckResponse> {
    const preview = await this.query.preview(knownTemplate(kind), text);
    if (preview.ok) return { possible: true, fault: null, where: '', blocks: [...preview.blocks] };
    const { code, where } = preview.fault ?? { code: 'unfillable', where: '' };
    return { possible: false, fault: code, where, blocks: [] };
  }

  @Post(':kind/versions')
  @ApiParam(KIND)
  @Route({
    access: 'administer-people',
    summary: 'Keeps a text of the organisation’s own. Letters begun keep theirs',
    ...{ status: 201, answers: LetterTemplateDetailResponse, refuses: [404, 412, 422] },
  })
  async keep(
    @Asking() principal: Principal,
    @Param('kind') kind: string,
    @Body() { text, number }: LetterVersionRequest,
    @Headers('accept-language') language?: string,
  ): Promise<LetterTemplateDetailResponse> {
    return this.adapted(principal, knownTemplate(kind), { text, number }, languageOf(language));
  }

  @Post(':kind/reset')
  @ApiParam(KIND)
  @Route({
    access: 'administer-people',
    summary: 'Goes back to the program’s own text',
    ...{ status: 200, answers: LetterTemplateDetailResponse, refuses: [404, 412, 422] },
  })
  async reset(
    @Asking() principal: Principal,
    @Param('kind') kind: string,
    @Body() { number }: LetterResetRequest,
    @Headers('accept-language') language?: string,
  ): Promise<LetterTemplateDetailResponse> {
    return this.adapted(principal, knownTemplate(kind), { text: null, number }, languageOf(language));
  }

  private async adapted(
    principal: Principal,
    template: LetterTemplate,
    said: { readonly text: string | null; readonly number: number },
    lang: Language,
  ): Promise<LetterTemplateDetailResponse> {
    const { organisation, membership: by } = principal;
    valueOf(await this.adapting.execute({ organisation, by, kind: template.kind, ...said }));
    return this.detail(principal, template, lang);
  }

  private async detail(
    { organisation }: Principal,
    template: LetterTemplate,
    lang: Language,
  ): Promise<LetterTemplateDetailResponse> {
    const own = (await this.query.list(organisation)).find(({ kind }) => kind === template.kind);
    return {
      ...templateOf(template, own, lang),
      ours: template.versions[0].text,
      fields: template.fields.map(({ name, label, from, needed }) => ({
        ...{ name, label: label[lang], from, needed },
      })),
    };
  }
}

const templateOf = (
  { kind, title, versions }: LetterTemplate,
  own: OwnTemplate | undefined,
  lang: Language,
): LetterTemplateResponse => ({
  ...{ kind, title: title[lang], number: own?.number ?? 0, own: own?.text != null },
  ...{
    text: own?.text ?? versions[0].text,
    madeByName: own?.madeByName ?? null,
    madeAt: own?.madeAt ?? null,
  },
});
