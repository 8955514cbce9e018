import type { Page, TaskView } from '@app/contracts';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { day, today } from '../texts/format.js';
import { taskHref, taskLabel } from './task-kind.js';

/** On the start page: how much there is to do, and the most urgent of it; nothing when nothing is. */
export function OpenTasks({ found }: { found: Page<TaskView> | undefined }) {
  const { texts, me } = useGuest();
  const words = texts.deadlines.tasks;
  if (!found || found.items.length === 0) return null;
  const here = me?.roles.some((role) => role === 'case_manager' || role === 'counsellor') ?? false;
  const [count, more] = [found.items.length, found.nextCursor !== undefined];
  return (
    <Notice kind="info" title={words.count(more ? `${count}+` : String(count))}>
      <ul class="kern-list">
        {found.items.slice(0, 3).map((task) => (
          <li key={task.id}>
            <a class="kern-link" href={taskHref(task, here)}>
              {taskLabel(task, texts)}
            </a>
            <Due task={task} />
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

function Due({ task: { dueOn } }: { task: TaskView }) {
  const { texts, language } = useGuest();
  if (!dueOn) return null;
  const said = day(language, dueOn);
  if (dueOn >= today()) return <>, {texts.deadlines.clocks.until(said)}</>;
  return (
    <>
      , <strong>{texts.deadlines.tasks.overdueSince(said)}</strong>
    </>
  );
}
