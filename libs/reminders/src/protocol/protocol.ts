/** The form of what is sealed; another form gets another name, and what was sealed keeps its own. */
export const PROTOCOL_FORMAT = 'deadline-protocol/1';

/** The day and the standing of a deadline at one moment. */
export interface ProtocolStanding {
  readonly due: string | null;
  readonly status: string;
}

/** A deadline that came, moved, was met or missed, and the fact that did it; null where a day, an import or the law did. */
export interface ProtocolChange {
  readonly at: string;
  readonly deadline: string;
  readonly kind: string;
  readonly rule: string;
  readonly party: string;
  readonly from: ProtocolStanding | null;
  readonly to: ProtocolStanding | null;
  readonly cause: string;
  readonly fact: string | null;
  readonly by: string | null;
}

export interface ProtocolConfirmation {
  readonly at: string;
  readonly fact: string;
  readonly by: string;
}

export interface ProtocolReminder {
  readonly at: string;
  readonly reminder: string;
  readonly deadline: string;
  readonly slot: string;
  readonly state: 'sent' | 'overtaken';
  readonly lateSeconds: number;
  readonly to: readonly { readonly member: string; readonly because: string }[];
}

export interface ProtocolMail {
  readonly at: string;
  readonly mail: string;
  readonly deadline: string | null;
  readonly member: string;
  readonly state: string;
  readonly unknownAttempts: number;
}

/** What happened to the deadlines of an organisation on one day in Sweden: ids, codes and instants, no person's words. */
export interface Protocol {
  readonly format: typeof PROTOCOL_FORMAT;
  readonly day: string;
  readonly entered: readonly ProtocolChange[];
  readonly moved: readonly ProtocolChange[];
  readonly confirmed: readonly ProtocolConfirmation[];
  readonly met: readonly ProtocolChange[];
  readonly missed: readonly ProtocolChange[];
  readonly reminders: readonly ProtocolReminder[];
  /** Mails that failed, and mails of the day of which an attempt ended unknown. */
  readonly mails: readonly ProtocolMail[];
}
