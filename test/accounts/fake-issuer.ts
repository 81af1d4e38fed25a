import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import type { CryptoKey, JWK, JWTPayload } from 'jose';

export const CLIENT = { id: 'fristvakt', secret: 'what only we and the issuer know' };

/** What the issuer does otherwise than an honest one, for the next sign-in. */
export interface Mischief {
  /** Changes the claims of the ID token. */
  readonly claims?: (claims: JWTPayload) => JWTPayload;
  /** Makes the ID token itself. */
  readonly token?: (claims: JWTPayload, issuer: FakeIssuer) => string | Promise<string>;
  /** Changes what the token endpoint answers. */
  readonly answer?: (answer: Record<string, unknown>) => Record<string, unknown>;
  /** Answers the token endpoint by itself. */
  readonly respond?: (response: ServerResponse) => void;
  /** Changes the query the browser comes back with. */
  readonly callback?: (query: URLSearchParams) => void;
}

interface Granted {
  readonly nonce: string | null;
  readonly challenge: string | null;
  readonly redirect: string | null;
}

/** An OpenID Connect issuer on this machine that does as it is told. */
export class FakeIssuer {
  mischief: Mischief = {};
  /** Whom it vouches for. */
  subject = 'ada';
  /** What its discovery document says otherwise. */
  metadata: Record<string, unknown> = {};
  /** Every address that was asked. */
  readonly asked: string[] = [];
  private readonly codes = new Map<string, Granted>();

  private constructor(
    readonly keys: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey; readonly jwk: JWK },
    private readonly server: Server,
  ) {}

  static async start(): Promise<FakeIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' };
    const server = createServer();
    const issuer = new FakeIssuer({ privateKey, publicKey, jwk }, server);
    server.on('request', (request, response) => void issuer.handle(request, response));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  /** What a person does at the issuer: they sign in, and are sent back. The query they come back with. */
  authorize(address: string): URLSearchParams {
    const { searchParams: asked } = new URL(address);
    const code = randomBytes(16).toString('hex');
    this.codes.set(code, {
      nonce: asked.get('nonce'),
      challenge: asked.get('code_challenge'),
      redirect: asked.get('redirect_uri'),
    });
    const query = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: this.url });
    this.mischief.callback?.(query);
    return query;
  }

  /** An ID token as an honest issuer signs it. */
  async signed(
    claims: JWTPayload,
    header: Record<string, unknown> = {},
    key = this.keys.privateKey,
  ): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'key-1', ...header }).sign(key);
  }

  /** The public key as text, as everybody can read it. */
  async publicText(): Promise<string> {
    return exportSPKI(this.keys.publicKey);
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.url);
    this.asked.push(pathname);
    const answers: Record<string, () => unknown> = {
      '/.well-known/openid-configuration': () => this.discovery(),
      '/jwks': () => ({ keys: [this.keys.jwk] }),
    };
    if (pathname === '/token') {
      await this.token(request, response);
      return;
    }
    json(response, answers[pathname] === undefined ? 404 : 200, answers[pathname]?.() ?? {});
  }

  private discovery(): Record<string, unknown> {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      jwks_uri: `${this.url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
      ...this.metadata,
    };
  }

  private async token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = new URLSearchParams(await textOf(request));
    const granted = this.codes.get(body.get('code') ?? '');
    this.codes.delete(body.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    const known = request.headers.authorization === `Basic ${Buffer.from(BASIC).toString('base64')}`;
    if (!known || granted?.challenge !== challenge || granted.redirect !== body.get('redirect_uri')) {
      json(response, 400, { error: 'invalid_grant' });
      return;
    }
    if (this.mischief.respond !== undefined) {
      this.mischief.respond(response);
      return;
    }
    const now = Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000);
    const honest = {
      iss: this.url,
      sub: this.subject,
      aud: CLIENT.id,
      nonce: granted.nonce,
      iat: now,
      exp: now + 300,
    };
    const claims = this.mischief.claims?.(honest) ?? honest;
    const idToken = await (this.mischief.token?.(claims, this) ?? this.signed(claims));
    const answer = { access_token: 'opaque', token_type: 'Bearer', expires_in: 300, id_token: idToken };
    json(response, 200, this.mischief.answer?.(answer) ?? answer);
  }
}

const BASIC = [CLIENT.id, CLIENT.secret]
  .map((part) => new URLSearchParams({ '': part }).toString().slice(1))
  .join(':');

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
