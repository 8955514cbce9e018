import type { Tables } from '@app/persistence';
import { EntriesAndVault1795219200001 } from './migrations/0001-entries-and-vault.js';
import { Matching1795219200002 } from './migrations/0002-matching.js';
import { EnrolmentHandoverMonitoring1795219200003 } from './migrations/0003-enrolment-handover-monitoring.js';
import { WaitingSpellsInSight1795219200004 } from './migrations/0004-waiting-spells-in-sight.js';
import { EntriesBoundToNeeds1795219200005 } from './migrations/0005-entries-bound-to-needs.js';
import { TwinsReadsRetention1795219200006 } from './migrations/0006-twins-reads-retention.js';
import { EngineHost1795219200007 } from './migrations/0007-engine-host.js';
import { Policies1795219200008 } from './migrations/0008-policies.js';
import { Viability1795219200009 } from './migrations/0009-viability.js';
import { Explanations1795219200010 } from './migrations/0010-explanations.js';
import { ClocksTasksNotices1795219200011 } from './migrations/0011-clocks-tasks-notices.js';
import { Speed1795219200012 } from './migrations/0012-speed.js';
import { CourseSections1795219200013 } from './migrations/0013-course-sections.js';
import { WritersOfRules1795219200014 } from './migrations/0014-writers-of-rules.js';
import { NoCourseSections1795219200015 } from './migrations/0015-no-course-sections.js';
import { Goals1795219200016 } from './migrations/0016-goals.js';

/** What the waiting list owns in the database. */
export const waitingListTables: Tables = {
  schema: 'waiting_list',
  rows: [],
  migrations: [
    EntriesAndVault1795219200001,
    Matching1795219200002,
    EnrolmentHandoverMonitoring1795219200003,
    WaitingSpellsInSight1795219200004,
    EntriesBoundToNeeds1795219200005,
    TwinsReadsRetention1795219200006,
    EngineHost1795219200007,
    Policies1795219200008,
    Viability1795219200009,
    Explanations1795219200010,
    ClocksTasksNotices1795219200011,
    Speed1795219200012,
    CourseSections1795219200013,
    WritersOfRules1795219200014,
    NoCourseSections1795219200015,
    Goals1795219200016,
  ],
};
