import type { Principal } from '@fristvakt/accounts';
import type { LicenceHead, LicencePageQuery } from '@fristvakt/licences';
import type { Language } from '@fristvakt/wording';
import type { Crumb } from '../pages/crumb';
import { Problem } from '../wire/problem';
import { FRAME_WORDS } from './frame.words';

/** The licence or notification that a form is about; 404 where the asking sees none of that id. */
export async function licenceOf(
  licences: LicencePageQuery,
  { organisation }: Principal,
  id: string,
): Promise<LicenceHead> {
  const licence = await licences.head(organisation, id);
  if (licence === undefined) throw new Problem(404, 'not-found');
  return licence;
}

/** The way to a page that stands below a licence. */
export const licenceCrumbs = (
  { id, title }: Pick<LicenceHead, 'id' | 'title'>,
  lang: Language,
): readonly Crumb[] => [
  { href: '/licences', text: FRAME_WORDS[lang].licences },
  { href: `/licences/${id}`, text: title },
];
