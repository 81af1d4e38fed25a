import { Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { isUuid } from '@fristvakt/platform';
import { Problem } from './problem';

/**
 * An id of the address. What is no id at all is answered like one that is not there: whether something exists is not told
 * by the way it is asked for.
 */
export const Id =
  (name = 'id'): ParameterDecorator =>
  (target, method, index) => {
    Param(name, {
      transform: (value: string): string => {
        const id = value.toLowerCase();
        if (!isUuid(id)) throw new Problem(404, 'not-found');
        return id;
      },
    })(target, method, index);
    describe(target, method ?? '', name);
  };

/** Tells the contract of it. */
function describe(target: object, method: string | symbol, name: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(target, method);
  if (descriptor === undefined) return;
  const schema = { type: 'string', format: 'uuid' } as const;
  ApiParam({ name, description: `Its id`, schema })(target, method, descriptor);
}
