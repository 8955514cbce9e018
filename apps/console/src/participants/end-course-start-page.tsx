import type { CourseStartView, EnrolmentView } from '@app/contracts';
import { levels } from '@app/kernel';
import type { FormErrors } from '../design/field-errors.js';
import { type FormValues, text } from '../design/form-values.js';
import { idOf, LinkButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { labelOf } from '../texts/texts.js';

interface EndCourseStartPageProps {
  readonly visit: Visit;
  readonly courseStart: CourseStartView;
  readonly open: readonly EnrolmentView[];
  readonly unreported: number;
  readonly again?: true;
  readonly values: FormValues;
  readonly errors?: FormErrors;
}

export function EndCourseStartPage(props: EndCourseStartPageProps) {
  const { courseStart, open, unreported, again, values, errors } = props;
  const { texts } = props.visit;
  const words = texts.endCourse;
  return (
    <>
      <p class="kern-body kern-body--bold">{courseStart.title}</p>
      {again && <Notice kind="warning" title={words.endedEarly} live />}
      {unreported > 0 && (
        <Notice kind="warning" title={words.unreported(texts.people(unreported))}>
          <a class="kern-link" href={`/course-starts/${courseStart.id}/participants`}>
            {texts.course.participants}
          </a>
        </Notice>
      )}
      <p class="kern-body">{open.length > 0 ? words.lead : words.nobody}</p>
      <PostForm action={`/course-starts/${courseStart.id}/end`} {...(errors && { errors })}>
        {open.length > 0 && (
          <Table
            caption={words.caption}
            rows={open}
            keyOf={({ id }) => id}
            columns={[
              { head: words.person, isName: true, cell: ({ reference }) => reference },
              { head: words.result, cell: (enrolment) => <Result enrolment={enrolment} values={values} /> },
              { head: words.nextLevel, cell: (enrolment) => <NextLevel enrolment={enrolment} values={values} /> },
            ]}
          />
        )}
        <div class="actions">
          <SubmitButton label={words.submit} />
          <LinkButton href={`/course-starts/${courseStart.id}`} label={texts.back} kind="tertiary" />
        </div>
      </PostForm>
    </>
  );
}

interface ChoiceProps {
  readonly enrolment: EnrolmentView;
  readonly values: FormValues;
}

function Result({ enrolment: { id, reference, version }, values }: ChoiceProps) {
  const words = useGuest().texts.endCourse;
  const name = `result.${id}`;
  const choices = [
    { value: 'goes-on', label: words.goesOn, htmlId: idOf(name) },
    { value: 'stops', label: words.stops, htmlId: `${idOf(name)}-stops` },
  ];
  return (
    <fieldset class="plain">
      <legend class="kern-sr-only">{`${words.result}, ${reference}`}</legend>
      <input type="hidden" name={`seen.${id}`} value={version} />
      {choices.map(({ value, label, htmlId }) => (
        <div class="kern-form-check" key={value}>
          <input
            class="kern-form-check__radio"
            type="radio"
            id={htmlId}
            name={name}
            value={value}
            required
            checked={text(values, name) === value}
          />
          <label class="kern-label" for={htmlId}>
            {label}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

function NextLevel({ enrolment: { id, reference }, values }: ChoiceProps) {
  const { texts } = useGuest();
  const name = `level.${id}`;
  return (
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" name={name} aria-label={`${texts.endCourse.nextLevel}, ${reference}`}>
        <option value="">{texts.endCourse.usual}</option>
        {levels.map((level) => (
          <option key={level} value={level} selected={text(values, name) === level}>
            {labelOf(texts.levels, level)}
          </option>
        ))}
      </select>
    </div>
  );
}
