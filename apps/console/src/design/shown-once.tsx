import { Notice } from './notice.js';

interface ShownOnceProps {
  readonly title: string;
  readonly lead: string;
  readonly secret: string;
  readonly more?: string | undefined;
}

/** A secret on the one page that ever shows it, to be copied by mouse or keyboard. */
export function ShownOnce({ title, lead, secret, more }: ShownOnceProps) {
  return (
    <Notice kind="success" title={title} live>
      <p class="kern-body">{lead}</p>
      <div class="kern-form-input">
        <label class="kern-label" for="shown-once">
          {title}
        </label>
        <input id="shown-once" class="kern-form-input__input" type="text" readOnly value={secret} autoComplete="off" />
      </div>
      {more && <p class="kern-body">{more}</p>}
    </Notice>
  );
}
