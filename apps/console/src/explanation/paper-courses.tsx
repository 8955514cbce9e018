import type { ExplanationCourse, ExplanationDocument } from '@app/contracts';
import { fromDayNumber } from '@app/kernel';
import { Table } from '../design/table.js';
import { de } from '../texts/de.js';
import { paper as words } from '../texts/explanation-export.de.js';
import { day } from '../texts/format.js';
import { rulePackName } from '../texts/rule-pack-name.js';
import { labelOf } from '../texts/texts.js';

/** Every course that was looked at, how full it was, and what came of it. */
export function PaperCourses({ document: { courses, further, outcome } }: { document: ExplanationDocument }) {
  const found = new Map(outcome.courses.map((one) => [one.course, one]));
  return (
    <>
      <h2 class="kern-heading-medium">{words.courses(courses.length)}</h2>
      <Table
        caption={words.courses(courses.length)}
        rows={courses}
        keyOf={({ course }) => course.id}
        columns={[
          { head: words.course, isName: true, cell: (one) => <Name of={one} /> },
          { head: words.result, cell: ({ course }) => labelOf(de.explanation.codes, found.get(course.id)?.code) },
          {
            head: words.reasons,
            cell: ({ course }) =>
              found
                .get(course.id)
                ?.reasons.map((code) => labelOf(de.explanation.reasonNames, code))
                .join(', '),
          },
          { head: words.places, cell: (one) => <Places of={one} /> },
        ]}
      />
      {further > 0 && <p class="kern-body">{words.further(further)}</p>}
    </>
  );
}

function Name({ of: { title, providerName, placeName, course, rulePackVersion } }: { of: ExplanationCourse }) {
  const begins = day('de', fromDayNumber(course.startsOn));
  return (
    <>
      {title}
      <span class="under">
        {[begins, providerName, placeName, rulePackName(rulePackVersion, 'de', de)].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

function Places({ of: { course, standing } }: { of: ExplanationCourse }) {
  if (!standing) return null;
  const { members, offered, accepted, freeOpen, freeReserved, cutOff } = standing;
  const free = freeReserved.reduce((sum, places) => sum + places, freeOpen);
  return (
    <>
      {words.placesOf(course.capacity, course.taken, accepted, offered, members, free)}
      {cutOff && (
        <span class="under">{words.cutOff(cutOff.tier, day('de', fromDayNumber(cutOff.date)), cutOff.lottery)}</span>
      )}
    </>
  );
}
