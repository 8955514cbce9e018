import type { FormErrors } from '../design/field-errors.js';
import { TextField } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';

interface FreshLinkPageProps {
  /** Somebody came by a link that is not good. */
  readonly gone: boolean;
  readonly entered?: FormValues;
  readonly errors?: FormErrors;
}

/** The way back in for whoever has no good link. */
export function FreshLinkPage({ gone, entered, errors }: FreshLinkPageProps) {
  const { preferences: words } = useGuest().texts;
  return (
    <>
      {gone && (
        <Notice kind="warning" title={words.gone}>
          <p class="kern-body">{words.goneLead}</p>
        </Notice>
      )}
      <PostForm action="/preferences" {...(errors && { errors })}>
        <p class="kern-body">{words.freshLead}</p>
        <TextField
          name="address"
          type="email"
          autoComplete="email"
          label={words.address}
          required
          values={entered ?? {}}
          {...(errors && { errors })}
        />
        <SubmitButton label={words.send} />
      </PostForm>
    </>
  );
}
