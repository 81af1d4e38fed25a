import { Controller, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StartExternalSignIn, addressBlock } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Route } from '../wire/route.decorator';
import { FlowCookie } from './flow-cookie';
import { LinkStartedResponse } from './issuer.response';
import { triedValueOf } from './sign-in-problem';
import { Post } from '../wire/verbs';

/** Who is known at an issuer, and is signed in here, says that both are the same person. */
@ApiTags('issuers')
@Controller('api/v1/issuers/:id/link')
export class IdentityLinksController {
  constructor(
    private readonly starting: StartExternalSignIn,
    private readonly flow: FlowCookie,
  ) {}

  @Post()
  @Route({
    ...{ access: 'manage-own', answers: LinkStartedResponse, refuses: [404, 409] },
    summary: 'Begins to link one’s identity at an issuer to oneself',
    description:
      'Send the browser to `url`; it comes back to /sign-in/oidc/callback, and from then on signs in by the issuer.',
  })
  async start(
    @Asking() linking: Principal,
    @Id() issuer: string,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readonly<LinkStartedResponse>> {
    const started = await this.starting.execute({ issuer, linking, address: addressBlock(ip) });
    const { url, browser } = triedValueOf(started);
    this.flow.set(reply, browser);
    return { url };
  }
}
