import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** No sanction fee unless the party could comment within five years: 108 a kap. 2 and 6–7 §§ SFB. */
export const FK_FEE_25 = {
  id: 'FK-FEE-25',
  nature: 'statutory',
  title: {
    sv: 'Sanktionsavgift i socialförsäkringen: tillfälle att yttra sig inom fem år',
    en: 'Sanction fee in social insurance: chance to comment within five years',
  },
  trigger: {
    sv: 'En oriktig uppgift lämnades, eller det uppkom en uppgifts- eller anmälningsskyldighet som sedan inte fullgjordes.',
    en: 'Incorrect information was given, or a duty to inform that was not met arose.',
  },
  versions: [
    {
      from: '2026-07-01',
      until: null,
      count: { kind: 'term', term: { months: 60 }, shift: 'none' },
      startsOn: 'event',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Försäkringskassan ska inom fem år ha gett den enskilde tillfälle att yttra sig i frågan om avgift. Rätta på eget initiativ: då får avgift inte beslutas (108 a kap. 3 § SFB).',
        en: 'Within five years Försäkringskassan must have given the party a chance to comment on the fee. Correct on your own initiative: then no fee may be decided (108 a kap. 3 § SFB).',
      },
      consequence: {
        sv: 'Avgiften är 25 procent av det belopp som ska betalas tillbaka, dock minst 4 procent av prisbasbeloppet (108 a kap. 7 § SFB). Obetald avgift faller bort fem år efter laga kraft (108 a kap. 12 § SFB).',
        en: 'The fee is 25 per cent of the sum to be repaid, though at least 4 per cent of the price base amount (108 a kap. 7 § SFB). An unpaid fee lapses five years after the decision became final (108 a kap. 12 § SFB).',
      },
      cites: [
        { section: '108 a kap. 2 § SFB', link: 'https://lagen.nu/2010:110#K108aP2', readIn: READ_IN.nabJuly },
        { section: '108 a kap. 6 § SFB', link: 'https://lagen.nu/2010:110#K108aP6', readIn: READ_IN.nabJuly },
        { section: '108 a kap. 7 § SFB', link: 'https://lagen.nu/2010:110#K108aP7', readIn: READ_IN.nabJuly },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Att avgiften i praktiken kan påföras anordnare som ska betala tillbaka enligt 108 kap. 9 a § SFB är en slutsats. Att dagen inte flyttas är en slutsats.',
        en: 'That the fee can in practice be laid on providers who must repay under 108 kap. 9 a § SFB is an inference. That the day does not move is an inference.',
      },
      examples: [
        {
          id: 'FK-FEE-25-A',
          start: '2026-07-01',
          raw: '2031-07-01',
          due: '2031-07-01',
          authority: '108 a kap. 6 § SFB och 1 § lagen (1930:173): samma tal i månaden fem år senare',
        },
      ],
    },
  ],
} as const satisfies Rule;
