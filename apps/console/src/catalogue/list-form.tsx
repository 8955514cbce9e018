import { languageName } from '@app/catalogue-texts';
import { courseFormats, courseTypes } from '@app/contracts';
import { levels } from '@app/kernel';
import type { ComponentChildren } from 'preact';
import { commonLanguages } from '../texts/common-languages.js';
import { listPath } from './addresses.js';
import { type Filter, type FilterName, partsOfTheWeek, radii } from './catalogue-filter.js';
import { useReader } from './reader.js';
import { levelName } from './words.js';

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
          <Choice
            {...{ filter, name: 'level', label: words.level, hint: words.levelHint }}
            choices={labelled(levels, (level) => levelName(texts, level))}
          />
          <Choice
            {...{ filter, name: 'courseType', label: words.type }}
            choices={courseTypes.map((value) => ({ value, label: texts.courseTypes[value] }))}
          />
          <Labelled name="place" label={words.place} hint={words.placeHint}>
            <input
              class="kern-form-input__input"
              id="place"
              name="place"
              value={placeName}
              maxLength={100}
              dir="auto"
              autoComplete="off"
              aria-describedby="place-hint"
            />
          </Labelled>
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

interface LabelledProps {
  readonly name: FilterName;
  readonly label: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

export function Labelled({ name, label, hint, children }: LabelledProps) {
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={name}>
        {label}
      </label>
      {hint && (
        <p class="kern-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {children}
    </div>
  );
}

interface ChoiceProps {
  readonly filter: Filter;
  readonly name: FilterName;
  readonly label: string;
  readonly hint?: string;
  readonly none?: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

export function Choice({ filter, name, label, hint, none, choices }: ChoiceProps) {
  const { texts } = useReader();
  return (
    <Labelled name={name} label={label} {...(hint && { hint })}>
      <div class="kern-form-input__select-wrapper">
        <select
          class="kern-form-input__select"
          id={name}
          name={name}
          {...(hint && { 'aria-describedby': `${name}-hint` })}
        >
          <option value="">{none ?? texts.filter.all}</option>
          {choices.map(({ value, label: said }) => (
            <option key={value} value={value} selected={filter[name] === value}>
              {said}
            </option>
          ))}
        </select>
      </div>
    </Labelled>
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
