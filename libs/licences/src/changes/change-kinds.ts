/** Changes that a provider plans. The first seven are changes in the circle of owners and managers. */
export const CHANGE_KINDS = [
  'owner',
  'indirect-owner',
  'partner',
  'board-member',
  'deputy-board-member',
  'managing-director',
  'decisive-influence',
  'scope',
  'services',
  'personkrets',
  'age-group',
  'responsible-person-permanent',
  'responsible-person-away-under-six-months',
  'responsible-person-away-six-months-or-more',
  'address',
  'new-legal-person',
  'new-activity',
  'pause',
  'closing',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * What a change asks of the provider. `report`: an anmälan by a licence holder, after the change. `apply-for-change`,
 * `new-licence`: an application, decided before the change. `notify`: an anmälan by who holds no licence.
 */
export const NEEDS = ['report', 'apply-for-change', 'new-licence', 'notify', 'nothing'] as const;
export type Need = (typeof NEEDS)[number];

/** Why it is so; the sentence for each stands with the words. */
export const CHANGE_REASONS = [
  /** The circle of owners and managers changes. */
  'circle-changes',
  /** As above, higher up a chain of owners: whether that always counts has not been settled. */
  'circle-changes-higher-up',
  /** The activity would no longer be what the licence says. */
  'differs-from-licence',
  /** As above; a further service may be a new activity instead. */
  'services-may-be-new-activity',
  /** SoL asks for a new licence where the activity is changed in an essential part, or moved; which fee is not known. */
  'sol-may-need-new-licence',
  /** The certificate names the person. The ordinance speaks for an application, IVO's page for a free report. */
  'named-on-certificate-sources-differ',
  /** A short absence needs nothing; a temporary substitute may have to be reported. */
  'short-absence',
  /** A substitute for six months or more is named on the certificate. */
  'long-absence',
  /** Address and contact data are told with the change. */
  'contact-data',
  /** A licence is not transferable. */
  'not-transferable',
  /** What is new needs a licence of its own, or a notification, before it starts. */
  'starts-anew',
  /** A licence cannot be paused, and one unused for six months may be revoked. */
  'no-pause',
  /** The activity is closed down. */
  'closes',
  /** A municipality tells of a stop or a closure once it is carried out. */
  'carried-out',
  /** A municipality tells of an essential change; whether this is one must be judged. */
  'may-be-essential',
  /** Who holds no licence has no circle to report. */
  'no-circle',
  /** No rule has been read that asks anything; that there is none is not known. */
  'no-rule-known',
  /** The rule does not hold on that day. */
  'no-rule-in-force',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];
