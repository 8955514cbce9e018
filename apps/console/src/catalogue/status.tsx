import type { CatalogueCourseStartView, CourseStartStatus } from '@app/contracts';
import { useReader } from './reader.js';

const tones = {
  published: 'success',
  started: 'info',
  postponed: 'warning',
  cancelled: 'danger',
  ended: 'info',
  past: 'info',
} as const satisfies Record<CourseStartStatus, string>;

/** In words; the colour only repeats it. */
export function Status({ course: { status } }: { course: Pick<CatalogueCourseStartView, 'status'> }) {
  return (
    <span class={`kern-badge kern-badge--small kern-badge--${tones[status]}`}>
      <span class="kern-label kern-label--small">{useReader().texts.status[status]}</span>
    </span>
  );
}
