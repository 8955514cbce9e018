import type { MailState } from './notification.api.js';

/** Why no mail leaves: somebody stopped it, or the database came out of a backup. */
export const heldReasons = ['operator', 'restored'] as const;

/** GET mail-status: whether mail leaves, why not, and how much waits. */
export interface MailStatusView {
  readonly asOf: string;
  readonly held: boolean;
  readonly heldBecause?: (typeof heldReasons)[number];
  readonly heldSince?: string;
  /** Mail servers that asked to be left alone, or could not be reached, and have taken nothing since. */
  readonly servers: readonly {
    /** Host and port. */
    readonly name: string;
    readonly since?: string;
    /** Absent when the pause is over and the next mail will be tried. */
    readonly pausedUntil?: string;
    /** How often in a row. */
    readonly strikes: number;
    /** Three digits of its last answer; absent when it gave none. */
    readonly lastReply?: number;
  }[];
  /** Mails that have not left yet. */
  readonly waiting: number;
  readonly oldestWaitingSince?: string;
  /** Mails of the last 14 days by state. */
  readonly lately: readonly { readonly state: MailState; readonly count: number }[];
}
