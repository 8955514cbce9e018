import type { MessageClass } from '@app/contracts';
import type { Tx } from '@app/persistence';

/** What is known of a message besides its content: CloudEvents 1.0 attributes. */
export interface Envelope {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** Names the frozen schema of the content. */
  readonly dataschema: string;
  /** Instant at which the fact was recorded. */
  readonly time: Date;
  /** Opaque id of the aggregate the fact is about. */
  readonly subject: string;
  /** The aggregate's version. */
  readonly sequence: number;
  readonly traceparent?: string;
}

/**
 * What one service does on hearing one kind of message: short, in the given transaction, without network or sleep.
 * A RuleViolation ends the delivery (dead letter); anything else is tried again. May see messages late, twice or out of order.
 */
export interface Consumer<M extends object> {
  readonly hears: MessageClass<M>;
  on(tx: Tx, message: M, envelope: Envelope): Promise<void>;
}
