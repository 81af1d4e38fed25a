import type { Answer, Contract } from './contract';

/** Says once what every operation would say of a refusal in the same words. */
export function withSharedRefusals(contract: Contract): Contract {
  const shared: Record<string, Answer> = {};
  const share = (status: string, answer: Answer): Answer => {
    if (Number(status) < 400) return answer;
    const name = `Refusal${status}`;
    shared[name] ??= answer;
    return { $ref: `#/components/responses/${name}` };
  };
  const paths = Object.entries(contract.paths).map(([path, verbs]) => [
    path,
    Object.fromEntries(
      Object.entries(verbs).map(([verb, operation]) => [
        verb,
        {
          ...operation,
          responses: Object.fromEntries(
            Object.entries(operation.responses).map(([status, answer]) => [status, share(status, answer)]),
          ),
        },
      ]),
    ),
  ]);
  return {
    ...contract,
    paths: Object.fromEntries(paths) as Contract['paths'],
    components: { ...contract.components, responses: shared },
  };
}
