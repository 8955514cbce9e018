import type { GoalListState, GoalView, Page } from '@app/contracts';
import { LinkButton } from '../design/forms.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { countiesOf, GoalState, goalName, limitText, Measured } from './goal-parts.js';

interface GoalsPageProps {
  readonly visit: Visit;
  readonly found: Page<GoalView>;
  readonly state: GoalListState;
  readonly cursor?: string | undefined;
}

export function GoalsPage({ visit, found, state, cursor }: GoalsPageProps) {
  const { texts } = visit;
  const words = texts.goals;
  const ended = state === 'ended';
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <p class="actions">
        <LinkButton href="/goals/new" label={words.setNew} kind="primary" />
        <a class="kern-link" href={ended ? '/goals' : '/goals?state=ended'}>
          {ended ? words.running : words.ended}
        </a>
        <a class="kern-link" href="/waiting-times">
          {words.toWaitingTimes}
        </a>
        {visit.me.roles.includes('coordinator') && (
          <a class="kern-link" href="/subscription">
            {texts.subscription.title}
          </a>
        )}
      </p>
      <Table
        caption={ended ? words.endedCaption : words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={ended ? words.noneEnded : words.none}
        columns={[
          {
            head: words.goal,
            isName: true,
            cell: (goal) => (
              <>
                <a class="kern-link" href={`/goals/${goal.id}`}>
                  {goalName(goal, visit)}
                </a>
                <span class="under">{countiesOf(goal)}</span>
              </>
            ),
          },
          { head: words.state, cell: (goal) => <GoalState goal={goal} /> },
          { head: words.today, cell: (goal) => <Measured goal={goal} /> },
          { head: words.limit, cell: ({ atMostDays }) => limitText(atMostDays, texts) },
        ]}
      />
      {found.items.some(({ standing }) => standing?.state === 'too-few') && (
        <p class="kern-body kern-body--small">{words.tooFewMeaning}</p>
      )}
      <Paging
        here="/goals"
        query={{ ...(ended && { state }), ...(cursor && { cursor }) }}
        nextCursor={found.nextCursor}
      />
    </>
  );
}
