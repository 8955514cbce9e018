import type { CourseStartView, EnrolmentView, SeatOfferView } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { LinkButton } from '../design/forms.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day, moment, weekdayAndDay } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { ReportButtons } from './report-buttons.js';

interface ParticipantsPageProps {
  readonly visit: Visit;
  readonly courseStart: CourseStartView;
  readonly enrolments: readonly EnrolmentView[];
  readonly offers: readonly SeatOfferView[];
}

export const enrolmentTones = {
  expected: 'warning',
  confirmed: 'success',
  'no-show': 'danger',
  'dropped-out': 'danger',
  completed: 'info',
  withdrawn: 'info',
} as const;

export function ParticipantsPage({ visit, courseStart, enrolments, offers }: ParticipantsPageProps) {
  const { texts, language } = visit;
  const words = texts.participants;
  return (
    <>
      <p class="kern-body kern-body--bold">
        <a class="kern-link" href={`/course-starts/${courseStart.id}`}>
          {courseStart.title}
        </a>
        , {weekdayAndDay(language, courseStart.startsOn)}
      </p>
      <p class="figure">{texts.courseStarts.free(courseStart.places.free, courseStart.places.max)}</p>
      <p class="kern-body">{words.lead}</p>
      {courseStart.status === 'started' && (
        <p class="actions">
          <LinkButton href={`/course-starts/${courseStart.id}/end`} label={texts.course.end} />
        </p>
      )}
      <h2 class="kern-heading-medium">{words.enrolments}</h2>
      <Table
        caption={words.enrolmentsCaption}
        rows={enrolments}
        keyOf={({ id }) => id}
        none={words.nobody}
        columns={[
          { head: words.reference, isName: true, cell: ({ reference }) => reference },
          {
            head: words.state,
            cell: ({ state }) => <Badge label={labelOf(texts.enrolmentStates, state)} tone={enrolmentTones[state]} />,
          },
          { head: words.since, cell: ({ since }) => day(language, since) },
          { head: words.actions, cell: (enrolment) => <ReportButtons enrolment={enrolment} /> },
        ]}
      />
      <h2 class="kern-heading-medium">{words.offers}</h2>
      <Table
        caption={words.offersCaption}
        rows={offers}
        keyOf={({ id }) => id}
        none={words.noOffers}
        columns={[
          { head: words.reference, isName: true, cell: ({ reference }) => reference },
          { head: words.state, cell: ({ state }) => <Badge label={labelOf(texts.offerStates, state)} /> },
          { head: words.until, cell: ({ answerBy }) => moment(language, answerBy) },
        ]}
      />
    </>
  );
}
