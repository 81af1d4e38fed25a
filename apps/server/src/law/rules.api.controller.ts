import { Body, Controller, Get, Headers, Ip, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Limits, addressBlock } from '@fristvakt/accounts';
import { Law } from '@fristvakt/providers';
import { ruleOf, versionName } from '@fristvakt/terms';
import type { Rule } from '@fristvakt/terms';
import type { Language } from '@fristvakt/wording';
import { languageOf } from '../wire/language';
import { Problem } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { answerOf } from './compute.presenter';
import { ComputeRequest } from './rule.request';
import { ComputeResponse, RuleListResponse, RuleResponse } from './rule.response';
import { Post } from '../wire/verbs';

@ApiTags('law')
@Controller('api/v1')
export class RulesController {
  constructor(
    private readonly law: Law,
    private readonly limits: Limits,
  ) {}

  @Get('rules')
  @Route({ access: 'public', summary: 'The rules that deadlines are derived by', answers: RuleListResponse })
  list(@Headers('accept-language') language?: string): RuleListResponse {
    const lang = languageOf(language);
    return { items: this.law.catalogue.rules.map((rule) => present(rule, lang)) };
  }

  @Get('rules/:id')
  @ApiParam({ name: 'id', description: 'Its id', schema: { type: 'string', examples: ['APP-IVO-3W'] } })
  @Route({ access: 'public', summary: 'One rule and its versions', answers: RuleResponse, refuses: [404] })
  one(@Param('id') id: string, @Headers('accept-language') language?: string): RuleResponse {
    const rule = ruleOf(this.law.catalogue, id);
    if (rule === undefined) throw new Problem(404, 'not-found');
    return present(rule, languageOf(language));
  }

  @Post('compute')
  @Route({
    access: 'public',
    summary: 'The calculator: last days of terms and rules, with every step',
    description: 'Open to everybody, 60 calls a minute from one place, up to 100 questions a call.',
    answers: ComputeResponse,
    refuses: [413, 415],
  })
  async compute(@Ip() address: string, @Body() { questions }: ComputeRequest): Promise<ComputeResponse> {
    const { allowed, resetsIn } = await this.limits.take('calculator-address', addressBlock(address));
    if (!allowed) throw new Problem(429, 'too-many-requests', {}, [], { 'retry-after': String(resetsIn) });
    return { answers: questions.map((question) => answerOf(question, this.law.catalogue)) };
  }
}

const present = ({ id, title, versions }: Rule, lang: Language): RuleResponse => ({
  id,
  title: title[lang],
  versions: versions.map((version) => ({
    version: versionName(version),
    from: version.from,
    until: version.until,
    confidence: version.confidence,
    cites: version.cites.map(({ section }) => section),
    checkedOn: version.checkedOn,
  })),
});
