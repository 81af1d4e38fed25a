import { may } from '@fristvakt/accounts';
import type { Permission, Principal } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import { COMMON_WORDS } from './common.words';

interface Place {
  readonly address: string;
  readonly word: keyof typeof COMMON_WORDS.sv;
  readonly icon: string;
  readonly access: Permission;
}

const MAIN: readonly Place[] = [
  { address: '/', word: 'nav-start', icon: 'home', access: 'manage-own' },
  { address: '/licences', word: 'nav-licences', icon: 'licence', access: 'read-record' },
  { address: '/matters', word: 'nav-matters', icon: 'matter', access: 'read-record' },
  { address: '/deadlines', word: 'nav-deadlines', icon: 'clock', access: 'read-record' },
  { address: '/checklists', word: 'nav-checklists', icon: 'list', access: 'read-record' },
  { address: '/rules', word: 'nav-rules', icon: 'paragraph', access: 'manage-own' },
];

/** What stands under one's own name. */
const PERSONAL: readonly Place[] = [
  { address: '/account', word: 'nav-account', icon: 'person', access: 'manage-own' },
  { address: '/account/reminders', word: 'nav-own-reminders', icon: 'bell', access: 'read-notices' },
  { address: '/intake', word: 'nav-intake', icon: 'letter', access: 'keep-register' },
  { address: '/letters', word: 'nav-letters', icon: 'letter', access: 'read-record' },
  { address: '/reminders', word: 'nav-reminders', icon: 'bell', access: 'read-reminders' },
  { address: '/protocol', word: 'nav-protocol', icon: 'seal', access: 'read-register' },
  { address: '/people', word: 'nav-people', icon: 'people', access: 'read-people' },
  { address: '/persons', word: 'nav-persons', icon: 'people', access: 'read-register' },
  { address: '/law-reviews', word: 'nav-law-reviews', icon: 'paragraph', access: 'read-register' },
  { address: '/checklist-templates', word: 'nav-templates', icon: 'list', access: 'read-templates' },
  { address: '/evidence-retention', word: 'nav-retention', icon: 'calendar', access: 'read-register' },
  { address: '/organisation', word: 'nav-organisation', icon: 'building', access: 'administer-people' },
  { address: '/letter-templates', word: 'nav-letter-templates', icon: 'letter', access: 'administer-people' },
  { address: '/audit', word: 'nav-audit', icon: 'seal', access: 'read-audit' },
  { address: '/evidence-integrity', word: 'nav-integrity', icon: 'lock', access: 'read-audit' },
];

export interface NavigationItem {
  readonly address: string;
  readonly text: string;
  readonly icon: string;
  readonly here: boolean;
}

/** Where this person can go, and where they are. */
export function navigationOf(
  principal: Principal,
  address: string,
  lang: Language,
  part: 'main' | 'personal' = 'main',
): readonly NavigationItem[] {
  const [path = '/'] = address.split('?', 1);
  const places = (part === 'main' ? MAIN : PERSONAL).filter(({ access }) => may(principal, access));
  // A place within another is nearer to where one is.
  const here = places
    .filter((place) => isWithin(place, path))
    .toSorted((one, other) => other.address.length - one.address.length)
    .at(0);
  return places.map((place) => ({
    ...{ address: place.address, text: COMMON_WORDS[lang][place.word], icon: place.icon },
    here: place === here,
  }));
}

const isWithin = ({ address }: Place, path: string): boolean =>
  address === '/' ? path === '/' : path === address || path.startsWith(`${address}/`);
