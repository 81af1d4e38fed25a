/**
 * The copies in which the provisions were read, spelled out. None of them is the official print: the consolidated acts
 * are mirrors of Rättsbaser, and a wording must be read again in the act before anybody relies on it in court.
 */
export const READ_IN = {
  nab: 'Rättsbaser i nab-collab/legalize-se, läge 2026-04-27',
  nabJuly: 'Rättsbaser i nab-collab/legalize-se, läge 2026-07-13',
  selex: 'se-lex/sfs på GitHub, lydelse i september 2025',
  ansvar: 'Ansvar-Systems på GitHub, socialtjanstlagen.json (SFS 2001:453)',
  lagenNu: 'Rättsfallsreferat på lagen.nu',
  ivo: 'Webbsida hos IVO (ivo.se)',
  forsakringskassan: 'Rättsfallsreferat på lagen.nu och webbsida hos Försäkringskassan',
  socialstyrelsen: 'Konsoliderad föreskrift på socialstyrelsen.se (till och med SOSFS 2013:16)',
  gdprCopy: 'Engelsk återgivning på gdprlearninghub.com; officiell text inte läst',
} as const;
