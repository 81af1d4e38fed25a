import type { FastifyRequest } from 'fastify';

/** Passport's callback, whatever it calls a user. */
type Done = (error: unknown, found?: never) => void;

/** How a strategy of Passport answers, written as what it finds: undefined where it is nobody. Passport knows no promises. */
export const answering =
  (find: (request: FastifyRequest) => Promise<unknown>) =>
  (request: unknown, done: Done): void => {
    find(request as FastifyRequest).then(
      (found) => {
        done(null, (found ?? false) as never);
      },
      (error: unknown) => {
        done(error);
      },
    );
  };
