import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { IntegrityQuery } from '@fristvakt/evidence';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { wordsIn } from '../pages/page-words';
import { swedishTime } from '../pages/swedish-time';
import { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { sizeText } from '../pages/size-text';
import { RETENTION_WORDS } from './retention.words';

/** Whether the files are as they came in, for who looks after the installation: without a word of what is in them. */
@Controller()
export class IntegrityPages {
  constructor(private readonly query: IntegrityQuery) {}

  @Page('evidence-integrity', 'read-audit')
  async show(@Asking() { organisation }: Principal, @Lang() lang: Language): Promise<View> {
    const { files, bytes, unchecked, oldestCheckAt, faults } = await this.query.standing(organisation);
    const w = wordsIn(RETENTION_WORDS, lang);
    const n = faults.length;
    return new View('evidence/integrity', {
      ...{ title: w('integrity-title'), words: RETENTION_WORDS },
      model: {
        files: `${String(files)} (${sizeText(bytes, lang)})`,
        unchecked: String(unchecked),
        oldest: oldestCheckAt === null ? null : swedishTime(oldestCheckAt, lang),
        standing:
          n === 0
            ? { text: w('integrity-fine'), tone: 'success', icon: 'check' }
            : { text: w('integrity-faults', { n }), tone: 'danger', icon: 'stop' },
        faults: faults.map(({ evidenceId, enclosure, version, fault, checkedAt }) => ({
          ...{ evidenceId, enclosure, version, found: swedishTime(checkedAt, lang) },
          fault: { text: w(`fault-${fault}`), tone: 'danger', icon: 'stop' },
        })),
      },
    });
  }
}
