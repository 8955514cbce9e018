import type { CourseFormat, CourseType, TargetGroup } from '@app/contracts';
import type { FieldNames } from '../neutral-record.js';

/** A session as written, times and day in our notation where they could be read. */
export interface WrittenSession {
  readonly on?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** One record of any format, its fields found but not yet judged. Texts as written; undefined is not said. */
export interface SourceCourse {
  readonly externalId?: string | undefined;
  readonly title?: string | undefined;
  /** What else says what kind of course it is: subject, keywords, sub-title. */
  readonly subject: string;
  /** A sub-title that may name a module; it only ever contradicts. */
  readonly subtitle?: string | undefined;
  readonly keywords?: readonly string[];
  /** A field of its own for the level. */
  readonly level?: string | undefined;
  /** Said by a field of its own. */
  readonly courseType?: CourseType | undefined;
  /** The record is of German whatever its title says. */
  readonly isGerman?: boolean;
  readonly targetGroup?: TargetGroup;
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
  readonly registrationDeadline?: string | undefined;
  readonly sessions: readonly WrittenSession[];
  readonly sessionCount?: string | undefined;
  readonly max?: string | undefined;
  readonly min?: string | undefined;
  readonly registered?: string | undefined;
  /** Free places, where a source gives them instead of registrations. */
  readonly free?: string | undefined;
  readonly price?: string | undefined;
  readonly priceNote?: string | undefined;
  readonly venue: {
    readonly name?: string | undefined;
    readonly street?: string | undefined;
    readonly postalCode?: string | undefined;
    readonly place?: string | undefined;
  };
  readonly format: CourseFormat;
  readonly accessible: boolean;
  readonly childcare: boolean;
  readonly cancelled?: boolean;
  readonly raw: Readonly<Record<string, string>>;
  readonly fieldNames: FieldNames;
}
