import type { ComponentChildren } from 'preact';
import { SubmitButton } from './forms.js';
import { useGuest } from './guest-context.js';

/** Narrows a list by GET; folded away until it is used. */
export function FilterForm({
  action,
  label,
  used,
  reset,
  children,
}: {
  action: string;
  label: string;
  used: boolean;
  reset: string;
  children: ComponentChildren;
}) {
  const { texts } = useGuest();
  return (
    <details class="filter" open={used}>
      <summary>{label}</summary>
      <form method="get" action={action} class="form form--row">
        {children}
        <div class="actions">
          <SubmitButton label={texts.apply} kind="secondary" />
          {used && (
            <a class="kern-link" href={reset}>
              {texts.reset}
            </a>
          )}
        </div>
      </form>
    </details>
  );
}
