import { type CompleteSourceRecordBody, courseTypes, type LackingPart, type SourceRecordView } from '@app/contracts';
import { levels } from '@app/kernel';
import { weeklyTimesIn } from '../course-start-form/course-start-values.js';
import { WeeklyTimes } from '../course-start-form/weekly-times.js';
import { Facts } from '../design/facts.js';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { options, SelectField, TextField } from '../design/fields.js';
import { entered, type FormValues, given, whole } from '../design/form-values.js';
import { LinkButton, PostForm, SubmitButton } from '../design/forms.js';
import { Notice } from '../design/notice.js';
import type { Visit } from '../session/visit.js';
import { day } from '../texts/format.js';
import { labelOf, type Texts } from '../texts/texts.js';

interface CompleteRecordPageProps {
  readonly visit: Visit;
  readonly record: SourceRecordView;
  readonly values: FormValues;
  readonly errors?: FormErrors;
}

export function completionLabels({ sourceRecords: { lackingParts: parts } }: Texts): FieldLabels {
  return {
    courseType: parts.courseType,
    entryLevel: parts.level,
    weeklyTimes: parts.sessions,
    maxParticipants: parts.maxParticipants,
    registeredElsewhere: parts.registeredElsewhere,
    place: parts.place,
  };
}

/** What the form says; parts that were not asked for are not in it. */
export function completionIn(values: FormValues): CompleteSourceRecordBody {
  const weeklyTimes = weeklyTimesIn(values);
  return given({
    courseType: entered(values, 'courseType'),
    entryLevel: entered(values, 'entryLevel'),
    weeklyTimes: weeklyTimes.length > 0 ? weeklyTimes : undefined,
    maxParticipants: whole(values, 'maxParticipants'),
    registeredElsewhere: whole(values, 'registeredElsewhere'),
    place: entered(values, 'place'),
  }) as CompleteSourceRecordBody;
}

/** The file's own words, and fields for what they leave open. */
export function CompleteRecordPage({ visit: { texts, language }, record, values, errors }: CompleteRecordPageProps) {
  const words = texts.sourceRecords;
  const { raw, startsOn, endsOn, lacking, courseStartId } = record;
  return (
    <>
      <Facts
        facts={[
          {
            name: words.period,
            value: [startsOn, endsOn].map((date) => date && day(language, date)).join(' – '),
          },
          { name: texts.imports.provider, value: record.provider.name },
        ]}
      />
      {lacking.length === 0 ? (
        <Notice kind="success" title={words.whole}>
          {courseStartId && (
            <a class="kern-link" href={`/course-starts/${courseStartId}`}>
              {words.toCourseStart}
            </a>
          )}
        </Notice>
      ) : (
        <PostForm action={`/imports/incomplete/${record.id}`} {...(errors && { errors })}>
          {lacking.map((part) => (
            <PartField key={part} {...{ part, texts, values }} {...(errors && { errors })} />
          ))}
          <div class="actions">
            <SubmitButton label={words.submit} />
            <LinkButton href="/imports/incomplete" label={texts.back} kind="tertiary" />
          </div>
        </PostForm>
      )}
      <h2 class="kern-heading-medium">{words.raw}</h2>
      <Facts facts={Object.entries(raw).map(([name, value]) => ({ name, value }))} />
    </>
  );
}

interface PartFieldProps {
  readonly part: LackingPart;
  readonly texts: Texts;
  readonly values: FormValues;
  readonly errors?: FormErrors;
}

function PartField({ part, texts, ...form }: PartFieldProps) {
  const words = texts.sourceRecords;
  const label = words.lackingParts[part];
  if (part === 'sessions') return <WeeklyTimes isNew {...form} />;
  if (part === 'level') {
    const choices = levels.map((level) => ({ value: level, label: labelOf(texts.levels, level) }));
    return <SelectField name="entryLevel" label={label} choices={choices} none={texts.choose} required {...form} />;
  }
  if (part === 'courseType') {
    const choices = options(texts.courseTypes, courseTypes);
    return <SelectField name="courseType" label={label} choices={choices} none={texts.choose} required {...form} />;
  }
  if (part === 'place') return <TextField name="place" label={label} hint={words.placeHint} required {...form} />;
  return <TextField name={part} label={label} inputMode="numeric" narrow required {...form} />;
}
