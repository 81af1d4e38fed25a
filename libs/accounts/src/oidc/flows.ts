import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Database, SecretBox, newId } from '@fristvakt/platform';
import { freshToken, hashOfToken } from '../fresh-token';
import { changedRows } from '../rows-changed';
import { enabledIssuer } from './issuer-rows';
import type { FlowSecrets, Issuer } from './oidc-client';

const GOOD_FOR = 10 * 60 * 1000;

/** What a flow is for. A known identity signs in; an unknown one is linked by an invitation or by its person alone. */
export type FlowPurpose =
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'invitation'; readonly token: string }
  | { readonly kind: 'link'; readonly membership: string };

/** A flow whose answer has come. */
export interface TakenFlow {
  readonly issuer: Issuer;
  readonly secrets: FlowSecrets;
  readonly purpose: FlowPurpose;
}

interface Sealed {
  readonly secrets: FlowSecrets;
  readonly purpose: FlowPurpose;
  /** The hash of what the browser that began keeps in a cookie: nobody finishes what another began. */
  readonly browser: string;
}

/** The flows that have begun: each is answered once, within ten minutes, by the browser that began it. */
@Injectable()
export class Flows {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly box: SecretBox,
  ) {}

  /** What the browser is to keep. */
  async begin(
    { id: issuer, organisation }: Issuer,
    secrets: FlowSecrets,
    purpose: FlowPurpose,
  ): Promise<string> {
    const [id, browser] = [newId(), freshToken()];
    const sealed: Sealed = { secrets, purpose, browser: hashOfToken(browser).toString('hex') };
    const content = this.box.seal('oidc-flow', id, Buffer.from(JSON.stringify(sealed)));
    const now = this.clock.instant();
    await this.database.write({ purpose: 'sign-in' }, async (tx) => {
      await tx.query(`delete from oidc_flow where organisation_id = $1 and expires_at < $2`, [
        organisation,
        now,
      ]);
      await tx.query(
        `insert into oidc_flow (id, organisation_id, issuer_id, state_hash, secrets, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, organisation, issuer, hashOfToken(secrets.state), content, now, this.clock.instant(GOOD_FOR)],
      );
    });
    return browser;
  }

  /** The flow of a state, used up by this, whatever comes of it. */
  async take(state: string, browser: string): Promise<TakenFlow | undefined> {
    const found = await this.database.write({ purpose: 'sign-in' }, async (tx) => {
      const [flow] = await changedRows<{ id: string; issuer: string; secrets: Buffer }>(
        tx,
        `update oidc_flow set used_at = $2 where state_hash = $1 and used_at is null and expires_at > $2
         returning id, issuer_id as issuer, secrets`,
        [hashOfToken(state), this.clock.instant()],
      );
      const issuer = flow === undefined ? undefined : await enabledIssuer(tx, flow.issuer);
      return flow === undefined || issuer === undefined ? undefined : { ...flow, issuer };
    });
    if (found === undefined) return undefined;
    const sealed = JSON.parse(this.box.open('oidc-flow', found.id, found.secrets).toString()) as Sealed;
    const { secrets, purpose } = sealed;
    const same = timingSafeEqual(hashOfToken(browser), Buffer.from(sealed.browser, 'hex'));
    return same ? { issuer: found.issuer, secrets, purpose } : undefined;
  }
}
