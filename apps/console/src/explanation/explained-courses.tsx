import type { Wording } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { useGuest } from '../design/guest-context.js';
import { Table } from '../design/table.js';
import { day, whole } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { byNearness, type ExplainedCourse } from './nearness.js';

const tones = {
  ASSIGNED: 'success',
  NOT_SUITABLE: 'info',
  LESS_PREFERRED_THAN_OWN: 'info',
  FULL_HIGHER_PRIORITY: 'warning',
  FULL_HELD: 'warning',
  RESERVED: 'warning',
  FULL_TAKEN: 'warning',
} as const;

interface OfCourses {
  readonly courses: readonly ExplainedCourse[];
  readonly wording: Wording;
}

/** The courses that come closest are open to see; those for which nearly everything is different are folded away. */
export function ExplainedCourses({ courses, wording }: OfCourses) {
  const words = useGuest().texts.explanation;
  return (
    <>
      {byNearness(courses).map(({ group, courses: found }) => {
        const name = `${words.groups[group]} (${found.length})`;
        const table = <Courses courses={found} wording={wording} caption={words.caption(words.groups[group])} />;
        return group === 'far' ? (
          <details class="filter" key={group}>
            <summary>{name}</summary>
            {table}
          </details>
        ) : (
          <section key={group}>
            <h2 class="kern-heading-medium">{name}</h2>
            {table}
          </section>
        );
      })}
    </>
  );
}

function Courses({ courses, wording, caption }: OfCourses & { readonly caption: string }) {
  const words = useGuest().texts.explanation;
  return (
    <Table
      caption={caption}
      rows={courses}
      keyOf={({ courseStartId }) => courseStartId}
      columns={[
        { head: words.course, isName: true, cell: (course) => <CourseName course={course} /> },
        {
          head: words.result,
          cell: ({ code }) => <Badge label={labelOf(words.codes, code)} tone={tones[code] ?? 'info'} />,
        },
        { head: words.reasons, cell: (course) => <Reasons course={course} wording={wording} /> },
      ]}
    />
  );
}

function CourseName({ course }: { course: ExplainedCourse }) {
  const { texts, language } = useGuest();
  const { courseStartId, title, providerName, placeName, startsOn, distanceKm } = course;
  const far = distanceKm !== undefined && texts.explanation.distance(whole(language, distanceKm));
  return (
    <>
      <a class="kern-link" href={`/course-starts/${courseStartId}`}>
        {title}
      </a>
      <span class="under">{[day(language, startsOn), providerName, placeName, far].filter(Boolean).join(' · ')}</span>
    </>
  );
}

function Reasons({ course, wording }: { course: ExplainedCourse; wording: Wording }) {
  const { texts, language } = useGuest();
  const words = texts.explanation;
  const { code, sentence, reasons, cutOff, heldUntil, reservedUntil } = course;
  return (
    <>
      <div lang={wording === 'en' ? 'en' : 'de'}>
        {(code !== 'NOT_SUITABLE' || reasons.length === 0) && <span>{sentence}</span>}
        {reasons.length > 0 && (
          <ul class="kern-list kern-list--bullet kern-list--small">
            {reasons.map((reason) => (
              <li key={reason.code}>{reason.sentence}</li>
            ))}
          </ul>
        )}
      </div>
      {cutOff && <span class="under">{words.cutOff(cutOff.tier, day(language, cutOff.date))}</span>}
      {heldUntil && <span class="under">{words.heldUntil(day(language, heldUntil))}</span>}
      {reservedUntil && <span class="under">{words.reservedUntil(day(language, reservedUntil))}</span>}
    </>
  );
}
