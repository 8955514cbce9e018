import type { CourseStartView, FoundCourseStartView } from '@app/contracts';
import { today } from '../catalogue/days.js';
import { useGuest } from '../design/guest-context.js';
import { moment, weekdayAndDay, whole } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';

interface OfCourseStart {
  readonly courseStart: CourseStartView;
}

interface OfFound {
  readonly courseStart: CourseStartView & Pick<FoundCourseStartView, 'distanceKm'>;
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

export function BeginCell({ courseStart }: OfCourseStart) {
  const { startsOn, previouslyStartsOn } = courseStart;
  const { texts, language } = useGuest();
  return (
    <>
      <time dateTime={startsOn}>{weekdayAndDay(language, startsOn)}</time>
      {previouslyStartsOn && (
        <span class="under">{texts.courseStarts.previously(weekdayAndDay(language, previouslyStartsOn))}</span>
      )}
      <EntryUnder courseStart={courseStart} />
    </>
  );
}

/** Until when it can be entered, and in which section when it has passed its first one; nothing once that is over. */
function EntryUnder({ courseStart: { status, sectionEntry, entryClosesOn } }: OfCourseStart) {
  const { texts, language } = useGuest();
  const words = texts.courseSearch;
  const until = sectionEntry?.entryClosesOn ?? entryClosesOn;
  const open = status === 'published' || status === 'postponed' || status === 'started';
  if (!open || until < today()) return null;
  return (
    <>
      {sectionEntry && (
        <span class="under">{words.sectionRuns(sectionEntry.section, labelOf(texts.levels, sectionEntry.level))}</span>
      )}
      <span class="under">{words.entryUntil(weekdayAndDay(language, until))}</span>
    </>
  );
}

export function WhereCell({ courseStart: { venue, times, format, ...found } }: OfFound) {
  const { texts, language } = useGuest();
  return (
    <>
      <span>{venue?.place ?? labelOf(texts.formats, format)}</span>
      <span class="under">{times}</span>
      {found.distanceKm !== undefined && found.distanceKm >= 0.5 && (
        <span class="under">{texts.courseSearch.away(whole(language, Math.round(found.distanceKm)))}</span>
      )}
    </>
  );
}

/** Nobody takes the places of a course that does not take place. */
export function PlacesCell({ courseStart: { places, status } }: OfCourseStart) {
  const { texts, language } = useGuest();
  const { free, max, held, confirmed, registeredElsewhere } = places;
  const words = texts.courseStarts;
  if (status === 'cancelled' || status === 'ended' || status === 'past') return null;
  return (
    <>
      <strong>{words.free(free, max)}</strong>
      {held > 0 && <span class="under">{words.held(held)}</span>}
      {registeredElsewhere > 0 && <span class="under">{words.elsewhere(registeredElsewhere)}</span>}
      {confirmed > 0 && <span class="under">{words.confirmed(confirmed)}</span>}
      <span class="under">{texts.courseSearch.countedAt(moment(language, places.asOf))}</span>
    </>
  );
}
