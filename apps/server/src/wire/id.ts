import { Param } from '@nestjs/common';
import { isUuid } from '@fristvakt/platform';
import { Problem } from './problem';

/**
 * An id of the address. What is no id at all is answered like one that is not there: whether something exists is not told
 * by the way it is asked for.
 */
export const Id = (name = 'id'): ParameterDecorator =>
  Param(name, {
    transform: (value: string): string => {
      const id = value.toLowerCase();
      if (!isUuid(id)) throw new Problem(404, 'not-found');
      return id;
    },
  });
