import { Notice } from './notice.js';

interface ShownOnceProps {
  readonly title: string;
  readonly lead: string;
  readonly secret: string;
  readonly more?: string | undefined;
}

/** A secret on the one page that ever shows it, whole on every screen, to be copied by mouse or keyboard. */
export function ShownOnce({ title, lead, secret, more }: ShownOnceProps) {
  return (
    <Notice kind="success" title={lead} live>
      <div class="kern-form-input">
        <label class="kern-label" for="shown-once">
          {title}
        </label>
        <textarea
          id="shown-once"
          class="kern-form-input__input secret"
          rows={3}
          readOnly
          autoComplete="off"
          spellcheck={false}
        >
          {secret}
        </textarea>
      </div>
      {more && <p class="kern-body">{more}</p>}
    </Notice>
  );
}
