import type { CourseStartState } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { useGuest } from '../design/guest-context.js';
import { labelOf } from '../texts/texts.js';

const tones = {
  planned: 'info',
  published: 'success',
  started: 'success',
  postponed: 'warning',
  cancelled: 'danger',
  ended: 'info',
  past: 'info',
} as const satisfies Record<CourseStartState, string>;

export function StatusBadge({ status }: { status: CourseStartState }) {
  return <Badge label={labelOf(useGuest().texts.courseStatus, status)} tone={tones[status] ?? 'info'} />;
}
