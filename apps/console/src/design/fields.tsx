import type { ComponentChildren } from 'preact';
import type { FormErrors } from './field-errors.js';
import { type FormValues, text, texts as textsOf } from './form-values.js';
import { idOf } from './forms.js';
import { useGuest } from './guest-context.js';

export interface FieldProps {
  /** The JSON pointer of the body with dots, such as `need.level`. */
  readonly name: string;
  /** Where a page has several fields of that name. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly values: FormValues;
  readonly errors?: FormErrors;
  readonly required?: boolean;
  /** Neither required by itself nor called optional: one of several is needed, or it narrows a list. */
  readonly oneOf?: boolean;
}

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'date' | 'month' | 'time' | 'email' | 'tel' | 'file';
  readonly inputMode?: 'numeric' | 'decimal';
  readonly autoComplete?: 'off' | 'email';
  readonly narrow?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { name, values, type = 'text', inputMode, autoComplete = 'off', narrow = false } = props;
  const kind = narrow || type === 'date' || type === 'time' || type === 'month' ? ' field--narrow' : '';
  return (
    <Field {...props} className={kind}>
      <input
        {...described(props)}
        // One literal stands for all: the types of Preact tell inputs apart by it.
        type={type as 'text'}
        class={`kern-form-input__input${wrong(props) ? ' kern-form-input__input--error' : ''}`}
        {...(type !== 'file' && { value: text(values, name) })}
        inputMode={inputMode ?? ('text' as const)}
        autoComplete={autoComplete}
      />
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function options(
  labels: Readonly<Record<string, string>>,
  order: readonly string[] = Object.keys(labels),
): Option[] {
  return order.map((value) => ({ value, label: labels[value] ?? value }));
}

/** `none` is the text of the empty choice; without it there is none. */
export function SelectField(props: FieldProps & { readonly choices: readonly Option[]; readonly none?: string }) {
  const { name, values, choices, none } = props;
  const chosen = text(values, name);
  return (
    <Field {...props}>
      <div class="kern-form-input__select-wrapper">
        <select
          {...described(props)}
          class={`kern-form-input__select${wrong(props) ? ' kern-form-input__select--error' : ''}`}
        >
          {none !== undefined && <option value="">{none}</option>}
          {choices.map(({ value, label }) => (
            <option key={value} value={value} selected={value === chosen}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </Field>
  );
}

type TickFieldProps = Pick<FieldProps, 'name' | 'label' | 'values'> & { readonly value?: string };

export function TickField({ name, label, values, value = 'yes' }: TickFieldProps) {
  return (
    <div class="kern-form-check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id={idOf(name)}
        name={name}
        value={value}
        checked={text(values, name) !== ''}
      />
      <label class="kern-label" for={idOf(name)}>
        {label}
      </label>
    </div>
  );
}

/** Several of a list. */
export function TickList(props: FieldProps & { readonly choices: readonly Option[] }) {
  const { name, choices, values } = props;
  const chosen = textsOf(values, name);
  return (
    <Group {...props}>
      <div class="ticks">
        {choices.map(({ value, label }, position) => (
          <div class="kern-form-check" key={value}>
            <input
              class="kern-form-check__checkbox"
              type="checkbox"
              id={position === 0 ? idOf(name) : `${idOf(name)}-${position}`}
              name={name}
              value={value}
              checked={chosen.includes(value)}
            />
            <label class="kern-label" for={position === 0 ? idOf(name) : `${idOf(name)}-${position}`}>
              {label}
            </label>
          </div>
        ))}
      </div>
    </Group>
  );
}

interface GroupProps extends Partial<FieldProps> {
  readonly label: string;
  /** The error summary leads to the group itself, because none of its fields has the group's name. */
  readonly anchor?: boolean;
  readonly children: ComponentChildren;
}

/** Fields that belong together, under one legend; shows its own error when one is meant for all of them. */
export function Group(props: GroupProps) {
  const { name, label, hint, errors, children, anchor = false } = props;
  const error = name ? errors?.byField.get(name) : undefined;
  const hintId = name && hint ? `${idOf(name)}-hint` : undefined;
  return (
    <fieldset
      class={`kern-fieldset${error ? ' kern-fieldset--error' : ''}`}
      {...(hintId && { 'aria-describedby': hintId })}
      {...(anchor && name && { id: idOf(name), tabIndex: -1 })}
    >
      <legend class="kern-label kern-label--large">{label}</legend>
      {hint && (
        <p class="kern-hint" {...(hintId && { id: hintId })}>
          {hint}
        </p>
      )}
      {error && <FieldError text={error} />}
      <div class="kern-fieldset__body">{children}</div>
    </fieldset>
  );
}

function Field({
  children,
  className = '',
  ...props
}: FieldProps & { className?: string; children: ComponentChildren }) {
  const { name, id = idOf(name), label, hint, required = false, oneOf = false } = props;
  const { texts } = useGuest();
  const error = wrong(props);
  return (
    <div class={`kern-form-input${error ? ' kern-form-input--error' : ''}${className}`}>
      <label class="kern-label" for={id}>
        {label}
        {!required && !oneOf && <span class="kern-label__optional"> ({texts.optional})</span>}
      </label>
      {hint && (
        <p class="kern-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError text={error} id={`${id}-error`} />}
      {children}
    </div>
  );
}

function FieldError({ text: said, id }: { text: string; id?: string }) {
  return (
    <p class="kern-error" {...(id && { id })}>
      <span class="kern-icon kern-icon--danger" aria-hidden="true" />
      <span class="kern-body">{said}</span>
    </p>
  );
}

function wrong({ name, errors }: FieldProps): string | undefined {
  return errors?.byField.get(name);
}

/** Name, id and what belongs to the field for those who hear it. */
function described(props: FieldProps) {
  const { name, id = idOf(name), hint, required = false } = props;
  const error = wrong(props);
  const parts = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return {
    id,
    name,
    ...(required && { required: true }),
    ...(error && { 'aria-invalid': true }),
    ...(parts.length > 0 && { 'aria-describedby': parts.join(' ') }),
  };
}
