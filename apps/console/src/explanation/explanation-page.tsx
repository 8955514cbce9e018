import type { ExplanationView, WaitingEntryView } from '@app/contracts';
import { Badge, Facts } from '../design/facts.js';
import { LinkButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day, moment, whole } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { byNearness, type ExplainedCourse, reasonCounts } from './nearness.js';

interface ExplanationPageProps {
  readonly visit: Visit;
  readonly entry: WaitingEntryView;
  readonly explanation: ExplanationView;
}

const shownAtOnce = 8;

const tones = {
  ASSIGNED: 'success',
  NOT_SUITABLE: 'info',
  LESS_PREFERRED_THAN_OWN: 'info',
  FULL_HIGHER_PRIORITY: 'warning',
  FULL_HELD: 'warning',
  RESERVED: 'warning',
  FULL_TAKEN: 'warning',
} as const;

export function ExplanationPage({ visit: { texts, language }, entry, explanation }: ExplanationPageProps) {
  const words = texts.explanation;
  const { position, courseStarts } = explanation;
  const courses = byNearness(courseStarts);
  const [nearest, others] = [courses.slice(0, shownAtOnce), courses.slice(shownAtOnce)];
  return (
    <>
      <Notice kind="info" title={`${words.short}: ${labelOf(words.statuses, explanation.status)}`}>
        <p class="kern-body">{explanation.sentence}</p>
      </Notice>
      <Facts
        facts={[
          { name: words.position, value: position && words.positionRange(position.from, position.to) },
          { name: words.tier, value: String(explanation.tier) },
          { name: words.policy, value: explanation.policyVersion },
        ]}
      />
      <Because courses={courseStarts} />
      <h2 class="kern-heading-medium">{words.nearest}</h2>
      <Courses rows={nearest} caption={words.nearestCaption} />
      {others.length > 0 && (
        <details class="filter">
          <summary>{words.others(others.length)}</summary>
          <Courses rows={others} caption={words.othersCaption} />
        </details>
      )}
      <p class="kern-body kern-body--small">{texts.asOf(moment(language, explanation.asOf))}</p>
      <p class="actions">
        <LinkButton href={`/waiting-entries/${entry.id}`} label={words.back} />
        <LinkButton href={`/waiting-entries/${entry.id}/change`} label={texts.entry.change} kind="tertiary" />
      </p>
    </>
  );
}

/** In one glance: which reasons stand in the way most often. */
function Because({ courses }: { courses: readonly ExplainedCourse[] }) {
  const { texts, language } = useGuest();
  const words = texts.explanation;
  const counts = reasonCounts(courses);
  if (counts.length === 0) return null;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.because}</h2>
      <p class="kern-body">{words.becauseLead(courses.length)}</p>
      <ul class="reasons">
        {counts.map(({ code, sentence, courses: count }) => (
          <li key={code}>
            <strong>{whole(language, count)}</strong> {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Courses({ rows, caption }: { rows: readonly ExplainedCourse[]; caption: string }) {
  const words = useGuest().texts.explanation;
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={({ courseStartId }) => courseStartId}
      none={words.none}
      columns={[
        { head: words.course, isName: true, cell: (course) => <CourseName course={course} /> },
        {
          head: words.result,
          cell: ({ code }) => <Badge label={labelOf(words.codes, code)} tone={tones[code] ?? 'info'} />,
        },
        { head: words.reasons, cell: (course) => <Reasons course={course} /> },
      ]}
    />
  );
}

function CourseName({ course }: { course: ExplainedCourse }) {
  const { texts, language } = useGuest();
  const { courseStartId, title, providerName, placeName, startsOn, distanceKm } = course;
  const far = distanceKm !== undefined && texts.explanation.distance(whole(language, Math.round(distanceKm)));
  return (
    <>
      <a class="kern-link" href={`/course-starts/${courseStartId}`}>
        {title}
      </a>
      <span class="under">{[day(language, startsOn), providerName, placeName, far].filter(Boolean).join(' · ')}</span>
    </>
  );
}

function Reasons({ course: { code, sentence, reasons, cutOff } }: { course: ExplainedCourse }) {
  const { texts, language } = useGuest();
  return (
    <>
      {(code !== 'NOT_SUITABLE' || reasons.length === 0) && <span>{sentence}</span>}
      {reasons.length > 0 && (
        <ul class="kern-list kern-list--bullet kern-list--small">
          {reasons.map(({ code: reason, sentence: said }) => (
            <li key={reason}>{said}</li>
          ))}
        </ul>
      )}
      {cutOff && <span class="under">{texts.explanation.cutOff(cutOff.tier, day(language, cutOff.date))}</span>}
    </>
  );
}
