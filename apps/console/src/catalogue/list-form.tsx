import { languageName } from '@app/catalogue-texts';
import { courseFormats } from '@app/contracts';
import { commonLanguages } from '../texts/common-languages.js';
import { listPath } from './addresses.js';
import { type Filter, type FilterName, partsOfTheWeek, radii } from './catalogue-filter.js';
import { Choice, CourseChoices, Labelled, PlaceField } from './filter-fields.js';
import { useReader } from './reader.js';

interface ListFormProps {
  readonly filter: Filter;
  /** As it is written, where the address holds a key. */
  readonly placeName: string;
}

/** Sends the filter as an address: it can be kept, sent on and read in another language. Folded away once it is used. */
export function ListForm({ filter, placeName }: ListFormProps) {
  const { texts, language } = useReader();
  const words = texts.filter;
  const isUsed = Object.keys(filter).length > 0;
  const labelled = (values: readonly string[], labelOf: (value: string) => string) =>
    values.map((value) => ({ value, label: labelOf(value) }));
  return (
    <search>
      <details class="choose" open={!isUsed}>
        <summary>{words.title}</summary>
        <form method="get" action={listPath(language)} class="form form--row">
          <CourseChoices filter={filter} />
          <PlaceField placeName={placeName} />
          <Choice
            {...{ filter, name: 'radius', label: words.radius, none: words.thisPlace }}
            choices={labelled(radii, (radius) => `${radius} km`)}
          />
          <Choice
            {...{ filter, name: 'dayPart', label: words.dayPart }}
            choices={partsOfTheWeek.map((value) => ({ value, label: texts.dayParts[value] }))}
          />
          <Choice
            {...{ filter, name: 'format', label: words.format }}
            choices={courseFormats.map((value) => ({ value, label: texts.formats[value] }))}
          />
          <Choice
            {...{ filter, name: 'supportLanguage', label: words.supportLanguage }}
            choices={labelled(commonLanguages, (tag) => languageName(language, tag))}
          />
          <Labelled name="from" label={words.startsFrom}>
            <input class="kern-form-input__input" id="from" name="from" type="date" value={filter.from ?? ''} />
          </Labelled>
          <div class="form__ticks">
            <Tick {...{ filter, name: 'childcare', label: words.childcare }} />
            <Tick {...{ filter, name: 'accessible', label: words.accessible }} />
            <Tick {...{ filter, name: 'free', label: words.free }} />
            <Tick {...{ filter, name: 'enterable', label: words.enterable }} />
          </div>
          <div class="actions">
            <button type="submit" class="kern-btn kern-btn--primary">
              <span class="kern-label">{words.apply}</span>
            </button>
            {isUsed && (
              <a class="kern-link" href={listPath(language)}>
                {words.reset}
              </a>
            )}
          </div>
        </form>
      </details>
    </search>
  );
}

function Tick({ filter, name, label }: { filter: Filter; name: FilterName; label: string }) {
  return (
    <div class="kern-form-check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id={name}
        name={name}
        value="1"
        checked={filter[name] !== undefined}
      />
      <label class="kern-label" for={name}>
        {label}
      </label>
    </div>
  );
}
