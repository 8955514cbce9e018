import type { CourseStartView, Page } from '@app/contracts';
import { LinkButton, PostButton } from '../design/forms.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { BeginCell, CourseCell, WhereCell } from './course-start-cells.js';

/** What a provider has recorded and told nobody. */
export function PlansPage({ visit: { texts }, found }: { visit: Visit; found: Page<CourseStartView> }) {
  const words = texts.courseLife;
  return (
    <>
      <p class="kern-body">{words.plansLead}</p>
      <p class="actions">
        <LinkButton href="/course-starts/new" label={texts.courseStarts.publish} kind="primary" />
      </p>
      <Table
        caption={words.plansCaption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.noPlans}
        columns={[
          { head: texts.courseStarts.course, isName: true, cell: (row) => <CourseCell courseStart={row} /> },
          { head: texts.courseStarts.begins, cell: (row) => <BeginCell courseStart={row} /> },
          { head: texts.courseStarts.where, cell: (row) => <WhereCell courseStart={row} /> },
          {
            head: texts.course.actions,
            cell: ({ id, version, title }) => (
              <PostButton
                action={`/course-starts/${id}/publish`}
                label={words.publishPlan}
                about={title}
                kind="secondary"
                fields={{ seen: version }}
              />
            ),
          },
        ]}
      />
      <Paging here="/course-starts/plans" query={{}} nextCursor={found.nextCursor} />
    </>
  );
}
