import { pageWords } from '../pages/page-words';

/** What the roles are called, and what each may do. */
export const ROLE_WORDS = pageWords({
  sv: {
    'role-compliance-officer': 'Regelansvarig',
    'role-counsel': 'Jurist',
    'role-manager': 'Chef',
    'role-administrator': 'Administratör',
    'role-auditor': 'Granskare',
    'role-guest-counsel': 'Gästombud',
    'role-help-compliance-officer':
      'Sköter register, ärenden och händelser. Tilldelar frister och bekräftar delgivning.',
    'role-help-counsel': 'Som regelansvarig, och skriver och läser anteckningar som bara jurister ser.',
    'role-help-manager':
      'Läser allt utom juristernas anteckningar. Tilldelar frister och bekräftar delgivning.',
    'role-help-administrator':
      'Sköter användare, organisation, inloggning och granskningslogg. Ser inga ärenden utan en roll till.',
    'role-help-auditor': 'Läser allt utom juristernas anteckningar, även granskningsloggen. Ändrar inget.',
    'role-help-guest-counsel':
      'Ett utomstående ombud som ser och arbetar i ett enda ärende. Har inga andra roller.',
    'member-invited': 'Inbjuden',
    'member-active': 'Aktiv',
    'member-disabled': 'Avstängd',
  },
  en: {
    'role-compliance-officer': 'Compliance officer',
    'role-counsel': 'Counsel',
    'role-manager': 'Manager',
    'role-administrator': 'Administrator',
    'role-auditor': 'Auditor',
    'role-guest-counsel': 'Guest counsel',
    'role-help-compliance-officer':
      'Keeps registers, matters and facts. Assigns deadlines and confirms service.',
    'role-help-counsel': 'As a compliance officer, and writes and reads notes that only counsel can see.',
    'role-help-manager': 'Reads everything but the notes of counsel. Assigns deadlines and confirms service.',
    'role-help-administrator':
      'Looks after users, organisation, sign-in and the audit log. Sees no matters without another role.',
    'role-help-auditor': 'Reads everything but the notes of counsel, the audit log too. Changes nothing.',
    'role-help-guest-counsel':
      'Counsel from outside who sees and works in one matter only. Has no other roles.',
    'member-invited': 'Invited',
    'member-active': 'Active',
    'member-disabled': 'Shut out',
  },
});
