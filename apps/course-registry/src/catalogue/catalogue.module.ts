import { Module } from '@nestjs/common';
import { FollowCatalogueController } from './atom/follow-catalogue.controller.js';
import { CourseCalendarController } from './calendar/course-calendar.controller.js';
import { FilterCalendarController } from './calendar/filter-calendar.controller.js';
import { ExportCatalogueController } from './export/export-catalogue.controller.js';
import { SearchCatalogueController } from './search/search-catalogue.controller.js';
import { SearchCourseStartsController } from './search/search-course-starts.controller.js';
import { ShowCatalogueEntryController } from './search/show-catalogue-entry.controller.js';
import { ShowCatalogueEntryHandler } from './search/show-catalogue-entry.handler.js';

/** Course starts found: by professionals, by everybody, and by programs that follow what everybody may see. */
@Module({
  controllers: [
    SearchCourseStartsController,
    SearchCatalogueController,
    ShowCatalogueEntryController,
    CourseCalendarController,
    FilterCalendarController,
    FollowCatalogueController,
    ExportCatalogueController,
  ],
  providers: [ShowCatalogueEntryHandler],
})
export class CatalogueModule {}
