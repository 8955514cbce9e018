import { type CalendarDate, Clock, calendarDateOf, type Level } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AskForMatching } from '../../matching/ask-for-matching/ask-for-matching.command.js';
import { begin, dropOut, goOn, leave, levelAfter, missTheStart } from '../domain/course-progress.js';
import { type WaitingEntry, whenIn } from '../domain/waiting-entry.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { WaitingSpells } from '../persistence/waiting-spells.js';
import { type CourseStep, FollowCourse } from './follow-course.command.js';

@CommandHandler(FollowCourse)
export class FollowCourseHandler implements ICommandHandler<FollowCourse> {
  constructor(
    private readonly entries: WaitingEntries,
    private readonly spells: WaitingSpells,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  async execute({ tx, waitingEntryId, step }: FollowCourse): Promise<Level> {
    const entry = await this.entries.toChange(tx, waitingEntryId);
    const today = calendarDateOf(this.clock.now());
    const moved = afterStep(entry, step, today);

    await this.entries.save(tx, entry, moved, { reason: step.what });
    if (step.what === 'began') await this.entries.makeGood(tx, waitingEntryId);
    await this.keepTime(tx, moved, step, today);
    if (step.what === 'goes-on') await this.commands.execute(new AskForMatching(tx));
    return moved.need.level;
  }

  /** A wait ends with a start; the next one begins when the course is over for this person. */
  private async keepTime(tx: Tx, { id, need }: WaitingEntry, step: CourseStep, today: CalendarDate): Promise<void> {
    if (step.what === 'began') await this.spells.start(tx, id, step.startsOn, step.courseType);
    if (step.what === 'goes-on') await this.spells.open(tx, id, need, { kind: 'transition', since: step.endsOn });
    if (step.what === 'dropped-out') {
      await this.spells.open(tx, id, need, { kind: 'transition', since: today });
    }
  }
}

function afterStep(entry: WaitingEntry, step: CourseStep, today: CalendarDate): WaitingEntry {
  switch (step.what) {
    case 'began':
      return begin(whenIn(entry, ['placed'], 'begin'));
    case 'no-show':
      return missTheStart(whenIn(entry, ['placed'], 'miss-the-start'));
    case 'dropped-out':
      return dropOut(whenIn(entry, ['in-course'], 'drop-out'));
    case 'goes-on': {
      const inCourse = whenIn(entry, ['in-course'], 'go-on');
      return goOn(inCourse, step, levelAfter(inCourse.need, step.nextLevel));
    }
    case 'leaves':
      return leave(whenIn(entry, ['in-course'], 'leave'), today);
  }
}
