import { courseFormats, courseStartStatuses, courseTypes, fundingPaths, type ProviderView } from '@app/contracts';
import { dayParts, levels, weekdays } from '@app/kernel';
import { radii } from '../catalogue/catalogue-filter.js';
import { options, SelectField, TextField, TickField, TickList } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import { entered, type FormValues, texts as textsOf } from '../design/form-values.js';
import { useGuest } from '../design/guest-context.js';
import { commonLanguages } from '../texts/common-languages.js';
import { labelOf } from '../texts/texts.js';
import { languageNames } from './course-life-parts.js';
import { firstFields, furtherFields } from './course-search.js';

interface CourseSearchFormProps {
  readonly providers: readonly ProviderView[];
  readonly values: FormValues;
}

/** Everything professionals look for a course by; what is asked less often is folded away until it is used. */
export function CourseSearchForm({ providers, values }: CourseSearchFormProps) {
  const { texts } = useGuest();
  const mine = entered(values, 'provider') === 'mine';
  const isUsed = (name: string) => entered(values, name) !== undefined && !(name === 'provider' && mine);
  const more = furtherFields.some(isUsed);
  return (
    <FilterForm
      action="/course-starts"
      label={texts.courseStarts.filter}
      used={more || firstFields.some(isUsed)}
      reset={mine ? '/course-starts?provider=mine' : '/course-starts'}
    >
      <FirstFields values={values} />
      <details class="filter whole-row" open={more}>
        <summary>{texts.courseSearch.more}</summary>
        <div class="form form--row">
          <FurtherFields providers={providers} values={values} />
        </div>
      </details>
    </FilterForm>
  );
}

function FirstFields({ values }: { values: FormValues }) {
  const { texts } = useGuest();
  const [words, search] = [texts.courseStarts, texts.courseSearch];
  const levelChoices = levels.map((level) => ({ value: level, label: labelOf(texts.levels, level) }));
  const radiusChoices = radii.map((radius) => ({ value: radius, label: search.kilometres(radius) }));
  return (
    <>
      <SelectField name="level" label={words.level} values={values} choices={levelChoices} none={texts.all} oneOf />
      <SelectField
        name="courseType"
        label={words.courseType}
        values={values}
        choices={options(texts.courseTypes, courseTypes)}
        none={texts.all}
        oneOf
      />
      <TextField name="place" label={search.place} hint={search.placeHint} values={values} oneOf />
      <SelectField
        name="radius"
        label={search.radius}
        values={values}
        choices={radiusChoices}
        none={search.thisPlace}
        oneOf
      />
      <TextField name="from" label={words.from} type="date" values={values} oneOf />
      <TextField name="to" label={words.to} type="date" values={values} oneOf />
      <TickField name="free" label={words.onlyFree} values={values} value="true" />
      <TickField name="enterable" label={search.enterable} values={values} value="true" />
    </>
  );
}

function FurtherFields({ providers, values }: CourseSearchFormProps) {
  const { texts, language } = useGuest();
  const [words, search] = [texts.courseStarts, texts.courseSearch];
  const who = [
    { value: 'mine', label: words.providerMine },
    ...providers.map(({ key, name }) => ({ value: key, label: name })),
  ];
  const select = (name: string, label: string, choices: ReturnType<typeof options>, none = texts.all) => (
    <SelectField {...{ name, label, values, choices, none }} oneOf />
  );
  const spoken = commonLanguages.map((tag) => ({ value: tag, label: languageNames(language, [tag]) }));
  const chosen = { ...values, weekday: parted(values, 'weekday'), dayPart: parted(values, 'dayPart') };
  return (
    <>
      {select('provider', words.provider, who)}
      {select('funding', search.funding, options(texts.fundingPaths, fundingPaths))}
      {select('format', search.format, options(texts.formats, courseFormats))}
      {select('language', texts.courseLife.languages, spoken)}
      {select('status', words.status, options(texts.courseStatus, courseStartStatuses))}
      {select('sort', search.sort, [{ value: 'distance', label: search.byDistance }], search.byStart)}
      <TickField name="childcare" label={search.childcare} values={values} value="true" />
      <TickField name="accessible" label={search.accessible} values={values} value="true" />
      <TickList
        name="weekday"
        label={search.weekdays}
        hint={search.timesHint}
        values={chosen}
        choices={options(texts.weekdays, weekdays)}
      />
      <TickList name="dayPart" label={search.dayParts} values={chosen} choices={options(texts.dayParts, dayParts)} />
    </>
  );
}

/** Several are separated by commas in an address that was made for the next page. */
function parted(values: FormValues, name: string): readonly string[] {
  return textsOf(values, name).flatMap((written) => written.split(','));
}
