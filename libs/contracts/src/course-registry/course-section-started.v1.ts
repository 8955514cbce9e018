import { IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Min } from 'class-validator';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A section of a course that runs has begun; a late-entry window of its own is running. */
export class CourseSectionStartedV1 {
  static readonly type = 'course-registry.course-section-started.v1';

  @IsUUID() courseStartId: string;
  /** Version of the course start at which this happened. */
  @IsInt() @Min(1) version: number;
  @IsUUID() providerId: string;
  /** Which section, from 1, of how many. */
  @IsInt() @Min(1) section: number;
  @IsInt() @Min(1) sectionCount: number;
  /** What is taught in it, where its provider says so. */
  @IsOptional() @IsString() level?: string;
  @Matches(day) sectionStartsOn: string;
  @Matches(day) sectionEndsOn: string;
  /** Day on which the begin was reported. */
  @Matches(day) startedOn: string;
  @IsInt() @Min(0) units: number;
  /** Last day on which beginning counts as on time: within the first 25 units of the section. */
  @Matches(day) lateEntryUntil: string;
  @IsISO8601({ strict: true }) asOf: string;
}
