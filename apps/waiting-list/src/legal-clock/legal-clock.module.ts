import { Module } from '@nestjs/common';
import { DraftReports } from './draft-reports/draft-reports.js';
import { ClockLooks } from './persistence/clock-looks.js';
import { EntriesUnderClock } from './persistence/entries-under-clock.js';
import { ReportedCourses } from './persistence/reported-courses.js';
import { ToldClocks } from './persistence/told-clocks.js';
import { ShowClocksController } from './show-clocks/show-clocks.controller.js';
import { ShowClocksHandler } from './show-clocks/show-clocks.handler.js';
import { ClockNewsDesk } from './watch-clocks/clock-news-desk.js';
import { ClockTicks } from './watch-clocks/clock-ticks.js';
import { WatchClocks } from './watch-clocks/watch-clocks.js';

/** Time limits the law puts on a wait: who is to be told what by when. */
@Module({
  controllers: [ShowClocksController],
  providers: [
    ClockLooks,
    EntriesUnderClock,
    ReportedCourses,
    ToldClocks,
    ShowClocksHandler,
    WatchClocks,
    ClockNewsDesk,
    DraftReports,
    ClockTicks,
  ],
  exports: [WatchClocks, DraftReports],
})
export class LegalClockModule {}
