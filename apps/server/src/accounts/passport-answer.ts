import type { FastifyRequest } from 'fastify';

type Done = (error: unknown, found?: unknown) => void;

/** How a strategy of Passport answers, written as what it finds: undefined where it is nobody. Passport knows no promises. */
export const answering =
  (find: (request: FastifyRequest) => Promise<unknown>) =>
  (request: unknown, done: Done): void => {
    find(request as FastifyRequest).then(
      (found) => {
        done(null, found ?? false);
      },
      (error: unknown) => {
        done(error);
      },
    );
  };
