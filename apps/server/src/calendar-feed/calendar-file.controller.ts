import { createHash } from 'node:crypto';
import { Controller, Get, Headers, Inject, Ip, Param, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { Limits, addressBlock } from '@fristvakt/accounts';
import { FetchFeed, calendarText, tokenInFile } from '@fristvakt/calendar-feed';
import type { FetchedFeed } from '@fristvakt/calendar-feed';
import type { Config } from '@fristvakt/platform';
import type { FastifyReply } from 'fastify';
import { API_VERSION } from '../system/version';
import { Public } from '../wire/access.decorator';
import { APP_CONFIG } from '../wire/app-config';
import { Problem } from '../wire/problem';

/** What calendar programs fetch. The address is all they have: they send no cookie and sign in nowhere. */
@Controller('calendar')
export class CalendarFileController {
  constructor(
    private readonly fetching: FetchFeed,
    private readonly limits: Limits,
    @Inject(APP_CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** An address that never was, one that is dead and one whose owner is shut out are answered alike. */
  @Get(':file')
  @Public()
  @ApiExcludeEndpoint()
  async file(
    @Param('file') file: string,
    @Ip() address: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = tokenInFile(file);
    const feed = token === undefined ? undefined : await this.fetching.of(token);
    if (token === undefined || feed === undefined) {
      await this.take('calendar-address', addressBlock(address));
      throw new Problem(404, 'not-found');
    }
    await this.take('calendar-feed', token);
    const { publicUrl } = this.config;
    const etag = etagOf(feed, publicUrl);
    void reply.headers({ etag, 'referrer-policy': 'no-referrer' });
    if (isKnown(known, etag)) {
      await reply.status(304).send();
      return;
    }
    await reply.header('content-type', 'text/calendar; charset=utf-8').send(calendarText(feed, publicUrl));
  }

  /** Counts a try, of wrong addresses by their place and of a calendar by itself; beyond its limit, when to come again. */
  private async take(name: 'calendar-address' | 'calendar-feed', key: string): Promise<void> {
    const { allowed, resetsIn } = await this.limits.take(name, key);
    if (!allowed) throw new Problem(429, 'too-many-requests', {}, [], { 'retry-after': String(resetsIn) });
  }
}

/** Of what the text is written from: writing it takes CPU time, and most programs ask for what they have already. */
const etagOf = (feed: FetchedFeed, publicUrl: string): string => {
  const made = JSON.stringify([API_VERSION, publicUrl, feed]);
  return `"${createHash('sha256').update(made).digest('base64url')}"`;
};

/** RFC 9110 13.1.2: any of those named, compared weakly; `*` is any. */
const isKnown = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, ''))) === true;
