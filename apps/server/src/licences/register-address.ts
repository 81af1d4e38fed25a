import { isUuid } from '@fristvakt/platform';

/** The page a form about the register comes back to: a licence, a provider or a person; otherwise the one it belongs to. */
export function registerAddress(asked: string | undefined, usual: string): string {
  const [, page, id = ''] = /^\/(licences|providers|persons)\/([\w-]+)$/.exec(asked ?? '') ?? [];
  return page !== undefined && isUuid(id.toLowerCase()) ? `/${page}/${id.toLowerCase()}` : usual;
}
