import { Controller, Get, Headers } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { ReadinessQuery } from '@fristvakt/action-plans';
import { REVIEW_POINTS } from '@fristvakt/practice';
import type { Against, Evidence, ReviewPoint } from '@fristvakt/practice';
import type { Language } from '@fristvakt/wording';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { languageOf } from '../wire/language';
import { Problem } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { ReadinessResponse, ReviewPointsResponse } from './readiness.response';
import type {
  ReadinessAgainstResponse,
  ReadinessProofResponse,
  ReviewPointResponse,
} from './readiness.response';

const DESCRIPTION = 'In Swedish, or in English where Accept-Language asks for it.';

/** What IVO looks at, and what could be shown of a licence. */
@ApiTags('action-plans')
@Controller('api/v1')
export class ReadinessController {
  constructor(private readonly query: ReadinessQuery) {}

  @Get('review-points')
  @Route({
    ...{ access: 'public', summary: 'What IVO looks at, with its ground and what proves it' },
    ...{ description: DESCRIPTION, answers: ReviewPointsResponse },
  })
  points(@Headers('accept-language') language?: string): ReviewPointsResponse {
    const { checkedOn, points } = REVIEW_POINTS[0];
    return { checkedOn, items: points.map((point) => pointOf(point, languageOf(language))) };
  }

  @Get('licences/:id/readiness')
  @Route({
    access: 'read-register',
    summary:
      'What could be shown of a licence today, point by point: proved, stale, missing or not applicable',
    ...{ description: DESCRIPTION, answers: ReadinessResponse, refuses: [404] },
  })
  async readiness(
    @Asking() { organisation }: Principal,
    @Id() id: string,
    @Headers('accept-language') language?: string,
  ): Promise<ReadinessResponse> {
    const found = await this.query.of(organisation, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    const { title, providerId, provider } = found;
    return {
      ...{ licenceId: id, title, providerId, provider },
      points: found.points.map(({ point, status, evidence, against, freshUntil }) => ({
        ...{ ...pointOf(point, languageOf(language)), status, freshUntil },
        evidence: evidence === null ? null : evidenceOf(evidence),
        against: against === null ? null : againstOf(against),
      })),
    };
  }
}

const pointOf = (
  { code, title, asks, cites, confidence, proof, fresh }: ReviewPoint,
  lang: Language,
): ReviewPointResponse => ({
  ...{ code, title: title[lang], asks: asks[lang], cites, confidence, proof: proof[lang], fresh },
});

const evidenceOf = ({ by, code, id, on, says, lasting }: Evidence): ReadinessProofResponse => ({
  ...{ by, code, id, on, says, lasting },
});

const againstOf = ({ by, code, id, on }: Against): ReadinessAgainstResponse => ({ by, code, id, on });
