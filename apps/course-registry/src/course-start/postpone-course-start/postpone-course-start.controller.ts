import type { CourseStartView } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor } from '@app/identity';
import { type CalendarDate, type CourseStartId, isCalendarDate, refuseField } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { changeBy } from '../acting-for.js';
import { PostponeCourseStart } from './postpone-course-start.command.js';
import { PostponeCourseStartRequest } from './postpone-course-start.request.js';

@Controller('course-starts')
export class PostponeCourseStartController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/postpone')
  @HttpCode(200)
  @Allow('provider_staff', 'county_admin')
  @AllowKey('course-starts:write')
  async postpone(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('course-start')) id: CourseStartId,
    @Body() { startsOn, endsOn, reason, ...timetable }: PostponeCourseStartRequest,
    @IfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CourseStartView> {
    const change = changeBy(actor, id, seen, reason);
    const postponement = {
      ...timetable,
      startsOn: day(startsOn, '/startsOn'),
      ...(endsOn !== undefined && { endsOn: day(endsOn, '/endsOn') }),
    };
    return versioned(reply, await this.commands.execute(new PostponeCourseStart(change, postponement)));
  }
}

function day(text: string, pointer: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw refuseField(pointer, 'calendar-date.malformed', 'This day is not on the calendar.');
}
