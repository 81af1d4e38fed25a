import type { Catalogue } from '@fristvakt/terms';
import { SERV_FORENKLAD_OLD } from './aldre-delgivningslagen/19-forenklad-delgivning';
import { EFFECT_OLDER_SOL } from './aldre-socialtjanstlagen/16-4-omedelbar-verkan';
import { CIRCLE_1M_SOL01 } from './aldre-socialtjanstlagen/7-2a-forandrad-krets';
import { AML_ASAP } from './arbetsmiljolagen/3-3a-allvarliga-olyckor';
import { AR_7M } from './arsredovisningslagen/8-6-forseningsavgift';
import { FK_PAY_20TH } from './assistansersattningsforordningen/9-utbetalningsdag';
import { GDPR_72H } from './dataskyddsforordningen/33-personuppgiftsincident';
import { SERV_FORENKLAD } from './delgivningslagen/26-forenklad-delgivning';
import { SERV_JURPERS } from './delgivningslagen/30-sarskild-delgivning-med-juridisk-person';
import { SERV_KUNG } from './delgivningslagen/51-kungorelsedelgivning';
import { SERV_TILLG } from './delgivningslagen/54-tillganglighetsdelgivning';
import { LEXS_2M } from './foreskrift-om-lex-sarah/komplettering-av-anmalan';
import { FK_BILL_5TH } from './forsakringskassans-foreskrift/rakning-och-tidredovisning';
import { SLOW_6M, SLOW_4W, SLOW_APP_3W } from './forvaltningslagen/12-atgarder-vid-drojsmal';
import { FORUM_RECEIPT_AUTHORITY } from './forvaltningslagen/22-nar-en-handling-kommit-in';
import { REPLY_SET } from './forvaltningslagen/25-kommunikation';
import { FORUM_SELF_CORRECTION } from './forvaltningslagen/37-39-andring-av-beslut';
import {
  FORUM_ADDRESS,
  FORUM_APPEAL_CONTENT,
  FORUM_READ_NOTICE,
} from './forvaltningslagen/43-hur-man-overklagar';
import { APP_IVO_3W, APP_PUB_3W } from './forvaltningslagen/44-overklagandetid';
import { FORUM_LATE_EXCEPTIONS } from './forvaltningslagen/45-undantag-fran-avvisning';
import { INHIB_ASAP } from './forvaltningslagen/48-inhibition';
import { FORUM_LATE_NO_FURTHER } from './forvaltningsprocesslagen/33-avvisning-provas-en-gang';
import { LEAVE_COURT_OF_APPEAL } from './forvaltningsprocesslagen/34a-provningstillstand';
import { LEAVE_SUPREME_COURT } from './forvaltningsprocesslagen/35-36-provningstillstand-i-hfd';
import {
  FORUM_RESTORED_TIME,
  FORUM_POSTING_MARGIN,
} from './forvaltningsprocesslagen/37c-aterstallande-av-forsutten-tid';
import { FORUM_RECEIPT_COURT } from './forvaltningsprocesslagen/44-nar-en-handling-kommit-in';
import { FORUM_COURT_FILING } from './forvaltningsprocesslagen/6a-7-ingivande';
import {
  APP_FR_KR_3W,
  APP_ORAL_3W,
  APP_COURT_PUB_3W,
  APP_KR_HFD_3W,
} from './forvaltningsprocesslagen/6a-overklagandetid';
import { FORUM_OPPONENT } from './forvaltningsprocesslagen/7a-motpart';
import { REP_POWER } from './ivos-foretradarregister/fullmaktens-giltighet';
import { FORUM_FIRST_TRIED } from './lagen-om-allmanna-forvaltningsdomstolar/14-forum';
import { TIME_COUNT } from './lagen-om-lagstadgad-tid/1-tidsrakning';
import { TIME_SHIFT } from './lagen-om-lagstadgad-tid/2-forskjutning';
import {
  LIC_BEFORE,
  KOMMUN_NOTICE_BEFORE,
  KOMMUN_CHANGE_1M,
  OWN_EMPLOYER_BEFORE,
} from './lagen-om-stod-och-service/23-tillstand-och-anmalan';
import { CIRCLE_1M_LSS } from './lagen-om-stod-och-service/23b-forandrad-krets';
import { FILE_2Y } from './lagen-om-stod-och-service/23c-bevarande-och-gallring';
import { LEXS_FILE_5Y } from './lagen-om-stod-och-service/23g-lex-sarah-handlingar';
import { LEXS_WORKER } from './lagen-om-stod-och-service/24b-rapporteringsskyldighet';
import { LEXS_REMEDY } from './lagen-om-stod-och-service/24e-avhjalpande';
import { LEXS_IVO } from './lagen-om-stod-och-service/24f-anmalan-till-ivo';
import { UNUSED_6M } from './lagen-om-stod-och-service/26g-outnyttjat-tillstand';
import { BAN_6M } from './lagen-om-stod-och-service/26h-tillfalligt-forbud';
import { FEE_COMMENT_2Y, FEE_LAPSE_5Y } from './lagen-om-stod-och-service/26o-sanktionsavgift';
import { EFFECT_LSS } from './lagen-om-stod-och-service/27-omedelbar-verkan';
import { FORUM_IMMEDIATE, FORUM_CRITICISM } from './lagen-om-stod-och-service/27-vad-som-far-overklagas';
import { MU_QUARTER } from './lagen-om-stod-och-service/28f-ej-verkstallda-beslut';
import { LIC_CHANGE_BEFORE, CLOSE_LSS } from './lss-forordningen/10-andring-och-nedlaggning';
import { FEES } from './lss-forordningen/8b-ansokningsavgift';
import { APP_OSL_3W } from './offentlighets-och-sekretesslagen/6-11-egen-personakt';
import { REG_6M } from './registerkontrollagen/1-registerutdrag';
import { REG_KEEP_2Y } from './registerkontrollagen/4-bevarande';
import { FK_FEE_25 } from './socialforsakringsbalken/108a-sanktionsavgift';
import { FK_CHANGE_14D } from './socialforsakringsbalken/110-47-andrade-forhallanden';
import {
  FORUM_SFB_RECONSIDERATION,
  FORUM_SFB_COURT,
} from './socialforsakringsbalken/113-10-omprovning-fore-overklagande';
import { FK_OMPR_2M } from './socialforsakringsbalken/113-19-omprovning';
import { FK_APP_2M } from './socialforsakringsbalken/113-20-overklagande';
import { FK_TAIL_2W } from './socialforsakringsbalken/51-16b-utan-tillstand';
import { FK_EMP_DATA } from './socialforsakringsbalken/51-24-uppgifter-om-assistenter';
import { CLOSE_SOL } from './socialtjanstforordningen/15-14-nedlaggning';
import { OROS } from './socialtjanstlagen/19-1-orosanmalan';
import { CIRCLE_1M_SOL25 } from './socialtjanstlagen/26-7-forandrad-krets';
import { EFFECT_SOL } from './socialtjanstlagen/35-5-omedelbar-verkan';
import { VITE_2Y } from './viteslagen/9-bortfall';

