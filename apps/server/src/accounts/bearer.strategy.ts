import { Injectable } from '@nestjs/common';
import { Principals } from '@fristvakt/accounts';
import { Strategy } from 'passport-custom';
import type { Identified } from './identified-request';
import { answering } from './passport-answer';

/** Who sends `Authorization: Bearer` with an API token (RFC 6750). */
@Injectable()
export class BearerStrategy extends Strategy {
  constructor(principals: Principals) {
    super(
      answering(async ({ headers }): Promise<Identified | undefined> => {
        const token = /^Bearer ([\w-]+)$/i.exec(headers.authorization ?? '')?.[1];
        if (token === undefined) return undefined;
        const principal = await principals.ofBearer(token);
        return principal === undefined ? undefined : { kind: 'token', principal };
      }),
    );
  }
}
