import type { CourseStartView, HoldOutView } from '@app/contracts';
import type { FormErrors } from '../design/field-errors.js';
import { TextField } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day, weekdayAndDay, whole } from '../texts/format.js';
import { KeepForms } from './keep-forms.js';

interface PlacesKeptPageProps {
  readonly visit: Visit;
  readonly courseStart: CourseStartView;
  readonly holdOuts: readonly HoldOutView[];
  /** Courses whose people may come next. */
  readonly ending: readonly CourseStartView[];
  readonly known: ReadonlyMap<string, CourseStartView>;
  readonly values: FormValues;
  readonly errors?: FormErrors;
}

export function PlacesKeptPage({ visit, courseStart, holdOuts, ending, known, values, errors }: PlacesKeptPageProps) {
  const { texts, language } = visit;
  const words = texts.steering.kept;
  const { startsOn, provider, places } = courseStart;
  return (
    <>
      <p class="kern-body">
        {weekdayAndDay(language, startsOn)} · {provider.name} · {texts.courseStarts.free(places.free, places.max)}
      </p>
      <Table
        caption={words.caption}
        rows={holdOuts}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          { head: words.whom, isName: true, cell: (one) => <Whom of={one} known={known} /> },
          { head: words.places, cell: (one) => (one.places === 0 ? words.ended : whole(language, one.places)) },
          { head: words.until, cell: ({ until }) => day(language, until) },
          { head: words.source, cell: ({ source }) => words.sources[source] },
          { head: words.change, cell: (one) => <Change of={one} /> },
        ]}
      />
      <KeepForms {...{ courseStart, ending, values }} {...(errors && { errors })} />
      <p class="actions">
        <a class="kern-link" href="/places-kept">
          {words.back}
        </a>
      </p>
    </>
  );
}

function Whom({ of, known }: { of: HoldOutView; known: ReadonlyMap<string, CourseStartView> }) {
  const { texts, language } = useGuest();
  const words = texts.steering.kept;
  const { fromCourseStartId, maxTier } = of;
  if (fromCourseStartId === undefined) return <>{maxTier === 0 ? words.firstTier : words.tier(String(maxTier ?? 0))}</>;
  const from = known.get(fromCourseStartId);
  return (
    <>
      {words.cohort(from?.title ?? '')}
      {from && (
        <span class="under">
          {texts.course.ends} {day(language, from.endsOn)} · {from.provider.name}
        </span>
      )}
    </>
  );
}

function Change({ of: { id, courseStartId, version, places, until } }: { of: HoldOutView }) {
  const words = useGuest().texts.steering.kept;
  const action = `/places-kept/${courseStartId}/${id}`;
  const values = { places: String(places), until };
  return (
    <details>
      <summary>{words.change}</summary>
      <PostForm action={action}>
        <input type="hidden" name="seen" value={version} />
        <TextField
          name="places"
          id={`places-${id}`}
          label={words.places}
          values={values}
          inputMode="numeric"
          narrow
          required
        />
        <TextField name="until" id={`until-${id}`} type="date" label={words.until} values={values} required />
        <SubmitButton label={words.saveChange} kind="secondary" />
      </PostForm>
      {places > 0 && (
        <PostButton action={action} label={words.end} kind="tertiary" fields={{ seen: version, places: 0 }} />
      )}
    </details>
  );
}
