import { CourseSectionStartedV1, CourseStartChangedV1, type CourseStartFacts, type MessageClass } from '@app/contracts';
import type { CourseStartId } from '@app/kernel';
import { Outbox } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PublicContact } from '../provider/public-contact/public-contact.query.js';
import { factsOf } from './course-facts.js';
import type { AnnouncedCourseStart, PastCourseStart } from './domain/course-start.js';
import { sectionFactsOf } from './section-facts.js';

/**
 * Every message of a course start has its facts whole, but the one of a section has those of the section; beside it the
 * course start is told anew, because a section may open another window to enter the course.
 */
export type CourseStartMessage = MessageClass<CourseStartFacts> | typeof CourseSectionStartedV1;

/** Tells the other services of a course start. */
@Injectable()
export class Announcements {
  constructor(
    private readonly outbox: Outbox,
    private readonly queries: QueryBus,
  ) {}

  async tell(
    tx: Tx,
    message: CourseStartMessage,
    courseStart: AnnouncedCourseStart | PastCourseStart,
    providerName: string,
  ): Promise<void> {
    const about: { readonly subject: CourseStartId; readonly sequence: number } = {
      subject: courseStart.id,
      sequence: courseStart.version,
    };
    const isSection = message === CourseSectionStartedV1;
    if (isSection) await this.outbox.append(tx, CourseSectionStartedV1, sectionFactsOf(courseStart), about);
    const whole = isSection ? CourseStartChangedV1 : (message as MessageClass<CourseStartFacts>);
    const contact = await this.queries.execute(new PublicContact(tx, courseStart.providerId));
    await this.outbox.append(tx, whole, factsOf(courseStart, { name: providerName, contact }), about);
  }

  /** The same message of each of them; all are of one provider. */
  async tellAll(
    tx: Tx,
    message: MessageClass<CourseStartFacts>,
    courseStarts: readonly (AnnouncedCourseStart | PastCourseStart)[],
    providerName: string,
  ): Promise<void> {
    const [first] = courseStarts;
    if (!first) return;
    const contact = await this.queries.execute(new PublicContact(tx, first.providerId));
    const all = courseStarts.map((courseStart) => ({
      payload: factsOf(courseStart, { name: providerName, contact }),
      subject: courseStart.id,
      sequence: courseStart.version,
    }));
    await this.outbox.appendAll(tx, message, all);
  }
}
