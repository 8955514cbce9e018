import { type Page, type TaskView, taskStates } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { options, SelectField } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import { type FormValues, text } from '../design/form-values.js';
import { LinkButton, PostButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day, today } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { taskHref, taskLabel } from './task-kind.js';

interface TasksPageProps {
  readonly visit: Visit;
  readonly found: Page<TaskView>;
  readonly values: FormValues;
}

const tones = { open: 'warning', done: 'success', obsolete: 'info' } as const;

export function TasksPage({ visit: { texts, me }, found, values }: TasksPageProps) {
  const words = texts.deadlines.tasks;
  const query = Object.fromEntries(['state', 'cursor'].map((name) => [name, text(values, name)]));
  const looksAfterPeople = me.roles.some((role) => role === 'case_manager' || role === 'counsellor');
  const sends = looksAfterPeople || me.roles.includes('provider_staff');
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      {sends && (
        <p class="actions">
          <LinkButton href="/notices" label={words.toNotices} />
        </p>
      )}
      <FilterForm action="/tasks" label={words.filter} used={text(values, 'state') !== 'open'} reset="/tasks">
        <SelectField
          name="state"
          label={words.state}
          values={values}
          choices={options(texts.deadlines.taskStates, taskStates)}
          oneOf
        />
      </FilterForm>
      <Table
        caption={words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          { head: words.what, isName: true, cell: (task) => <What task={task} here={looksAfterPeople} /> },
          { head: words.due, cell: (task) => <Due task={task} /> },
          { head: words.state, cell: (task) => <State task={task} /> },
        ]}
      />
      <Paging here="/tasks" query={query} nextCursor={found.nextCursor} />
    </>
  );
}

function What({ task, here }: { task: TaskView; here: boolean }) {
  const { texts } = useGuest();
  return (
    <>
      <a class="kern-link" href={taskHref(task, here)}>
        {taskLabel(task, texts)}
      </a>
      {!task.own && <span class="under">{texts.deadlines.tasks.everybody}</span>}
    </>
  );
}

function Due({ task: { dueOn, state } }: { task: TaskView }) {
  const { texts, language } = useGuest();
  const words = texts.deadlines.tasks;
  if (!dueOn) return <>{words.noDay}</>;
  return (
    <>
      {day(language, dueOn)}
      {state === 'open' && dueOn < today() && (
        <span class="under">
          <strong>{words.overdue}</strong>
        </span>
      )}
    </>
  );
}

function State({ task }: { task: TaskView }) {
  const { texts } = useGuest();
  const { id, version, state } = task;
  const { tasks, taskStates: states } = texts.deadlines;
  if (state !== 'open') return <Badge label={labelOf(states, state)} tone={tones[state]} />;
  return (
    <PostButton
      action={`/tasks/${id}/done`}
      label={tasks.finish}
      kind="secondary"
      about={taskLabel(task, texts)}
      fields={{ seen: version }}
    />
  );
}
