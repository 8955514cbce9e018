import { IsInt, IsISO8601, IsUUID, Matches, Min } from 'class-validator';

/**
 * A coordinator has decided that a course start does not take place, because too few people would come. The decision was
 * about this decision day and this minimum: whoever has changed either since is not bound by it.
 */
export class CourseStartNotViableV1 {
  static readonly type = 'waiting-list.course-start-not-viable.v1';

  @IsUUID() courseStartId: string;
  /** Rises with every decision about the course start. */
  @IsInt() @Min(1) version: number;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) decidesOn: string;
  @IsInt() @Min(1) minParticipants: number;
  /** People registered, promised, accepted and planned when it was decided. */
  @IsInt() @Min(0) inSight: number;
  @IsISO8601({ strict: true }) decidedAt: string;
}
