import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly kind: 'success' | 'info' | 'warning' | 'danger';
  readonly title: string;
  /** Said aloud at once by screen readers. */
  readonly live?: boolean;
  readonly children?: ComponentChildren;
}

export function Notice({ kind, title, live = false, children }: NoticeProps) {
  return (
    <div class={`kern-alert kern-alert--${kind}`} {...(live && { role: kind === 'danger' ? 'alert' : 'status' })}>
      <div class="kern-alert__header">
        <span class={`kern-icon kern-icon--${kind}`} aria-hidden="true" />
        <span class="kern-title">{title}</span>
      </div>
      {children && <div class="kern-alert__body">{children}</div>}
    </div>
  );
}
