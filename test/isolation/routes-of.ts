import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface RoutedAddress {
  readonly path: string;
  readonly methods: readonly string[];
}

/** A line of the router's own drawing of itself: how deep it stands, the part of the address, and its methods. */
const LINE = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/;

/** Every address the running program answers, as its router tells it, with its methods. */
export function addressesOf(app: NestFastifyApplication): readonly RoutedAddress[] {
  const above: string[] = [];
  return app
    .getHttpAdapter()
    .getInstance()
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [, indent, part, methods] = LINE.exec(line) ?? [];
      if (indent === undefined || part === undefined) throw new Error(`the router draws "${line}"`);
      const depth = indent.length / 4;
      above.splice(depth, above.length, part);
      return methods === undefined ? [] : [{ path: above.join(''), methods: methods.split(', ') }];
    });
}
