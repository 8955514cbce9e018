import { Module } from '@nestjs/common';
import { SearchCatalogueController } from './search/search-catalogue.controller.js';
import { SearchCourseStartsController } from './search/search-course-starts.controller.js';
import { ShowCatalogueEntryController } from './search/show-catalogue-entry.controller.js';
import { ShowCatalogueEntryHandler } from './search/show-catalogue-entry.handler.js';

/** Course starts found: by professionals, by everybody, and by programs that follow what everybody may see. */
@Module({
  controllers: [SearchCourseStartsController, SearchCatalogueController, ShowCatalogueEntryController],
  providers: [ShowCatalogueEntryHandler],
})
export class CatalogueModule {}
