import { dropOutReasons, type EnrolmentView } from '@app/contracts';
import { options } from '../design/fields.js';
import { PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';

/** What can be reported of one person now. */
export function ReportButtons({ enrolment }: { enrolment: EnrolmentView }) {
  const { texts } = useGuest();
  const words = texts.participants;
  const { state, version, reference, courseStartId, id } = enrolment;
  const base = `/course-starts/${courseStartId}/participants/${id}`;
  const report = (what: string) => ({ what, seen: version });
  const about = words.of(reference);
  const present = state === 'expected' || state === 'confirmed';
  return (
    <div class="buttons">
      {state === 'expected' && (
        <>
          <PostButton
            action={`${base}/report`}
            label={words.confirm}
            kind="secondary"
            about={about}
            fields={report('confirm')}
          />
          <PostButton
            action={`${base}/report`}
            label={words.noShow}
            kind="tertiary"
            about={about}
            fields={report('no-show')}
          />
        </>
      )}
      {state === 'confirmed' && <DropOut enrolment={enrolment} action={`${base}/report`} />}
      {present && (
        <PostButton
          action={`${base}/person`}
          label={words.person}
          kind="tertiary"
          about={about}
          fields={{ reference }}
        />
      )}
    </div>
  );
}

function DropOut({ enrolment: { id, version, reference }, action }: { enrolment: EnrolmentView; action: string }) {
  const { texts } = useGuest();
  const words = texts.participants;
  return (
    <details class="inline">
      <summary>
        {words.dropOut}
        <span class="kern-sr-only"> {words.of(reference)}</span>
      </summary>
      <PostForm action={action}>
        <input type="hidden" name="what" value="drop-out" />
        <input type="hidden" name="seen" value={version} />
        <label class="kern-label" for={`reason-${id}`}>
          {words.dropOutReason}
        </label>
        <div class="kern-form-input__select-wrapper">
          <select class="kern-form-input__select" id={`reason-${id}`} name="reason">
            {options(texts.dropOutReasons, dropOutReasons).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <SubmitButton label={words.dropOut} kind="secondary" about={words.of(reference)} />
      </PostForm>
    </details>
  );
}
