import type { CalendarDate } from '@app/kernel';
import type { ClockRule } from './clock-rule.js';
import type { FundingKey, Source } from './keys.js';

export interface CourseTypeRule {
  /** The course types, as services call them, that this rule speaks of. */
  readonly courseType: string;
  /** Units of the whole course, language and orientation, where the rule fixes them. */
  readonly units?: number;
  readonly fundingPaths: readonly FundingKey[];
}

/** Law and circulars about one family of courses, as they stand on the days from `validFrom` to `validTo`. */
export interface RulePack {
  readonly id: string;
  readonly validFrom: CalendarDate;
  /** Last day; open when absent. */
  readonly validTo?: CalendarDate;
  readonly sources: readonly Source[];
  /** Minutes of a unit (Unterrichtseinheit). */
  readonly unitMinutes: number;
  /** Units of one section (Kursabschnitt, module). */
  readonly sectionUnits: number;
  /** Most people in a group; absent where no rule sets it. */
  readonly groupMax?: number;
  /** Somebody may still begin within the first so many units of a section. */
  readonly lateEntryUnits: number;
  /** Time limits on a wait; none where no rule sets one. */
  readonly clocks: readonly ClockRule[];
  readonly types: readonly CourseTypeRule[];
}
