import type { Contract } from './contract';

/** The same contract, whatever order the modules were loaded in: addresses, verbs, statuses and schemas by name. */
export function inOrder(contract: Contract): Contract {
  const paths = byName(contract.paths).map(([path, verbs]) => [
    path,
    Object.fromEntries(
      byName(verbs).map(([verb, operation]) => [
        verb,
        { ...operation, responses: Object.fromEntries(byName(operation.responses)) },
      ]),
    ),
  ]);
  const { schemas, responses = {}, ...others } = contract.components;
  return {
    ...contract,
    paths: Object.fromEntries(paths) as Contract['paths'],
    components: {
      ...others,
      responses: Object.fromEntries(byName(responses)),
      schemas: Object.fromEntries(byName(schemas)),
    },
  };
}

const byName = <Value>(mapping: Readonly<Record<string, Value>>): [string, Value][] =>
  Object.entries(mapping).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
