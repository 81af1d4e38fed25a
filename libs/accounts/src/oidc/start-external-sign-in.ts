import { Injectable } from '@nestjs/common';
import { Clock, Database, done, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { hashOfToken } from '../fresh-token';
import { Limits, tooManyTries } from '../limits';
import { openInvitation } from '../members/invitation-rows';
import { fullyInPerson } from '../own/in-person';
import type { InPersonCode } from '../own/in-person';
import type { Principal } from '../principal';
import { Flows } from './flows';
import type { FlowPurpose } from './flows';
import { enabledIssuer } from './issuer-rows';
import { OidcClient } from './oidc-client';
import type { Issuer } from './oidc-client';

export interface ExternalStart {
  readonly issuer: string;
  /** The token of an invitation: the identity becomes the invited member's. */
  readonly invitation?: string;
  /** Who is signed in and links the identity to their own membership. */
  readonly linking?: Principal;
  /** Where the tries are counted. */
  readonly address: string;
}

export interface ExternalStarted {
  /** The issuer's page, where to send the browser. */
  readonly url: string;
  /** What the browser keeps until it comes back. */
  readonly browser: string;
}

export type StartExternalSignInCode =
  InPersonCode | 'issuer-not-found' | 'issuer-unreachable' | 'invitation-refused' | 'too-many-tries';

/** A person goes to an issuer to be vouched for. */
@Injectable()
export class StartExternalSignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly client: OidcClient,
    private readonly flows: Flows,
  ) {}

  async execute(start: ExternalStart): Promise<Outcome<ExternalStarted, StartExternalSignInCode>> {
    const { allowed, resetsIn } = await this.limits.take('external-address', start.address);
    if (!allowed) return tooManyTries(resetsIn);
    const issuer = await this.find(start.issuer);
    if (issuer === undefined) return refused('not-found', 'issuer-not-found');
    const purpose = await this.purposeOf(start, issuer);
    if (!purpose.ok) return purpose;
    const secrets = this.client.freshFlow();
    const url = await this.client.authorizationUrl(issuer, secrets);
    if (url === undefined) return refused('conflict', 'issuer-unreachable');
    return done({ url, browser: await this.flows.begin(issuer, secrets, purpose.value) });
  }

  private async find(id: string): Promise<Issuer | undefined> {
    if (!isUuid(id)) return undefined;
    return this.database.read({ purpose: 'sign-in' }, async (tx) => enabledIssuer(tx, id));
  }

  private async purposeOf(
    { invitation, linking }: ExternalStart,
    { organisation }: Issuer,
  ): Promise<Outcome<FlowPurpose, StartExternalSignInCode>> {
    if (linking !== undefined) {
      // First whose issuer it is: the answer tells nothing of another organisation's.
      if (linking.organisation !== organisation) return refused('not-found', 'issuer-not-found');
      const session = fullyInPerson(linking);
      if (!session.ok) return session;
      return done({ kind: 'link', membership: linking.membership });
    }
    if (invitation === undefined) return done({ kind: 'sign-in' });
    const open = await this.database.read({ purpose: 'sign-in' }, async (tx) =>
      openInvitation(tx, this.clock, hashOfToken(invitation)),
    );
    if (open?.organisation !== organisation) return refused('forbidden', 'invitation-refused');
    return done({ kind: 'invitation', token: invitation });
  }
}
