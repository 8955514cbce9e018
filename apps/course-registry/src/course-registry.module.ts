import { IdentityModule, identityTables } from '@app/identity';
import { MessagingModule, messagingTables } from '@app/messaging';
import { PersistenceModule } from '@app/persistence';
import { fileLimit, RuntimeModule, registerProblemTexts } from '@app/runtime';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ApiKeyModule } from './api-key/api-key.module.js';
import { BrochureModule } from './catalogue/brochure/brochure.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { UsageModule } from './catalogue/usage/usage.module.js';
import { courseRegistryTables } from './course-registry.tables.js';
import { CancelCourseStartWhenNotViable } from './course-start/cancel-when-not-viable/cancel-course-start-when-not-viable.js';
import { CourseStartModule } from './course-start/course-start.module.js';
import { followCirculars } from './course-start/domain/course-rules-in-force.js';
import { NotePlacesWhenPlacesChanged } from './course-start/note-places/note-places-when-places-changed.js';
import { ImportModule } from './import/import.module.js';
import { tooLargeText } from './import/problem-texts.js';
import { largestImport } from './import/receive-import/largest-import.js';
import { importTickEvery } from './import/work-on-imports/import-tick.js';
import { collapseShare } from './import/work-on-imports/work-on-import.js';
import { minimumDays } from './plausibility/check.js';
import { PlausibilityModule } from './plausibility/plausibility.module.js';
import { problemTexts } from './problem-texts.js';
import { ProviderModule } from './provider/provider.module.js';
import { type CourseRegistrySettings, consoleUrl } from './settings.js';
import { VenueModule } from './venue/venue.module.js';

registerProblemTexts(problemTexts);

/** Providers announce course starts here; everything that follows hears of them from here. */
@Global()
@Module({})
export class CourseRegistryModule {
  static with(settings: CourseRegistrySettings): DynamicModule {
    const consumers = [CancelCourseStartWhenNotViable, NotePlacesWhenPlacesChanged];
    return assembled(
      settings,
      MessagingModule.forService({ service: 'course-registry', consumers, queue: settings.queue }),
      1_000,
    );
  }

  /** For commands run beside the service: nothing is heard, sent or picked up in the background. */
  static forCommands(settings: CourseRegistrySettings): DynamicModule {
    return assembled(settings, MessagingModule.outboxOnly(), 0);
  }
}

function assembled(
  {
    database,
    identity,
    consoleUrl: address = '',
    collapseShare: share = 0.5,
    minimumDays: days = 14,
    largestImport: largest = fileLimit,
    circulars = [],
  }: CourseRegistrySettings,
  messaging: DynamicModule,
  tick: number,
): DynamicModule {
  followCirculars(circulars);
  registerProblemTexts(tooLargeText(largest));
  return {
    module: CourseRegistryModule,
    imports: [
      RuntimeModule,
      CqrsModule.forRoot(),
      PersistenceModule.forService(database, courseRegistryTables, [messagingTables, identityTables]),
      messaging,
      IdentityModule.forService(identity),
      CourseStartModule,
      ImportModule,
      ApiKeyModule,
      ProviderModule,
      VenueModule,
      PlausibilityModule,
      CatalogueModule,
      UsageModule,
      BrochureModule,
    ],
    providers: [
      { provide: importTickEvery, useValue: tick },
      { provide: consoleUrl, useValue: address },
      { provide: collapseShare, useValue: share },
      { provide: minimumDays, useValue: days },
      { provide: largestImport, useValue: largest },
    ],
    exports: [importTickEvery, collapseShare, consoleUrl, minimumDays, largestImport],
  };
}
