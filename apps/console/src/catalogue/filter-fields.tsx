import { courseTypes } from '@app/contracts';
import { levels } from '@app/kernel';
import type { ComponentChildren } from 'preact';
import type { Filter, FilterName } from './catalogue-filter.js';
import { useReader } from './reader.js';
import { levelName } from './words.js';

/** With which level and of which kind courses are sought. */
export function CourseChoices({ filter }: { readonly filter: Filter }) {
  const { texts } = useReader();
  const words = texts.filter;
  return (
    <>
      <Choice
        {...{ filter, name: 'level', label: words.level, hint: words.levelHint }}
        choices={levels.map((value) => ({ value, label: levelName(texts, value) }))}
      />
      <Choice
        {...{ filter, name: 'courseType', label: words.type }}
        choices={courseTypes.map((value) => ({ value, label: texts.courseTypes[value] }))}
      />
    </>
  );
}

/** @param placeName as it is written, where the address holds a key */
export function PlaceField({ placeName }: { readonly placeName: string }) {
  const words = useReader().texts.filter;
  return (
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
