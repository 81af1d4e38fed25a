/** A statute as the citations of the catalogue name it. */
export interface Abbreviation {
  /** How a citation ends: `44 § FL`. */
  readonly abbreviation: string;
  /** The statute's own name and number in Swedish. */
  readonly name: string;
  /** Where the whole text is published. */
  readonly link: string;
}

/** Every statute the catalogue cites, in the order in which a reader meets them. */
export const ABBREVIATIONS: readonly Abbreviation[] = [
  {
    abbreviation: 'lagen (1930:173)',
    name: 'lagen (1930:173) om beräkning av lagstadgad tid',
    link: 'https://lagen.nu/1930:173',
  },
  { abbreviation: 'FL', name: 'förvaltningslagen (2017:900)', link: 'https://lagen.nu/2017:900' },
  { abbreviation: 'FPL', name: 'förvaltningsprocesslagen (1971:291)', link: 'https://lagen.nu/1971:291' },
  {
    abbreviation: 'lagen (1971:289)',
    name: 'lagen (1971:289) om allmänna förvaltningsdomstolar',
    link: 'https://lagen.nu/1971:289',
  },
  {
    abbreviation: 'OSL',
    name: 'offentlighets- och sekretesslagen (2009:400)',
    link: 'https://lagen.nu/2009:400',
  },
  { abbreviation: 'DelgL', name: 'delgivningslagen (2010:1932)', link: 'https://lagen.nu/2010:1932' },
  {
    abbreviation: 'äldre DelgL',
    name: 'delgivningslagen (1970:428), upphävd den 1 april 2011',
    link: 'https://lagen.nu/1970:428',
  },
  {
    abbreviation: 'LSS',
    name: 'lagen (1993:387) om stöd och service till vissa funktionshindrade',
    link: 'https://lagen.nu/1993:387',
  },
  {
    abbreviation: 'LSS-förordningen',
    name: 'förordningen (1993:1090) om stöd och service till vissa funktionshindrade',
    link: 'https://lagen.nu/1993:1090',
  },
  { abbreviation: 'SoL', name: 'socialtjänstlagen (2025:400)', link: 'https://lagen.nu/2025:400' },
  {
    abbreviation: 'äldre SoL',
    name: 'socialtjänstlagen (2001:453), upphävd den 1 juli 2025',
    link: 'https://lagen.nu/2001:453',
  },
  { abbreviation: 'SoF', name: 'socialtjänstförordningen (2025:468)', link: 'https://lagen.nu/2025:468' },
  {
    abbreviation: 'SOSFS 2011:5',
    name: 'Socialstyrelsens föreskrifter och allmänna råd (SOSFS 2011:5) om lex Sarah',
    link: 'https://www.socialstyrelsen.se/kunskapsstod-och-regler/regler-och-riktlinjer/foreskrifter-och-allmanna-rad/konsoliderade-foreskrifter/',
  },
  { abbreviation: 'viteslagen', name: 'lagen (1985:206) om viten', link: 'https://lagen.nu/1985:206' },
  {
    abbreviation: 'lagen (2010:479)',
    name: 'lagen (2010:479) om registerkontroll av personal som utför vissa insatser åt barn med funktionshinder',
    link: 'https://lagen.nu/2010:479',
  },
  { abbreviation: 'SFB', name: 'socialförsäkringsbalken (2010:110)', link: 'https://lagen.nu/2010:110' },
  {
    abbreviation: 'förordningen (1993:1091)',
    name: 'förordningen (1993:1091) om assistansersättning',
    link: 'https://lagen.nu/1993:1091',
  },
  {
    abbreviation: 'FKFS 2016:4',
    name: 'Försäkringskassans föreskrifter (FKFS 2016:4) om assistansersättning',
    link: 'https://lagen.nu/dom/hfd/2023:9',
  },
  { abbreviation: 'AML', name: 'arbetsmiljölagen (1977:1160)', link: 'https://lagen.nu/1977:1160' },
  { abbreviation: 'ÅRL', name: 'årsredovisningslagen (1995:1554)', link: 'https://lagen.nu/1995:1554' },
  {
    abbreviation: 'GDPR',
    name: 'Europaparlamentets och rådets förordning (EU) 2016/679 (dataskyddsförordningen)',
    link: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
  {
    abbreviation: 'ivo.se',
    name: 'Inspektionen för vård och omsorgs webbplats (praxis, ingen författning)',
    link: 'https://ivo.se/',
  },
];
