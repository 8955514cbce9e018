import type { Tables } from '@app/persistence';
import { Messages1795219200001 } from './migrations/0001-messages.js';

/** Outbox, inbox and dead letters of all services: one schema in which each of them reads and writes. */
export const messagingTables: Tables = {
  schema: 'messaging',
  rows: [],
  migrations: [Messages1795219200001],
  guests: 'read-write',
};
