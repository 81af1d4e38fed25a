import type { Shift, Term } from '@fristvakt/calendar';

/**
 * A decided case, or an authority's own arithmetic, with a known last day. Most are older than the rules they bear on,
 * so they are counted as a bare term. All are known from reports or web pages, not from the rulings themselves.
 */
export interface DecidedCase {
  readonly case: string;
  readonly link: string;
  /** What happened, in Swedish and English. */
  readonly about: { readonly sv: string; readonly en: string };
  readonly start: string;
  readonly term: Term;
  readonly shift: Shift;
  /** The rule in force on the start day, where the catalogue has one. */
  readonly rule?: string;
  readonly due: string;
  /** Whether the report itself names the last day; otherwise it is worked out and agrees with what the court found. */
  readonly namesDay: boolean;
}

/** The cases that fix how times are counted. */
export const DECIDED_CASES: readonly DecidedCase[] = [
  {
    case: 'RÅ 1999 not 181',
    link: 'https://lagen.nu/dom/ra/1999/not/181',
    about: {
      sv: 'Klaganden fick del av beslutet den 16 mars 1999; påsken under tiden förlängde den inte.',
      en: 'The appellant received the decision on 16 March 1999; Easter within the time did not prolong it.',
    },
    start: '1999-03-16',
    term: { weeks: 3 },
    shift: 'next',
    due: '1999-04-06',
    namesDay: true,
  },
  {
    case: 'RÅ 2004 not 40',
    link: 'https://lagen.nu/dom/ra/2004/not/40',
    about: {
      sv: 'Klaganden fick del av beslutet den 15 december 2003; den 5 januari 2004 är en vardag och stod fast.',
      en: 'The appellant received the decision on 15 December 2003; 5 January 2004 is a working day and stood.',
    },
    start: '2003-12-15',
    term: { weeks: 3 },
    shift: 'next',
    due: '2004-01-05',
    namesDay: true,
  },
  {
    case: 'HFD mål nr 6800-11',
    link: 'https://klevringsjuridik.se/2012/07',
    about: {
      sv: 'Skickat med förenklad delgivning den 5 juli 2011 och delgivet den 19 juli; ett överklagande den 18 augusti var för sent.',
      en: 'Sent by simplified service on 5 July 2011 and served on 19 July; an appeal on 18 August was late.',
    },
    start: '2011-07-19',
    term: { weeks: 3 },
    shift: 'next',
    due: '2011-08-09',
    namesDay: true,
  },
  {
    case: 'RÅ 2003 not 154',
    link: 'https://lagen.nu/dom/ra/2003/not/154',
    about: {
      sv: 'Ombudet delgavs den 7 oktober 2002; överklagandet kom in den 29 oktober, för sent.',
      en: 'Counsel was served on 7 October 2002; the appeal arrived on 29 October, too late.',
    },
    start: '2002-10-07',
    term: { weeks: 3 },
    shift: 'next',
    due: '2002-10-28',
    namesDay: false,
  },
  {
    case: 'RÅ 1998 not 88',
    link: 'https://lagen.nu/dom/ra/1998/not/88',
    about: {
      sv: 'Delgivet den 17 november 1995; ett överklagande den 19 januari 1996 var för sent.',
      en: 'Served on 17 November 1995; an appeal on 19 January 1996 was late.',
    },
    start: '1995-11-17',
    term: { months: 2 },
    shift: 'next',
    due: '1996-01-17',
    namesDay: false,
  },
  {
    case: 'RÅ 2006 not 107',
    link: 'https://lagen.nu/dom/ra/2006/not/107',
    about: {
      sv: 'Kontrollmeddelandet skickades den 18 maj 2005; delgivning ansågs ha skett den 1 juni.',
      en: 'The control notice was sent on 18 May 2005; service was deemed to have taken place on 1 June.',
    },
    start: '2005-05-18',
    term: { weeks: 2 },
    shift: 'none',
    rule: 'SERV-FORENKLAD-OLD',
    due: '2005-06-01',
    namesDay: true,
  },
  {
    case: 'RÅ 2007 not 153',
    link: 'https://lagen.nu/dom/ra/2007/not/153',
    about: {
      sv: 'Ombudet delgavs den 25 april 2007; ett överklagande den 27 juni var för sent.',
      en: 'Counsel was served on 25 April 2007; an appeal on 27 June was late.',
    },
    start: '2007-04-25',
    term: { months: 2 },
    shift: 'next',
    due: '2007-06-25',
    namesDay: false,
  },
  {
    case: 'RÅ 2008 not 83',
    link: 'https://lagen.nu/dom/ra/2008/not/83',
    about: {
      sv: 'Klaganden fick del av beslutet den 7 januari 2008; ett överklagande den 29 januari var för sent.',
      en: 'The appellant received the decision on 7 January 2008; an appeal on 29 January was late.',
    },
    start: '2008-01-07',
    term: { weeks: 3 },
    shift: 'next',
    due: '2008-01-28',
    namesDay: false,
  },
  {
    case: 'Kammarrätten i Stockholm, webbsida om förenklad delgivning',
    link: 'https://www.domstol.se/kammarratten-i-stockholm/om-kammarratten/besoka-kammarratten/vad-ar-en-forenklad-delgivning/',
    about: {
      sv: 'Delgivet den 24 mars; sista dag att överklaga den 14 april. Sidan anger inget år; 2026 är valt.',
      en: 'Served on 24 March; last day to appeal 14 April. The page names no year; 2026 was chosen.',
    },
    start: '2026-03-24',
    term: { weeks: 3 },
    shift: 'next',
    rule: 'APP-FR-KR-3W',
    due: '2026-04-14',
    namesDay: true,
  },
];
