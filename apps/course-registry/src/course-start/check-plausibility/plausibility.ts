import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CheckCourseStarts, type Checked } from '../../plausibility/check-course-starts/check-course-starts.command.js';
import { type CourseStart, isUnannounced } from '../domain/course-start.js';
import { derive } from '../domain/derive.js';
import { checkedAs, noticedOf } from './noticed.js';

/** Has course starts looked at when they change. */
@Injectable()
export class Plausibility {
  constructor(private readonly commands: CommandBus) {}

  /** `taken`: places held and confirmed here. */
  check(tx: Tx, looks: readonly Look[]): Promise<void> {
    const checked = looks.map(({ courseStart, taken }) => checkedFrom(courseStart, taken));
    return this.commands.execute(new CheckCourseStarts(tx, checked));
  }
}

interface Look {
  readonly courseStart: CourseStart;
  readonly taken: number;
}

const gone: readonly CourseStart['status'][] = ['cancelled', 'past'];
const coming: readonly CourseStart['status'][] = ['planned', 'published', 'postponed'];

function checkedFrom(courseStart: CourseStart, taken: number): Checked {
  const { id, providerId, status, content } = courseStart;
  return {
    id,
    providerId,
    announced: !isUnannounced(courseStart),
    live: coming.includes(status) || status === 'started',
    mayStillFill: coming.includes(status),
    startsOn: content.startsOn,
    endsOn: content.endsOn,
    kind: [content.courseType, content.track, ...content.entryLevels].join(' '),
    times: derive(content).times,
    online: content.format === 'online',
    venue: content.venue,
    venueId: content.venueId,
    sessions: content.sessions,
    registered: content.registeredElsewhere + taken,
    minimum: content.minParticipants,
    noticed: gone.includes(status) ? [] : noticedOf(courseStart, taken),
    madeAs: checkedAs(),
  };
}