/** The law as dated, cited data: what the engine and everything above it are handed. */
export const CATALOGUE: Catalogue = {
  rules: [
    TIME_COUNT,
    TIME_SHIFT,
    APP_IVO_3W,
    APP_PUB_3W,
    APP_FR_KR_3W,
    APP_ORAL_3W,
    APP_COURT_PUB_3W,
    APP_KR_HFD_3W,
    APP_OSL_3W,
    INHIB_ASAP,
    SERV_FORENKLAD,
    SERV_FORENKLAD_OLD,
    SERV_JURPERS,
    SERV_KUNG,
    SERV_TILLG,
    SLOW_6M,
    SLOW_4W,
    SLOW_APP_3W,
    REPLY_SET,
    LIC_BEFORE,
    LIC_CHANGE_BEFORE,
    CIRCLE_1M_LSS,
    CIRCLE_1M_SOL01,
    CIRCLE_1M_SOL25,
    KOMMUN_NOTICE_BEFORE,
    KOMMUN_CHANGE_1M,
    OWN_EMPLOYER_BEFORE,
    CLOSE_LSS,
    CLOSE_SOL,
    UNUSED_6M,
    BAN_6M,
    LEXS_WORKER,
    LEXS_REMEDY,
    LEXS_IVO,
    LEXS_2M,
    OROS,
    FEE_COMMENT_2Y,
    FEE_LAPSE_5Y,
    VITE_2Y,
    REG_6M,
    REG_KEEP_2Y,
    FILE_2Y,
    LEXS_FILE_5Y,
    MU_QUARTER,
    FK_OMPR_2M,
    FK_APP_2M,
    FK_CHANGE_14D,
    FK_BILL_5TH,
    FK_PAY_20TH,
    FK_TAIL_2W,
    FK_EMP_DATA,
    FK_FEE_25,
    AML_ASAP,
    AR_7M,
    GDPR_72H,
    REP_POWER,
  ],
  effects: [...EFFECT_LSS, ...EFFECT_SOL, ...EFFECT_OLDER_SOL],
  leave: [LEAVE_COURT_OF_APPEAL, LEAVE_SUPREME_COURT],
  fees: FEES,
  forum: [
    FORUM_ADDRESS,
    FORUM_APPEAL_CONTENT,
    FORUM_READ_NOTICE,
    FORUM_FIRST_TRIED,
    FORUM_OPPONENT,
    FORUM_RECEIPT_AUTHORITY,
    FORUM_RECEIPT_COURT,
    FORUM_COURT_FILING,
    FORUM_POSTING_MARGIN,
    FORUM_LATE_EXCEPTIONS,
    FORUM_RESTORED_TIME,
    FORUM_LATE_NO_FURTHER,
    FORUM_IMMEDIATE,
    FORUM_CRITICISM,
    FORUM_SELF_CORRECTION,
    FORUM_SFB_RECONSIDERATION,
    FORUM_SFB_COURT,
  ],
};
