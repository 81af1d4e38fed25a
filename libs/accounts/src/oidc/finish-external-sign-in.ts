import { Injectable } from '@nestjs/common';
import { done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { Principal } from '../principal';
import { SessionOpening } from '../sign-in/session-opening';
import type { SignedIn } from '../sign-in/sign-in';
import { Flows } from './flows';
import type { TakenFlow } from './flows';
import { Identities } from './identities';
import type { Identified, Identity } from './identities';
import { OidcClient } from './oidc-client';
import type { Vouched } from './oidc-client';

export interface ExternalAnswer {
  /** The query the browser came back with. */
  readonly query: URLSearchParams;
  /** What the browser kept; undefined where it kept nothing. */
  readonly browser: string | undefined;
  /** Who is signed in as the browser comes back. */
  readonly principal: Principal | undefined;
  readonly userAgent: string | null;
  readonly address: string;
}

export type ExternalResult =
  { readonly kind: 'signed-in'; readonly session: SignedIn } | { readonly kind: 'linked' };

/** One answer for everything that can be wrong; the operator's log says more. */
export type FinishExternalSignInCode = 'external-sign-in-refused';

/** The browser comes back from an issuer. */
@Injectable()
export class FinishExternalSignIn {
  constructor(
    private readonly flows: Flows,
    private readonly client: OidcClient,
    private readonly identities: Identities,
    private readonly opening: SessionOpening,
  ) {}

  async execute(answer: ExternalAnswer): Promise<Outcome<ExternalResult, FinishExternalSignInCode>> {
    const [state, ...more] = answer.query.getAll('state');
    if (state === undefined || more.length > 0 || answer.browser === undefined) return REFUSED;
    const flow = await this.flows.take(state, answer.browser);
    if (flow === undefined) return REFUSED;
    const vouched = await this.client.vouchedFor(flow.issuer, answer.query, flow.secrets);
    if (vouched === undefined) return REFUSED;
    return this.accept(flow, vouched, answer);
  }

  private async accept(
    { issuer: { organisation, issuer }, purpose }: TakenFlow,
    { subject, secondFactor }: Vouched,
    answer: ExternalAnswer,
  ): Promise<Outcome<ExternalResult, FinishExternalSignInCode>> {
    const identity: Identity = { organisation, issuer, subject };
    switch (purpose.kind) {
      case 'sign-in':
        return this.open(await this.identities.find(identity), secondFactor, answer);
      case 'invitation':
        return this.open(await this.identities.joinInvited(identity, purpose.token), secondFactor, answer);
      case 'link': {
        const { principal } = answer;
        if (principal?.membership !== purpose.membership || principal.secondFactorMissing) return REFUSED;
        return (await this.identities.link(identity, purpose.membership))
          ? done({ kind: 'linked' })
          : REFUSED;
      }
    }
  }

  private async open(
    identified: Identified | undefined,
    secondFactor: boolean,
    { userAgent, address }: ExternalAnswer,
  ): Promise<Outcome<ExternalResult, FinishExternalSignInCode>> {
    if (identified === undefined) return REFUSED;
    const { account, ...standing } = identified;
    const opened = { account, standing, secondFactor, step: undefined, userAgent, address };
    const session = await this.opening.open(opened);
    if (session === undefined) return REFUSED;
    return done({ kind: 'signed-in', session: { ...session, organisation: standing.organisation } });
  }
}

const REFUSED = refused('forbidden', 'external-sign-in-refused');
