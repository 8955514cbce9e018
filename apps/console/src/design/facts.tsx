import type { ComponentChildren } from 'preact';

export interface Fact {
  readonly name: string;
  readonly value: ComponentChildren;
}

/** A list of named values; those without a value are left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="kern-description-list">
      {facts
        .filter(({ value }) => value !== undefined && value !== '' && value !== null && value !== false)
        .map(({ name, value }) => (
          <div class="kern-description-list-item" key={name}>
            <dt class="kern-description-list-item__key">{name}</dt>
            <dd class="kern-description-list-item__value">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

type Tone = 'success' | 'info' | 'warning' | 'danger';

/** A state in words; the colour only repeats it. */
export function Badge({ label, tone = 'info' }: { label: string; tone?: Tone }) {
  return (
    <span class={`kern-badge kern-badge--small kern-badge--${tone}`}>
      <span class="kern-label kern-label--small">{label}</span>
    </span>
  );
}
