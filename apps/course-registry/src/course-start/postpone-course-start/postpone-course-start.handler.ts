import { CourseStartChangedV1, type CourseStartView } from '@app/contracts';
import { addDays, Clock, dayNumber } from '@app/kernel';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { sessionsFrom } from '../content-from.js';
import { CourseStartChanges } from '../course-start-changes.js';
import type { Content } from '../domain/course-start.js';
import { extraUnitsShifted } from '../domain/extra-units.js';
import { asOpen, postpone } from '../domain/life-cycle.js';
import { type Section, sectionsShifted } from '../domain/section.js';
import { shifted } from '../domain/timetable.js';
import { PostponeCourseStart, type Postponement } from './postpone-course-start.command.js';

@CommandHandler(PostponeCourseStart)
export class PostponeCourseStartHandler implements ICommandHandler<PostponeCourseStart> {
  constructor(
    private readonly changes: CourseStartChanges,
    private readonly clock: Clock,
  ) {}

  execute({ change, postponement }: PostponeCourseStart): Promise<CourseStartView> {
    return this.changes.make(change, CourseStartChangedV1, (courseStart) => {
      const open = asOpen(courseStart);
      return postpone(open, postponed(open.content, postponement), this.clock.now());
    });
  }
}

function postponed(content: Content, { startsOn, endsOn, sections, ...timetable }: Postponement): Content {
  const days = dayNumber(startsOn) - dayNumber(content.startsOn);
  const { registrationDeadline, decidesOn } = content;
  const period = { startsOn, endsOn: endsOn ?? addDays(content.endsOn, days) };
  const sessions = sessionsFrom(timetable, { ...content, ...period }) ?? shifted(content.sessions, days);
  return {
    ...content,
    ...period,
    sessions,
    ...(content.sections && { sections: sectionsShifted(content.sections, days) }),
    ...(sections && { sections: sections as readonly Section[] }),
    ...(content.extraUnits && { extraUnits: extraUnitsShifted(content.extraUnits, days) }),
    ...(registrationDeadline && { registrationDeadline: addDays(registrationDeadline, days) }),
    ...(decidesOn && { decidesOn: addDays(decidesOn, days) }),
  };
}
