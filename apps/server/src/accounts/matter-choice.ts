import { Injectable } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { isUuid } from '@fristvakt/platform';
import { RecordQuery } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import { PEOPLE_WORDS } from './people.words';

/** The matter somebody means; or those it may be, and what to say. */
export type ChosenMatter =
  | { readonly matter: string | null }
  | {
      readonly matter: undefined;
      readonly found: readonly { readonly value: string; readonly label: string; readonly help: string }[];
      readonly fault: string;
    };

const MOST = 12;

/** Which matter is meant by what was typed: its address, its id, or words of its title for who may read them. */
@Injectable()
export class MatterChoice {
  constructor(private readonly record: RecordQuery) {}

  async of(principal: Principal, typed: string, lang: Language): Promise<ChosenMatter> {
    if (typed === '') return { matter: null };
    const id = idIn(typed);
    if (id !== undefined) return { matter: id };
    const words = PEOPLE_WORDS[lang];
    if (!may(principal, 'read-record')) return { matter: undefined, found: [], fault: words['matter-blind'] };
    const { organisation, matter: only } = principal;
    const rows = await this.record.matters({ organisation, only, limit: MOST, search: typed });
    const found = rows.map(({ id: value, title, provider }) => ({ value, label: title, help: provider }));
    const fault = words[found.length === 0 ? 'matter-none' : 'matter-choose-fault'];
    return { matter: undefined, found, fault };
  }
}

/** An id by itself, or the last one in an address of a matter or a licence. */
function idIn(typed: string): string | undefined {
  const [, inAddress] = /\/(?:matters|licences)\/([\da-f-]{36})(?:[/?#]|$)/i.exec(typed) ?? [];
  const id = (inAddress ?? typed).toLowerCase();
  return isUuid(id) ? id : undefined;
}
