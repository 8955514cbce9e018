import type { ComponentChildren } from 'preact';
import { csrfField } from '../session/csrf.js';
import type { FormErrors } from './field-errors.js';
import { useGuest } from './guest-context.js';
import { Notice } from './notice.js';

interface FormProps {
  readonly action: string;
  readonly errors?: FormErrors;
  /** Takes a file. */
  readonly multipart?: boolean;
  readonly children: ComponentChildren;
}

/** A form that changes something; it carries the session's token. */
export function PostForm({ action, errors, multipart = false, children }: FormProps) {
  const { csrf } = useGuest();
  return (
    <form method="post" action={action} class="form" {...(multipart && { enctype: 'multipart/form-data' })}>
      <input type="hidden" name={csrfField} value={csrf} />
      {errors && <ErrorSummary errors={errors} />}
      {children}
    </form>
  );
}

export function idOf(name: string): string {
  return `f-${name.replaceAll('.', '-')}`;
}

/** Above the form: everything that is wrong, each leading to its field. */
function ErrorSummary({ errors: { byField, general, labels } }: { errors: FormErrors }) {
  const { texts } = useGuest();
  if (byField.size === 0 && general.length === 0) return null;
  return (
    <div id="error-summary" tabIndex={-1}>
      <Notice kind="danger" title={texts.errorSummary} live>
        <p class="kern-body">{texts.errorLead}</p>
        <ul class="kern-list kern-list--bullet">
          {general.map((text) => (
            <li key={text}>{text}</li>
          ))}
          {[...byField].map(([field, text]) => (
            <li key={field}>
              <a class="kern-link" href={`#${idOf(field)}`}>
                {labels[field]}: {text}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly kind?: 'primary' | 'secondary' | 'tertiary';
  /** Said by screen readers after the label, where several buttons are called alike. */
  readonly about?: string;
}

export function SubmitButton({ label, kind = 'primary', about }: ButtonProps) {
  return (
    <button type="submit" class={`kern-btn kern-btn--${kind}`}>
      <span class="kern-label">
        {label}
        {about && <span class="spoken"> {about}</span>}
      </span>
    </button>
  );
}

interface PostButtonProps extends ButtonProps {
  readonly action: string;
  readonly fields?: Readonly<Record<string, string | number>>;
}

/** One button that changes something, as a form of its own. */
export function PostButton({ action, fields = {}, ...button }: PostButtonProps) {
  const { csrf } = useGuest();
  return (
    <form method="post" action={action} class="one-button">
      <input type="hidden" name={csrfField} value={csrf} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
      <SubmitButton {...button} />
    </form>
  );
}

export function LinkButton({ href, label, kind = 'secondary' }: { href: string } & ButtonProps) {
  return (
    <a class={`kern-btn kern-btn--${kind}`} href={href}>
      <span class="kern-label">{label}</span>
    </a>
  );
}
