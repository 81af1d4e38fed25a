import { Controller, Query } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { AuditQuery, VerifyChain } from '@fristvakt/audit';
import { parsePlainDate } from '@fristvakt/calendar';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { problemText } from '../wire/problem-words';
import { headsPage, verificationPage } from './verification.presenter';

const ON_A_PAGE = 50;

/** Whether the log is untouched, and the signatures that show it. */
@Controller()
export class VerificationPages {
  constructor(
    private readonly query: AuditQuery,
    private readonly verifying: VerifyChain,
  ) {}

  @Page('audit/verification', 'read-audit')
  ask(@Lang() lang: Language): View {
    return verificationPage({ found: null, signedOn: null, faults: [] }, lang);
  }

  @Form('audit/verification', 'read-audit')
  async verify(@Asking() { organisation, membership }: Principal, @Lang() lang: Language): Promise<View> {
    const outcome = await this.verifying.execute({ organisation, by: membership });
    if (!outcome.ok) {
      const text = problemText(409, outcome.refusal.code, outcome.refusal.params, lang).detail;
      return verificationPage({ found: null, signedOn: null, faults: [{ name: null, text }] }, lang);
    }
    const [head] = await this.query.heads({ organisation, limit: 1 });
    return verificationPage({ found: outcome.value, signedOn: head?.day ?? null, faults: [] }, lang);
  }

  @Page('audit/heads', 'read-audit')
  async heads(
    @Asking() { organisation }: Principal,
    @Query('before') before: unknown,
    @Lang() lang: Language,
  ): Promise<View> {
    const day = typeof before === 'string' ? parsePlainDate(before) : undefined;
    const rows = await this.query.heads({
      ...{ organisation, limit: ON_A_PAGE + 1 },
      ...(day === undefined ? {} : { before: day }),
    });
    const heads = rows.slice(0, ON_A_PAGE);
    const next = rows.length > ON_A_PAGE ? (heads.at(-1)?.day ?? null) : null;
    return headsPage({ heads, next, isFirst: day === undefined }, lang);
  }
}
