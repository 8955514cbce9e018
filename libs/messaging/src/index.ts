export type { Consumer, Envelope } from './consumer.js';
export { type DeadLetter, type DeadLetterDetail, DeadLetters, type Replay } from './dead-letters.js';
export type { DeathReason } from './failures.js';
export { MessagingModule } from './messaging.module.js';
export { type MessagingFigures, MessagingHealth } from './messaging-health.js';
export { messagingTables } from './messaging-tables.js';
export { Outbox, type Recording, type Subject } from './outbox.js';
export type { MessagingSettings, QueueSettings, Tuning } from './settings.js';
export { traceContext } from './trace-context.js';
