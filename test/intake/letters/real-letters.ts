import type { Truth } from './sample';

/**
 * Openings of decisions by authorities and courts that are public, as they were found as text; decisions are not protected by
 * copyright (9 § of the Swedish act on copyright). Shortened, names of officials left out; what a machine misread stands as it was.
 */
export const REAL_LETTERS: readonly {
  readonly name: string;
  readonly pages: readonly string[];
  readonly truth: Truth;
}[] = [
  {
    // Stored as text at deploy.abcdocz.com/doc/4320460: IVO's injunction about Södermalmshemmet in Örebro, scanned and misread.
    name: 'IVO 2015-02-18, injunction to Örebro, as misread by the machine that scanned it',
    pages: [
      `BESLUT
jngpektjongn fgrvgnj och Omsorg
2015-02-18
Avdelning mitt
Örebro
Dnr 8.7.l-636l/20l5-1
kommun
Vård- och omsorgsnämnd
Box 300 00
1(10)
öster
701 35 ÖREBRO
Ärendet
Föreläggande
mot Vård- och omsorgsnämnd
öster, Örebro kommun
med stöd av 13 kap. 8 § socialtjänstlagen
(2001 :453), SoL
Beslut
Inspektionen
för vård och omsorg (IVO) förelägger med stöd av 13
kap. 8 § SoL, Vård- och omsorgsnämnd
öster i Örebro kommun att
senast den 4 maj 2015 vid vite om l 000 000 kronor vid hemmet säkerställa att:
IVO förelägger dessutom Vård- och omsorgsnämnd
öster i Örebro
kommun att senast den 4 maj 2015 komma in med en redovisning av de
åtgärder som vidtagits med anledning av föreläggandet.
Bakgrund
Med anledning av uppgifter som framkom i ett klagomålsärende
öppnade IVO i augusti 2013 ett egeninitierat ärende.
Inspektionen
Box 423
för vård och omsorg
701 48 ÖREBRO
Telefon 010-788 50 00
www.ivo.se
Fax +46 010-788 56 46
Org nr 202100-6537
Inspektionen för vård och omsorg`,
    ],
    truth: {
      ...{
        kind: 'injunction',
        sender: 'Inspektionen för vård och omsorg',
        date: '2015-02-18',
        department: 'Avdelning mitt',
      },
      ...{
        registryNumber: '8.7.1-6361/2015',
        complyBy: '2015-05-04',
        reportBy: '2015-05-04',
        penalty: '1000000',
      },
      reference: ['13 kap. 8 § socialtjänstlagen', '13 kap. 8 § SoL'],
    },
  },
  {
    // Stored as text at docplayer.se/50566761: a judgment of Högsta förvaltningsdomstolen; its case number was lost there.
    name: 'HFD 2017-06-28, judgment about a school inspection, its case number lost',
    pages: [
      `HÖGSTA FÖRVALTNINGSDOMSTOLENS DOM
1 (12)
meddelad i Stockholm den 28 juni 2017
KLAGANDE
Linköpings kommun
Ombud: Chefsjurist
ÖVERKLAGAT AVGÖRANDE
Kammarrätten i Stockholms dom den 17 maj 2016 i mål nr
SAKEN
Vitesföreläggande enligt skollagen
HÖGSTA FÖRVALTNINGSDOMSTOLENS AVGÖRANDE
Med bifall till överklagandet upphäver Högsta förvaltningsdomstolen förvaltningsrättens och
kammarrättens avgöranden samt Statens skolinspektions beslut om föreläggande vid vite.
BAKGRUND
Statens skolinspektion genomförde en granskning av grundskolan.`,
    ],
    truth: {
      kind: 'judgment',
      sender: 'Högsta förvaltningsdomstolen',
      date: '2017-06-28',
      outcome: 'granted',
    },
  },
  {
    // Stored as text at docplayer.se/818626: a judgment of what was then Regeringsrätten, a court that no longer is.
    name: 'Regeringsrätten 2010-09-10, judgment of a court that no longer is',
    pages: [
      `REGERINGSRÄTTENS DOM
1 (9)
meddelad i Stockholm den 10 september 2010
KLAGANDE
AA
MOTPART
Rinkeby-Kista stadsdelsnämnd i Stockholms kommun
ÖVERKLAGAT AVGÖRANDE
Kammarrätten i Stockholms dom den 19 mars 2007 i mål nr , se bilaga
SAKEN
Stöd och service till vissa funktionshindrade
REGERINGSRÄTTENS AVGÖRANDE
Regeringsrätten upphäver kammarrättens dom och fastställer det slut länsrättens dom innehåller.`,
    ],
    truth: { date: '2010-09-10' },
  },
];
