import type { Principal } from '@fristvakt/accounts';
import type { FastifyRequest } from 'fastify';

/** A request, with who asks once that is known. */
export type AskedRequest = FastifyRequest & { principal?: Principal };
