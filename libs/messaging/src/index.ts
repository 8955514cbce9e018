export type { Consumer, Envelope } from './consumer.js';
export { Outbox, type Subject } from './outbox.js';
