import type { ServiceName } from '@app/contracts';

/** What comes out of the queue: ids of messages to hear, or a canary that shows the queue still delivers. */
export type Ring = { readonly ids: readonly string[] } | { readonly canary: true };

/** The queue, as far as messaging knows it. Delivers each ring at least once while the queue lives, and forgets when it dies. */
export interface Doorbell {
  /** Makes ready and refuses a queue that would lose rings silently. Rejects as well when it cannot be reached. */
  prepare(): Promise<void>;
  /** Rejects when the queue does not take the rings in time; it may have taken them nevertheless. */
  ring(hearer: ServiceName, ids: readonly string[]): Promise<void>;
  sendCanary(service: ServiceName): Promise<void>;
  /** Rings of `service` in the queue by what they are doing; undefined when the queue does not say. */
  counts(service: ServiceName): Promise<Readonly<Record<string, number>> | undefined>;
  answer(service: ServiceName, on: (ring: Ring) => Promise<void>): void;
  /** Lets rings being answered finish, for so long at most. */
  stopAnswering(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}
