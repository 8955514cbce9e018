import { type DynamicModule, Module } from '@nestjs/common';
import { KeepCalendar } from './hear/keep-calendar.js';
import { MovePlaceInCalendarWhenCourseStartChanged } from './hear/move-place-in-calendar-when-course-start-changed.js';
import { PutPlaceIntoCalendarWhenSeatOfferAccepted } from './hear/put-place-into-calendar-when-seat-offer-accepted.js';
import { TakePlaceOutOfCalendarWhenCourseStartCancelled } from './hear/take-place-out-of-calendar-when-course-start-cancelled.js';
import { TakePlaceOutOfCalendarWhenSeatOfferWithdrawn } from './hear/take-place-out-of-calendar-when-seat-offer-withdrawn.js';
import { CalendarEntries } from './persistence/calendar-entries.js';
import { type PlaceCalendarSettings, placeCalendarSettings } from './place-calendar.settings.js';
import { ShowCalendarController } from './show-calendar/show-calendar.controller.js';
import { ShowCalendarHandler } from './show-calendar/show-calendar.handler.js';
import { WriteInvitationHandler } from './write-invitation/write-invitation.handler.js';

export const placeCalendarConsumers = [
  PutPlaceIntoCalendarWhenSeatOfferAccepted,
  MovePlaceInCalendarWhenCourseStartChanged,
  TakePlaceOutOfCalendarWhenCourseStartCancelled,
  TakePlaceOutOfCalendarWhenSeatOfferWithdrawn,
] as const;

/** Accepted places as entries in the calendar of whoever looks after the person. */
@Module({})
export class PlaceCalendarModule {
  static with(settings: PlaceCalendarSettings): DynamicModule {
    return {
      module: PlaceCalendarModule,
      controllers: [ShowCalendarController],
      providers: [
        { provide: placeCalendarSettings, useValue: settings },
        CalendarEntries,
        KeepCalendar,
        ShowCalendarHandler,
        WriteInvitationHandler,
        ...placeCalendarConsumers,
      ],
      exports: [...placeCalendarConsumers],
    };
  }
}
