import type { Page, TaskView } from '@app/contracts';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { day } from '../texts/format.js';
import { taskLabel } from './task-kind.js';

/** On the start page: how much there is to do, and the most urgent of it; nothing when nothing is. */
export function OpenTasks({ found }: { found: Page<TaskView> | undefined }) {
  const { texts, language } = useGuest();
  const words = texts.deadlines.tasks;
  if (!found || found.items.length === 0) return null;
  const [count, more] = [found.items.length, found.nextCursor !== undefined];
  return (
    <Notice kind="info" title={words.count(more ? `${count}+` : String(count))}>
      <ul class="kern-list">
        {found.items.slice(0, 3).map(({ id, kind, reference, dueOn }) => (
          <li key={id}>
            {[taskLabel(kind, texts), reference, dueOn && texts.deadlines.clocks.until(day(language, dueOn))]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
      <p class="kern-body">
        <a class="kern-link" href="/tasks">
          {words.title}
        </a>
      </p>
    </Notice>
  );
}
