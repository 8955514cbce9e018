import type { CourseStart } from './course-start.js';
import { derive } from './derive.js';

/** What a decision that too few people would come was about. */
export interface ViabilityDecision {
  readonly decidesOn: string;
  readonly minParticipants: number;
}

/** Whether such a decision still speaks of this course start: it has not begun, and neither its decision day nor its minimum has changed. */
export function isBoundBy(
  { status, content }: CourseStart,
  { decidesOn, minParticipants }: ViabilityDecision,
): boolean {
  const open = status === 'published' || status === 'postponed';
  return open && derive(content).decidesOn === decidesOn && content.minParticipants === minParticipants;
}
