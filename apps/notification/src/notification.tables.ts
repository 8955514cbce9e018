import type { Tables } from '@app/persistence';
import { NewsDigestsMails1795219200001 } from './migrations/0001-news-digests-mails.js';
import { LegalClocks1795219200002 } from './migrations/0002-legal-clocks.js';
import { Webhooks1795219200003 } from './migrations/0003-webhooks.js';
import { CadenceAndFilter1795219200004 } from './migrations/0004-cadence-and-filter.js';
import { Delivery1795219200005 } from './migrations/0005-delivery.js';
import { WhatNears1795219200006 } from './migrations/0006-what-nears.js';
import { SignedLinksAndMailboxes1795219200007 } from './migrations/0007-signed-links-and-mailboxes.js';
import { AtOnce1795219200008 } from './migrations/0008-at-once.js';
import { RetentionAndPauses1795219200010 } from './migrations/0010-retention-and-pauses.js';
import { PausesApartFromSkips1795219200011 } from './migrations/0011-pauses-apart-from-skips.js';
import { Restored1795219200013 } from './migrations/0013-restored.js';
import { Goals1795219200014 } from './migrations/0014-goals.js';
import { WebhooksForget1795219200016 } from './migrations/0016-webhooks-forget.js';

/** What the notification service owns in the database. */
export const notificationTables: Tables = {
  schema: 'notification',
  rows: [],
  migrations: [
    NewsDigestsMails1795219200001,
    LegalClocks1795219200002,
    Webhooks1795219200003,
    Delivery1795219200005,
    WhatNears1795219200006,
    CadenceAndFilter1795219200004,
    SignedLinksAndMailboxes1795219200007,
    AtOnce1795219200008,
    RetentionAndPauses1795219200010,
    PausesApartFromSkips1795219200011,
    Restored1795219200013,
    Goals1795219200014,
    WebhooksForget1795219200016,
  ],
};
