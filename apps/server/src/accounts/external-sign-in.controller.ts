import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FinishExternalSignIn, StartExternalSignIn, addressBlock } from '@fristvakt/accounts';
import type { FastifyReply } from 'fastify';
import { Public } from '../wire/access.decorator';
import { Id } from '../wire/id';
import { ExternalSignInRequest } from './external-sign-in.request';
import { FlowCookie } from './flow-cookie';
import type { IdentifiedRequest } from './identified-request';
import { SessionCookie } from './session-cookie';
import { triedValueOf } from './sign-in-problem';

/** Where the browser goes to an issuer, and where it comes back. Pages, not part of the API. */
@ApiExcludeController()
@Controller('sign-in/oidc')
export class ExternalSignInController {
  constructor(
    private readonly starting: StartExternalSignIn,
    private readonly finishing: FinishExternalSignIn,
    private readonly flow: FlowCookie,
    private readonly session: SessionCookie,
  ) {}

  /** Comes before `:issuer`, which would take it for an id. */
  @Get('callback')
  @Public()
  async finish(@Req() request: IdentifiedRequest, @Res() reply: FastifyReply): Promise<void> {
    const [, query = ''] = request.url.split('?', 2);
    const browser = this.flow.read(request);
    this.flow.clear(reply);
    const outcome = await this.finishing.execute({
      ...{ query: new URLSearchParams(query), browser, principal: request.principal },
      ...{ userAgent: request.headers['user-agent'] ?? null, address: addressBlock(request.ip) },
    });
    const result = triedValueOf(outcome);
    if (result.kind === 'signed-in') this.session.set(reply, result.session.token);
    await reply.redirect(result.kind === 'linked' ? '/account?notice=identity-linked#identities' : '/', 303);
  }

  /** `invitation`: the identity becomes the invited member's. */
  @Get(':issuer')
  @Public()
  async start(
    @Id('issuer') issuer: string,
    @Query() { invitation }: ExternalSignInRequest,
    @Req() { ip }: IdentifiedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const invited = invitation === undefined ? {} : { invitation };
    const started = await this.starting.execute({ issuer, address: addressBlock(ip), ...invited });
    const { url, browser } = triedValueOf(started);
    this.flow.set(reply, browser);
    await reply.redirect(url, 303);
  }
}
