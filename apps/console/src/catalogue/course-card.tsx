import type { CatalogueCourseStartView } from '@app/contracts';
import { listPath } from './addresses.js';
import { EntryUntil } from './entry-until.js';
import { useReader } from './reader.js';
import { Status } from './status.js';
import { Day, Figures, German, levelName, Moment, Times } from './words.js';

/** One course start in the list. */
export function CourseCard({ course }: { course: CatalogueCourseStartView }) {
  const { texts, language } = useReader();
  const words = texts.course;
  const { id, title, courseType, entryLevels, startsOn, times, venue, format, distanceKm, provider } = course;
  const cancelled = course.status === 'cancelled';
  return (
    <li class={`tile course${cancelled ? ' course--off' : ''}`}>
      <h3 class="kern-heading-small" lang="de" dir="ltr">
        <a class="tile__link" href={`${listPath(language)}/${id}`}>
          {title}
        </a>
      </h3>
      <p class="kern-body">
        <Status course={course} />
      </p>
      <dl class="course__facts">
        <Line name={words.begins}>
          <Day date={startsOn} />
        </Line>
        <Line name={words.times}>
          <Times times={times} />
        </Line>
        <Line name={words.place}>
          {venue?.place ? <German text={venue.place} /> : texts.formats[format]}
          {distanceKm !== undefined && (
            <>
              {' '}
              (<Figures text={`${Math.round(distanceKm)} km`} />)
            </>
          )}
        </Line>
        <Line name={words.level}>{entryLevels.map((level) => levelName(texts, level)).join(', ')}</Line>
        {course.sectionEntry && (
          <Line name={words.lateEntry}>
            <EntryUntil course={course} />
          </Line>
        )}
        <Line name={words.type}>{texts.courseTypes[courseType]}</Line>
        <Line name={words.provider}>
          <German text={provider.name} />
        </Line>
        {!cancelled && (
          <Line name={words.freePlaces}>
            <Figures text={String(course.places.free)} />
          </Line>
        )}
      </dl>
      <p class="under">
        {texts.list.asOf} <Moment instant={course.places.asOf} />
      </p>
    </li>
  );
}

function Line({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
