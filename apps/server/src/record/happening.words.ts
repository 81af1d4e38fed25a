import type { EventType } from '@fristvakt/proceedings';
import type { Language } from '@fristvakt/wording';
import type { HappeningTexts } from './happening-texts';
import { HAPPENINGS_EN } from './happenings-en.words';
import { HAPPENINGS_SV } from './happenings-sv.words';

const TEXTS: Readonly<Record<Language, HappeningTexts>> = { sv: HAPPENINGS_SV, en: HAPPENINGS_EN };

export const happeningName = (type: EventType, lang: Language): string => TEXTS[lang][type][0];
export const happeningHelp = (type: EventType, lang: Language): string => TEXTS[lang][type][1];
