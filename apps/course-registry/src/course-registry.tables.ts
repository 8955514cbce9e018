import type { Tables } from '@app/persistence';
import { CourseStarts1795219200001 } from './migrations/0001-course-starts.js';
import { Imports1795219200002 } from './migrations/0002-imports.js';
import { LifeOfACourseStart1795219200003 } from './migrations/0003-life-of-a-course-start.js';
import { SourceRecords1795219200004 } from './migrations/0004-source-records.js';
import { Findings1795219200005 } from './migrations/0005-findings.js';
import { CourseSearch1795219200006 } from './migrations/0006-course-search.js';
import { CatalogueUse1795219200007 } from './migrations/0007-catalogue-use.js';
import { ProvidersAndVenues1795219200008 } from './migrations/0008-providers-and-venues.js';
import { HistoryForTheCoordination1795219200009 } from './migrations/0009-history-for-the-coordination.js';
import { ImportFiles1795219200010 } from './migrations/0010-import-files.js';
import { RulesAmongFindings1795219200012 } from './migrations/0012-rules-among-findings.js';

/** What the course registry owns in the database. */
export const courseRegistryTables: Tables = {
  schema: 'course_registry',
  rows: [],
  migrations: [
    CourseStarts1795219200001,
    Imports1795219200002,
    LifeOfACourseStart1795219200003,
    SourceRecords1795219200004,
    Findings1795219200005,
    CourseSearch1795219200006,
    CatalogueUse1795219200007,
    ProvidersAndVenues1795219200008,
    HistoryForTheCoordination1795219200009,
    ImportFiles1795219200010,
    RulesAmongFindings1795219200012,
  ],
};
