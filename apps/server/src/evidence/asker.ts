import type { Principal } from '@fristvakt/accounts';

/** Who asks, as the use cases of evidence know them. */
export const askerOf = ({
  organisation,
  membership,
  matter,
}: Principal): { readonly organisation: string; readonly by: string; readonly only: string | null } => ({
  organisation,
  by: membership,
  only: matter,
});

/** Who may take back what another has put in: what they put in themselves, everybody may. */
export const mayWithdrawOthers = ({ roles }: Principal): boolean => roles.includes('compliance-officer');
