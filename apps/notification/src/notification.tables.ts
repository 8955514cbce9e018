import type { Tables } from '@app/persistence';
import { NewsDigestsMails1795219200001 } from './migrations/0001-news-digests-mails.js';

/** What the notification service owns in the database. */
export const notificationTables: Tables = {
  schema: 'notification',
  rows: [],
  migrations: [NewsDigestsMails1795219200001],
};
