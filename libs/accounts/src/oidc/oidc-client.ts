import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock, SecretBox } from '@fristvakt/platform';
import * as openid from 'openid-client';
import { ACCOUNTS_SETTINGS } from '../accounts-settings';
import type { AccountsSettings } from '../accounts-settings';
import { boundedFetch } from './bounded-fetch';
import { isIssuerAddress } from './issuer-address';

/** An issuer an organisation trusts, and how we are known to it. */
export interface Issuer {
  readonly id: string;
  readonly organisation: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Sealed; only this file opens it. */
  readonly clientSecret: Buffer;
  readonly version: number;
}

/** What one flow is known by; the answer must fit all of it. */
export interface FlowSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the issuer vouches for, and whether by more than one factor. */
export interface Vouched {
  readonly subject: string;
  readonly secondFactor: boolean;
}

const TIMEOUT_SECONDS = 5;
const KNOWN_FOR = 60 * 60 * 1000;

/** Where the issuer sends the browser back to. */
export const CALLBACK_PATH = '/sign-in/oidc/callback';

/** Speaks OpenID Connect with issuers: code flow with PKCE, state and nonce; the ID token's signature is always checked. */
@Injectable()
export class OidcClient {
  private readonly logger = new Logger('Issuers');
  private readonly known = new Map<
    string,
    { readonly config: openid.Configuration; readonly until: number }
  >();
  readonly plainAllowed: boolean;

  constructor(
    private readonly box: SecretBox,
    private readonly clock: Clock,
    @Inject(ACCOUNTS_SETTINGS) private readonly settings: AccountsSettings,
  ) {
    this.plainAllowed = settings.publicUrl.startsWith('http://');
  }

  sealSecret(id: string, secret: string): Buffer {
    return this.box.seal('oidc-client', id, Buffer.from(secret));
  }

  /** The secrets of a new flow. */
  freshFlow(): FlowSecrets {
    return {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
  }

  /** Where to send the browser; undefined where the issuer cannot be asked. */
  async authorizationUrl(
    issuer: Issuer,
    { state, nonce, verifier }: FlowSecrets,
  ): Promise<string | undefined> {
    return this.told(issuer, async () => {
      const url = openid.buildAuthorizationUrl(await this.configOf(issuer), {
        ...{
          redirect_uri: `${this.settings.publicUrl}${CALLBACK_PATH}`,
          scope: 'openid',
          response_type: 'code',
        },
        ...{ state, nonce, code_challenge_method: 'S256' },
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      });
      return url.href;
    });
  }

  /** Whom the issuer vouches for by the answer it gave the browser; undefined where anything at all is wrong with it. */
  async vouchedFor(
    issuer: Issuer,
    answer: URLSearchParams,
    { state, nonce, verifier }: FlowSecrets,
  ): Promise<Vouched | undefined> {
    return this.told(issuer, async () => {
      const url = new URL(`${this.settings.publicUrl}${CALLBACK_PATH}`);
      url.search = answer.toString();
      const tokens = await openid.authorizationCodeGrant(await this.configOf(issuer), url, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      });
      const claims = tokens.claims();
      if (claims === undefined || !isForUsAlone(claims, issuer.clientId)) throw new Error('not for us alone');
      return { subject: claims.sub, secondFactor: showsSecondFactor(claims) };
    });
  }

  private async configOf(issuer: Issuer): Promise<openid.Configuration> {
    const key = `${issuer.id}:${String(issuer.version)}`;
    const known = this.known.get(key);
    if (known !== undefined && known.until > this.clock.now()) return known.config;
    const config = await this.discover(issuer);
    this.known.set(key, { config, until: this.clock.now() + KNOWN_FOR });
    return config;
  }

  private async discover({ id, issuer, clientId, clientSecret }: Issuer): Promise<openid.Configuration> {
    if (!isIssuerAddress(issuer, this.plainAllowed)) throw new Error('not an address of an issuer');
    const plain = this.plainAllowed && issuer.startsWith('http://');
    const secret = this.box.open('oidc-client', id, clientSecret).toString();
    const found = await openid.discovery(new URL(issuer), clientId, secret, undefined, {
      ...{ timeout: TIMEOUT_SECONDS, [openid.customFetch]: boundedFetch },
      execute: plain ? [allowPlain] : [],
    });
    const server = found.serverMetadata();
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const method = methods.includes('client_secret_basic')
      ? openid.ClientSecretBasic
      : openid.ClientSecretPost;
    const config = new openid.Configuration(server, clientId, secret, method(secret));
    config.timeout = TIMEOUT_SECONDS;
    config[openid.customFetch] = boundedFetch;
    if (plain) allowPlain(config);
    // Otherwise a token that came over TLS from the token endpoint would be believed without its signature.
    openid.enableNonRepudiationChecks(config);
    return config;
  }

  /** Whatever an issuer does wrong is told to the operator, not to the browser. */
  private async told<T>({ id }: Issuer, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.logger.warn(
        { issuer: id, because: error instanceof Error ? error.message : 'unknown' },
        'refused',
      );
      return undefined;
    }
  }
}

/** The package marks this as deprecated so that it stands out: it is for a developer's own machine only. */
const { allowInsecureRequests: allowPlain } = openid as {
  readonly allowInsecureRequests: (config: openid.Configuration) => void;
};

/** The token names us as its only audience. */
const isForUsAlone = ({ aud, azp }: openid.IDToken, clientId: string): boolean =>
  [aud].flat().every((one) => one === clientId) && (azp === undefined || azp === clientId);

/** Whether the issuer says that more than one factor was asked for (RFC 8176: `mfa`). */
function showsSecondFactor({ acr, amr }: openid.IDToken): boolean {
  const methods: readonly unknown[] = Array.isArray(amr) ? amr : [];
  return [...methods, ...(typeof acr === 'string' ? acr.split(/\s+/) : [])].includes('mfa');
}
