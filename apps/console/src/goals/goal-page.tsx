import type { GoalWithHistoryView } from '@app/contracts';
import { Facts } from '../design/facts.js';
import type { FormErrors } from '../design/field-errors.js';
import { type FormValues, text } from '../design/form-values.js';
import { PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day, moment, month, today } from '../texts/format.js';
import { countiesOf, GoalState, limitText, Measured } from './goal-parts.js';
import { GoalTermFields } from './goal-term-fields.js';

interface GoalPageProps {
  readonly visit: Visit;
  readonly goal: GoalWithHistoryView;
  readonly values: FormValues;
  readonly errors?: FormErrors;
}

export function GoalPage({ visit: { texts, language }, goal, values, errors }: GoalPageProps) {
  const words = texts.goals;
  return (
    <>
      <Facts
        facts={[
          { name: words.state, value: <GoalState goal={goal} /> },
          { name: words.today, value: <Measured goal={goal} /> },
          { name: words.limit, value: limitText(goal.atMostDays, texts) },
          { name: words.measuredAs, value: words.figureMeanings[goal.figure] },
          {
            name: words.countedFrom,
            value: goal.countedFrom ? words.startsSince(month(language, goal.countedFrom)) : words.stillWaiting,
          },
          { name: words.counties, value: countiesOf(goal) },
          { name: words.validFrom, value: day(language, goal.validFrom) },
          { name: words.reason, value: goal.reason },
        ]}
      />
      {goal.standing?.state === 'too-few' && <p class="kern-body kern-body--small">{words.tooFewMeaning}</p>}
      {!goal.endedOn && <Change {...{ goal, values }} {...(errors && { errors })} />}
      <History goal={goal} />
      <p class="actions">
        <a class="kern-link" href="/goals">
          {texts.back}
        </a>
      </p>
    </>
  );
}

function Change({ goal: { id, validFrom, version }, values, errors }: Omit<GoalPageProps, 'visit'>) {
  const words = useGuest().texts.goals;
  const shown = errors && { errors };
  return (
    <div class="halves">
      <section class="panel">
        <h2 class="kern-heading-small">{words.change}</h2>
        <p class="kern-body">{words.changeLead}</p>
        <PostForm action={`/goals/${id}`} {...shown}>
          <input type="hidden" name="seen" value={text(values, 'seen')} />
          <GoalTermFields values={values} first={validFrom > today()} {...shown} />
          <SubmitButton label={words.saveChange} kind="secondary" />
        </PostForm>
      </section>
      <section class="panel">
        <h2 class="kern-heading-small">{words.end}</h2>
        <p class="kern-body">{words.endLead}</p>
        <PostButton action={`/goals/${id}/end`} label={words.end} kind="secondary" fields={{ seen: version }} />
      </section>
    </div>
  );
}

function History({ goal: { turns, steps } }: { readonly goal: GoalWithHistoryView }) {
  const { texts, language } = useGuest();
  const words = texts.goals;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.history}</h2>
      <Table
        caption={words.turnsCaption}
        rows={turns}
        keyOf={({ on }) => on}
        none={words.noTurns}
        columns={[
          { head: words.on, isName: true, cell: ({ on }) => day(language, on) },
          { head: words.was, cell: ({ state }) => words.states[state] },
          { head: words.measuredThen, cell: ({ days }) => texts.days(days) },
          { head: words.limit, cell: ({ atMostDays }) => limitText(atMostDays, texts) },
        ]}
      />
      <Table
        caption={words.stepsCaption}
        rows={steps}
        keyOf={({ at, step }) => `${at} ${step}`}
        columns={[
          { head: words.on, isName: true, cell: ({ at }) => moment(language, at) },
          { head: words.step, cell: ({ step }) => words.steps[step] },
          { head: words.by, cell: ({ by }) => by ?? '–' },
          { head: words.limit, cell: ({ atMostDays }) => limitText(atMostDays, texts) },
          { head: words.reason, cell: ({ reason }) => reason },
        ]}
      />
    </section>
  );
}
