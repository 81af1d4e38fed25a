import { ACTION_PLAN } from './kinds/action-plan';
import { APPEAL_FR, APPEAL_HFD, APPEAL_KR } from './kinds/appeals';
import { CHANGE_APPLICATION, DECISION_DEMAND } from './kinds/applications';
import { EXTENSION_REQUEST } from './kinds/extension-request';
import { LEX_SARAH_REPORT } from './kinds/lex-sarah-report';
import { CIRCLE_CHANGE_NOTICE } from './kinds/circle-change-notice';
import { BOARD_REPORT, DEADLINE_RECEIPT } from './kinds/overviews';
import { POWER_OF_ATTORNEY } from './kinds/power-of-attorney';
import { RESTORED_TIME } from './kinds/restored-time';
import { STATEMENT } from './kinds/statement';
import { STAY_REQUEST } from './kinds/stay-request';
import type { LetterTemplate, LetterVersion } from './letter-kind';

/** Every kind of letter there is, as data. */
export const LETTERS: readonly LetterTemplate[] = [
  ...[APPEAL_FR, APPEAL_KR, APPEAL_HFD, STAY_REQUEST, STATEMENT, EXTENSION_REQUEST],
  ...[DECISION_DEMAND, CIRCLE_CHANGE_NOTICE, CHANGE_APPLICATION, LEX_SARAH_REPORT, ACTION_PLAN],
  ...[RESTORED_TIME, POWER_OF_ATTORNEY, DEADLINE_RECEIPT, BOARD_REPORT],
];

/** The kind with this name; undefined where there is none. */
export const letterTemplate = (kind: string): LetterTemplate | undefined =>
  LETTERS.find((one) => one.kind === kind);

/** A version as it is kept: its first day; empty where no beginning was seen. */
export const letterVersionMark = ({ from }: LetterVersion): string => from ?? '';

/** The version of our own text that a letter keeps; the newest where it is not known any more. */
export const versionMarked = ({ versions }: LetterTemplate, mark: string): LetterVersion =>
  versions.find((version) => letterVersionMark(version) === mark) ?? versions[0];
