import { courseFormats, courseTypes, digestWeekdays, fundingPaths } from '@app/contracts';
import { levels } from '@app/kernel';
import { countyName, placeOf } from '@app/places';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { options, SelectField, TextField, TickField, TickList } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { useGuest } from '../design/guest-context.js';
import { labelOf, type Texts } from '../texts/texts.js';
import { distances } from './wish-values.js';

export function wishLabels({ subscription: words, digestWish: wish, preferences }: Texts): FieldLabels {
  return {
    slot: words.slot,
    language: words.language,
    weekdays: wish.weekdays,
    areas: words.areas,
    'around.place': preferences.aroundPlace,
    'around.km': preferences.aroundKm,
    levels: words.levels,
    courseTypes: wish.courseTypes,
    fundingPaths: wish.fundingPaths,
    formats: wish.formats,
    childcareOnly: wish.childcareOnly,
    ownPeopleOnly: wish.ownPeopleOnly,
  };
}

interface Form {
  readonly values: FormValues;
  readonly errors?: FormErrors;
}

interface WishFieldsProps {
  readonly areas: readonly string[];
  readonly form: Form;
  /** Of a shared mailbox, which is told nothing of anybody's people. */
  readonly ofOffice?: boolean;
}

/** What somebody is told and when; the same for who is signed in and for who has the link. */
export function WishFields({ areas, form, ofOffice = false }: WishFieldsProps) {
  const { texts } = useGuest();
  const words = texts.subscription;
  const levelChoices = levels.map((level) => ({ value: level, label: labelOf(texts.levels, level) }));
  return (
    <>
      <div class="row">
        <TextField name="slot" type="time" label={words.slot} hint={words.slotHint} required {...form} />
        <SelectField name="language" label={words.language} choices={options(words.languages)} required {...form} />
      </div>
      <TickList
        name="weekdays"
        label={texts.digestWish.weekdays}
        hint={texts.digestWish.weekdaysHint}
        choices={digestWeekdays.map((day) => ({ value: day, label: texts.digestWish.days[day] }))}
        {...form}
      />
      <TickList
        name="areas"
        label={words.areas}
        choices={areas.map((area) => ({ value: area, label: areaName(area) }))}
        {...form}
      />
      <Distance form={form} />
      <TickList name="levels" label={words.levels} hint={words.levelsHint} choices={levelChoices} {...form} />
      <CourseFilterFields form={form} ofOffice={ofOffice} />
    </>
  );
}

export function areaName(area: string): string {
  return (area.length === 8 ? placeOf(area)?.name : countyName(area)) ?? area;
}

/** Folded away: most go by area. */
function Distance({ form }: { readonly form: Form }) {
  const { preferences: words } = useGuest().texts;
  const used = form.values['around.place'] !== undefined && form.values['around.place'] !== '';
  return (
    <details class="filter" open={used || form.errors !== undefined}>
      <summary>{words.orAround}</summary>
      <div class="row">
        <TextField name="around.place" label={words.aroundPlace} hint={words.aroundPlaceHint} oneOf {...form} />
        <SelectField
          name="around.km"
          label={words.aroundKm}
          choices={distances.map((km) => ({ value: String(km), label: words.km(km) }))}
          oneOf
          {...form}
        />
      </div>
    </details>
  );
}

/** Folded away: the usual digest needs none of it. Open when something of it is chosen or wrong. */
function CourseFilterFields({ form, ofOffice }: Required<Omit<WishFieldsProps, 'areas'>>) {
  const { texts } = useGuest();
  const { digestWish: wish, subscription: words } = texts;
  const { values } = form;
  const listed = (list: readonly string[], labels: Readonly<Record<string, string>>) =>
    list.map((value) => ({ value, label: labelOf(labels, value) }));
  const used = filterFields.some((field) => [values[field] ?? []].flat().some((value) => value !== ''));
  return (
    <details class="filter" open={used || form.errors !== undefined}>
      <summary>{wish.which}</summary>
      <TickList
        name="courseTypes"
        label={wish.courseTypes}
        hint={words.levelsHint}
        choices={listed(courseTypes, texts.courseTypes)}
        {...form}
      />
      <TickList
        name="fundingPaths"
        label={wish.fundingPaths}
        hint={words.levelsHint}
        choices={listed(fundingPaths, texts.fundingPaths)}
        {...form}
      />
      <TickList
        name="formats"
        label={wish.formats}
        hint={words.levelsHint}
        choices={listed(courseFormats, texts.formats)}
        {...form}
      />
      <TickField name="childcareOnly" label={wish.childcareOnly} values={values} />
      {!ofOffice && <TickField name="ownPeopleOnly" label={wish.ownPeopleOnly} values={values} />}
    </details>
  );
}

const filterFields = ['courseTypes', 'fundingPaths', 'formats', 'childcareOnly', 'ownPeopleOnly'] as const;
