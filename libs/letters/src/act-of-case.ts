import type { Fact, Statute } from '@fristvakt/proceedings';

/** The act by which a case goes. */
export interface Act {
  readonly whole: string;
  readonly immediately: string;
  readonly leave: string;
}

const LSS = 'lagen (1993:387) om stöd och service till vissa funktionshindrade, LSS';
/** The first day of the new act; decisions before it are tried by the old one (transitional provisions, point 6). */
const NEW_SOL = '2025-07-01';

/** By which act the case goes, and its sections on working at once and on leave. */
export function actOf(statute: Statute, root: Fact | undefined): Act {
  if (root?.by === 'forsakringskassan') {
    return {
      whole: 'enligt socialförsäkringsbalken, SFB',
      ...{ immediately: '112 kap. 5 § SFB', leave: '113 kap. 16 § SFB' },
    };
  }
  if (statute === 'LSS') {
    return {
      whole: `enligt ${LSS}`,
      ...{ immediately: '27 § fjärde stycket LSS', leave: '27 § andra stycket LSS' },
    };
  }
  const old = root !== undefined && root.on.last < NEW_SOL;
  return old
    ? {
        whole: 'enligt socialtjänstlagen (2001:453), SoL',
        ...{ immediately: '16 kap. 4 § sista stycket SoL', leave: '16 kap. 5 § SoL' },
      }
    : {
        whole: 'enligt socialtjänstlagen (2025:400), SoL',
        ...{ immediately: '35 kap. 5 § andra stycket SoL', leave: '35 kap. 4 § SoL' },
      };
}
