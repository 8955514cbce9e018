import { placeOf } from '@app/places';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Announcements } from './announcements.js';
import { CancelCourseStartController } from './cancel-course-start/cancel-course-start.controller.js';
import { CancelCourseStartHandler } from './cancel-course-start/cancel-course-start.handler.js';
import { CancelCourseStartWhenNotViable } from './cancel-when-not-viable/cancel-course-start-when-not-viable.js';
import { CheckUnchecked } from './check-plausibility/check-unchecked.js';
import { Plausibility } from './check-plausibility/plausibility.js';
import { CourseStartChanges } from './course-start-changes.js';
import { EndCourseStartController } from './end-course-start/end-course-start.controller.js';
import { EndCourseStartHandler } from './end-course-start/end-course-start.handler.js';
import { FindCollisionsController } from './find-collisions/find-collisions.controller.js';
import { FindCollisionsHandler } from './find-collisions/find-collisions.handler.js';
import { ListPlansController } from './list-plans/list-plans.controller.js';
import { ListPlansHandler } from './list-plans/list-plans.handler.js';
import { ListProvidersController } from './list-providers/list-providers.controller.js';
import { NamedProviders } from './named-provider.js';
import { NamedVenues } from './named-venues.js';
import { NotePlacesWhenPlacesChanged } from './note-places/note-places-when-places-changed.js';
import { Calendars } from './persistence/calendars.js';
import { Collisions } from './persistence/collisions.js';
import { CourseSearch } from './persistence/course-search.js';
import { CourseStarts } from './persistence/course-starts.js';
import { History } from './persistence/history.js';
import { Places } from './persistence/places.js';
import { SearchEntries } from './persistence/search-entries.js';
import { PlanCourseStartController } from './plan-course-start/plan-course-start.controller.js';
import { PlanCourseStartHandler } from './plan-course-start/plan-course-start.handler.js';
import { PostponeCourseStartController } from './postpone-course-start/postpone-course-start.controller.js';
import { PostponeCourseStartHandler } from './postpone-course-start/postpone-course-start.handler.js';
import { PublishCourseStartController } from './publish-course-start/publish-course-start.controller.js';
import { PublishCourseStartHandler } from './publish-course-start/publish-course-start.handler.js';
import { PublishPlanController } from './publish-plan/publish-plan.controller.js';
import { PublishPlanHandler } from './publish-plan/publish-plan.handler.js';
import { RenewSearchEntries } from './renew-search-entries/renew-search-entries.js';
import { ReviseCourseStartController } from './revise-course-start/revise-course-start.controller.js';
import { ReviseCourseStartHandler } from './revise-course-start/revise-course-start.handler.js';
import { FindCourseStartsHandler } from './search-course-starts/find-course-starts.handler.js';
import { MeasureCourseStartsHandler } from './search-course-starts/measure-course-starts.handler.js';
import { SearchCourseStartsHandler } from './search-course-starts/search-course-starts.handler.js';
import { Seeking } from './search-course-starts/seeking.js';
import { ShowChainController } from './show-chain/show-chain.controller.js';
import { ShowChainHandler } from './show-chain/show-chain.handler.js';
import { ShowCourseStartController } from './show-course-start/show-course-start.controller.js';
import { ShowCourseStartHandler } from './show-course-start/show-course-start.handler.js';
import { ShowHistoryController } from './show-history/show-history.controller.js';
import { ShowHistoryHandler } from './show-history/show-history.handler.js';
import { ShowTimetableHandler } from './show-timetable/show-timetable.handler.js';
import { StartCourseStartController } from './start-course-start/start-course-start.controller.js';
import { StartCourseStartHandler } from './start-course-start/start-course-start.handler.js';
import { StartSectionController } from './start-section/start-section.controller.js';
import { StartSectionHandler } from './start-section/start-section.handler.js';
import { TakeOverCourseStartsHandler } from './take-over-course-starts/take-over-course-starts.handler.js';
import { TellContactHandler } from './tell-contact/tell-contact.handler.js';

/** Providers announce course starts and everybody can find them. */
@Module({
  controllers: [
    PlanCourseStartController,
    ListPlansController,
    PublishPlanController,
    StartSectionController,
    ShowHistoryController,
    ShowChainController,
    PublishCourseStartController,
    ReviseCourseStartController,
    PostponeCourseStartController,
    CancelCourseStartController,
    StartCourseStartController,
    EndCourseStartController,
    ShowCourseStartController,
    ListProvidersController,
    FindCollisionsController,
  ],
  providers: [
    CourseStarts,
    Plausibility,
    CheckUnchecked,
    History,
    NamedProviders,
    NamedVenues,
    PlanCourseStartHandler,
    ListPlansHandler,
    PublishPlanHandler,
    StartSectionHandler,
    ShowHistoryHandler,
    ShowChainHandler,
    CourseSearch,
    SearchEntries,
    Calendars,
    ShowTimetableHandler,
    RenewSearchEntries,
    Seeking,
    Places,
    Announcements,
    CourseStartChanges,
    PublishCourseStartHandler,
    ReviseCourseStartHandler,
    PostponeCourseStartHandler,
    CancelCourseStartHandler,
    StartCourseStartHandler,
    EndCourseStartHandler,
    TakeOverCourseStartsHandler,
    TellContactHandler,
    SearchCourseStartsHandler,
    FindCourseStartsHandler,
    MeasureCourseStartsHandler,
    ShowCourseStartHandler,
    CancelCourseStartWhenNotViable,
    NotePlacesWhenPlacesChanged,
    Collisions,
    FindCollisionsHandler,
  ],
  exports: [CancelCourseStartWhenNotViable, NotePlacesWhenPlacesChanged],
})
export class CourseStartModule implements OnApplicationBootstrap {
  /** The gazetteer is read while nobody waits for it. */
  onApplicationBootstrap(): void {
    placeOf('');
  }
}
