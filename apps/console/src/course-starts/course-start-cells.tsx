import type { CourseStartView, PlacesView } from '@app/contracts';
import { useGuest } from '../design/guest-context.js';
import { weekdayAndDay } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';

interface OfCourseStart {
  readonly courseStart: CourseStartView;
}

export function CourseCell({
  courseStart: { id, title, courseType, entryLevels, provider, externalId, findings },
}: OfCourseStart) {
  const { texts } = useGuest();
  return (
    <>
      <a class="kern-link" href={`/course-starts/${id}`}>
        {title}
      </a>
      <span class="under">
        {entryLevels.map((level) => labelOf(texts.levels, level)).join(', ')} · {labelOf(texts.courseTypes, courseType)}
      </span>
      <span class="under">
        {provider.name}
        {externalId && ` · ${externalId}`}
        {findings.length > 0 && ` · ${texts.courseStarts.findings(findings.length)}`}
      </span>
    </>
  );
}

export function BeginCell({ courseStart: { startsOn, previouslyStartsOn } }: OfCourseStart) {
  const { texts, language } = useGuest();
  return (
    <>
      <time dateTime={startsOn}>{weekdayAndDay(language, startsOn)}</time>
      {previouslyStartsOn && (
        <span class="under">{texts.courseStarts.previously(weekdayAndDay(language, previouslyStartsOn))}</span>
      )}
    </>
  );
}

export function WhereCell({ courseStart: { venue, times, format } }: OfCourseStart) {
  const { texts } = useGuest();
  return (
    <>
      <span>{venue?.place ?? labelOf(texts.formats, format)}</span>
      <span class="under">{times}</span>
    </>
  );
}

export function PlacesCell({ places: { free, max, held, confirmed, registeredElsewhere } }: { places: PlacesView }) {
  const { texts } = useGuest();
  return (
    <>
      <strong>{texts.courseStarts.free(free, max)}</strong>
      {held > 0 && <span class="under">{texts.courseStarts.held(held)}</span>}
      {registeredElsewhere > 0 && <span class="under">{texts.courseStarts.elsewhere(registeredElsewhere)}</span>}
      {confirmed > 0 && <span class="under">{texts.courseStarts.confirmed(confirmed)}</span>}
    </>
  );
}
