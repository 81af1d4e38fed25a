import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { isUuid } from '@fristvakt/platform';
import { FactToldQuery, OpenMatter } from '@fristvakt/providers';
import { decisionName } from '@fristvakt/wording';
import { Form } from '../pages/page.decorator';
import { Redirect } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { disputeOf } from './disputes.presenter';
import { FactDesk } from './fact-desk';
import { standIn } from './matter-now';
import { Once } from './once';

/** An appeal has a matter of its own: opened from the decision in dispute, in one step, ready for the appeal. */
@Controller()
export class DisputePages {
  constructor(
    private readonly desk: FactDesk,
    private readonly facts: FactToldQuery,
    private readonly opening: OpenMatter,
    private readonly once: Once,
  ) {}

  @Form('facts/:id/dispute', 'keep-register')
  async open(@Asking() principal: Principal, @Id() id: string, @Sent() sent: SentForm): Promise<Redirect> {
    const told = await this.facts.one(principal, principal.matter, id);
    if (told === undefined) throw new Problem(404, 'not-found');
    const matter = await this.desk.matter(principal, told.matterId);
    const standing = standIn(matter.caseFile, told.ref);
    const existing = disputeOf({ id: standing }, matter);
    if (existing !== undefined) return new Redirect(`/matters/${existing}/record/appeal-filed`);
    const fact = matter.caseFile.facts.find((one) => one.id === standing);
    const key = sent.text('key');
    if (fact === undefined || !isUuid(key)) return new Redirect(`/matters/${matter.id}/record`);
    const { organisation, membership } = principal;
    const back = `/matters/${matter.id}/record`;
    const asked = { principal, route: `/facts/${id}/dispute`, key, content: standing };
    const result = await this.once.run(asked, back, async () => {
      const outcome = await this.opening.execute({
        ...{ organisation, by: membership, providerId: matter.providerId, kind: 'appeal', more: {} },
        ...{ title: `Överklagande av ${decisionName(fact, 'sv')}` },
        againstId: matter.factIds.get(standing) ?? id,
      });
      return outcome.ok ? { ok: true, value: `/matters/${outcome.value.id}/record/appeal-filed` } : outcome;
    });
    if (result.kind === 'done') return new Redirect(result.address, 'dispute-opened');
    if (result.kind === 'refused') throw new Problem(409, result.refusal.code, result.refusal.params);
    return new Redirect(back);
  }
}
