import type { CourseStartView, HoldOutKind } from '@app/contracts';
import type { ComponentChildren } from 'preact';
import type { FormErrors } from '../design/field-errors.js';
import { options, SelectField, TextField } from '../design/fields.js';
import { type FormValues, text } from '../design/form-values.js';
import { PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { day } from '../texts/format.js';
import type { Texts } from '../texts/texts.js';

interface KeepFormsProps {
  readonly courseStart: CourseStartView;
  readonly ending: readonly CourseStartView[];
  readonly values: FormValues;
  readonly errors?: FormErrors;
}

export function keepLabels({ steering: { kept } }: Texts): Readonly<Record<string, string>> {
  return { fromCourseStartId: kept.fromCourse, maxTier: kept.maxTier, places: kept.places, until: kept.until };
}

/** One form for each of those places can be kept for. */
export function KeepForms({ courseStart, ending, values, errors }: KeepFormsProps) {
  const { texts, language } = useGuest();
  const words = texts.steering.kept;
  const from = ending.map(({ id, title, endsOn, provider }) => ({
    value: id,
    label: `${title}, ${texts.course.ends} ${day(language, endsOn)} (${provider.name})`,
  }));
  const form = (kind: HoldOutKind) => {
    const tried = text(values, 'kind') === kind;
    const fresh = { once: text(values, 'once'), until: courseStart.startsOn };
    return { kind, courseStart, values: tried ? values : fresh, ...(tried && errors && { errors }) };
  };
  const [cohort, tier] = [form('cohort'), form('tier')];
  return (
    <div class="halves">
      <section class="panel">
        <h2 class="kern-heading-small">{words.forCohort}</h2>
        <p class="kern-body">{words.forCohortLead}</p>
        {from.length === 0 ? (
          <p class="kern-body empty">{words.noFromCourse}</p>
        ) : (
          <KeepForm {...cohort}>
            <SelectField
              name="fromCourseStartId"
              label={words.fromCourse}
              choices={from}
              none={texts.choose}
              values={cohort.values}
              {...(cohort.errors && { errors: cohort.errors })}
              required
            />
          </KeepForm>
        )}
      </section>
      <section class="panel">
        <h2 class="kern-heading-small">{words.forTier}</h2>
        <p class="kern-body">{words.forTierLead}</p>
        <KeepForm {...tier}>
          <SelectField
            name="maxTier"
            label={words.maxTier}
            choices={options(words.tiers)}
            values={tier.values}
            {...(tier.errors && { errors: tier.errors })}
            required
          />
        </KeepForm>
      </section>
    </div>
  );
}

interface KeepFormProps {
  readonly kind: HoldOutKind;
  readonly courseStart: CourseStartView;
  readonly values: FormValues;
  readonly errors?: FormErrors;
  readonly children: ComponentChildren;
}

function KeepForm({ kind, courseStart: { id }, values, errors, children }: KeepFormProps) {
  const words = useGuest().texts.steering.kept;
  const field = { values, required: true, ...(errors && { errors }) };
  // The error summary leads to a field by its plain id; only the form that was refused may have it.
  const idOf = (name: string) => (errors ? {} : { id: `${kind}-${name}` });
  return (
    <PostForm action={`/places-kept/${id}`} {...(errors && { errors })}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="once" value={text(values, 'once')} />
      {children}
      <TextField {...field} {...idOf('places')} name="places" label={words.places} inputMode="numeric" narrow />
      <TextField {...field} {...idOf('until')} name="until" type="date" label={words.until} />
      <SubmitButton label={words.keep} kind="secondary" />
    </PostForm>
  );
}
