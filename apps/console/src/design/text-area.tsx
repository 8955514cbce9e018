import type { FieldProps } from './fields.js';
import { text } from './form-values.js';
import { idOf } from './forms.js';
import { useGuest } from './guest-context.js';

/** Several lines of text. */
export function TextArea({ name, label, hint, values, errors, required = false }: FieldProps) {
  const { texts } = useGuest();
  const id = idOf(name);
  const error = errors?.byField.get(name);
  const parts = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return (
    <div class={`kern-form-input${error ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={id}>
        {label}
        {!required && <span class="kern-label__optional"> ({texts.optional})</span>}
      </label>
      {hint && (
        <p class="kern-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="kern-error" id={`${id}-error`}>
          <span class="kern-icon kern-icon--danger" aria-hidden="true" />
          <span class="kern-body">{error}</span>
        </p>
      )}
      <textarea
        id={id}
        name={name}
        rows={4}
        class={`kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`}
        {...(required && { required: true })}
        {...(error && { 'aria-invalid': true })}
        {...(parts.length > 0 && { 'aria-describedby': parts.join(' ') })}
      >
        {text(values, name)}
      </textarea>
    </div>
  );
}
