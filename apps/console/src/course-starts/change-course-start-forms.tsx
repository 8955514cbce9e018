import { type CourseStartView, changeReasons } from '@app/contracts';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { options, SelectField, TextField } from '../design/fields.js';
import { type FormValues, text } from '../design/form-values.js';
import { LinkButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { weekdayAndDay } from '../texts/format.js';
import type { Texts } from '../texts/texts.js';

interface ChangeFormProps {
  readonly texts: Texts;
  readonly courseStart: CourseStartView;
  readonly values: FormValues;
  readonly errors?: FormErrors;
}

export function postponeLabels({ postpone, courseLife }: Texts): FieldLabels {
  return { startsOn: postpone.startsOn, endsOn: postpone.endsOn, reason: courseLife.reason };
}

export function cancelLabels({ cancel }: Texts): FieldLabels {
  return { reason: cancel.reason };
}

export function PostponeForm({ texts, courseStart, ...form }: ChangeFormProps) {
  const words = texts.postpone;
  return (
    <>
      <Which courseStart={courseStart} />
      <p class="kern-body">{words.lead}</p>
      <PostForm action={`/course-starts/${courseStart.id}/postpone`} {...form}>
        <input type="hidden" name="seen" value={text(form.values, 'seen')} />
        <TextField name="startsOn" type="date" label={words.startsOn} required {...form} />
        <TextField name="endsOn" type="date" label={words.endsOn} hint={words.endsHint} {...form} />
        <SelectField
          name="reason"
          label={texts.courseLife.reason}
          choices={options(texts.courseLife.reasons, changeReasons)}
          none={texts.none}
          {...form}
        />
        <Buttons id={courseStart.id} submit={words.submit} />
      </PostForm>
    </>
  );
}

export function CancelForm({ texts, courseStart, ...form }: ChangeFormProps) {
  const words = texts.cancel;
  const reasons = options(texts.cancelReasons);
  return (
    <>
      <Which courseStart={courseStart} />
      <p class="kern-body">{words.lead}</p>
      <PostForm action={`/course-starts/${courseStart.id}/cancel`} {...form}>
        <input type="hidden" name="seen" value={text(form.values, 'seen')} />
        <SelectField name="reason" label={words.reason} choices={reasons} none={texts.choose} required {...form} />
        <Buttons id={courseStart.id} submit={words.submit} />
      </PostForm>
    </>
  );
}

function Which({ courseStart: { title, startsOn, provider } }: { courseStart: CourseStartView }) {
  const { language } = useGuest();
  return (
    <p class="kern-body kern-body--bold">
      {title}, {weekdayAndDay(language, startsOn)}, {provider.name}
    </p>
  );
}

function Buttons({ id, submit }: { id: string; submit: string }) {
  const { texts } = useGuest();
  return (
    <div class="actions">
      <SubmitButton label={submit} />
      <LinkButton href={`/course-starts/${id}`} label={texts.back} kind="tertiary" />
    </div>
  );
}
