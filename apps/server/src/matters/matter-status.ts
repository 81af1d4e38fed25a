import type { MatterKind } from '@fristvakt/proceedings';
import { capital, matterStatusText } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { licenceStatus } from '../pages/licence-standing';
import type { Told, Tone } from '../pages/tone';

/** Of a matter's state what its status is told by. */
export interface StatusSource {
  readonly kind: MatterKind;
  readonly status: string | null;
  /** Of a licence, where it is known. */
  readonly mayOperate?: boolean | null;
}

const LOOKS: Readonly<Record<string, readonly [Tone, string]>> = {
  open: ['info', 'eye'],
  'awaiting-provider': ['warning', 'clock'],
  'awaiting-authority': ['info', 'pause'],
  pending: ['info', 'scale'],
  decided: ['info', 'letter'],
  closed: ['neutral', 'check'],
  final: ['neutral', 'check'],
  received: ['warning', 'clock'],
  assessed: ['info', 'clock'],
  reported: ['info', 'letter'],
  investigated: ['info', 'letter'],
  'reconsideration-requested': ['info', 'pause'],
  reconsidered: ['info', 'letter'],
};

/** How a matter of any kind stands: words, picture, tone. */
export function matterStatus({ kind, status, mayOperate = null }: StatusSource, lang: Language): Told {
  if ((kind === 'licence' || kind === 'notification') && status !== null) {
    return licenceStatus({ status, mayOperate, mayOperateUntil: null }, lang);
  }
  const [tone, icon] = LOOKS[status ?? ''] ?? ['neutral', 'dot'];
  return { text: capital(matterStatusText(kind, status, lang)), tone, icon };
}

const RESULT_TONES: Readonly<Record<string, Tone>> = {
  won: 'success',
  lost: 'danger',
  'partly-won': 'warning',
  remitted: 'warning',
};

/** How a dispute went for the provider, as a tone. */
export const resultTone = (result: string | null): Tone => RESULT_TONES[result ?? ''] ?? 'neutral';
