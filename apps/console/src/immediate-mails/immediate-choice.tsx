import { type ImmediateChoiceBody, type ImmediateChoiceView, immediateKinds } from '@app/contracts';
import { Group, TickField } from '../design/fields.js';
import { type FormValues, text, texts } from '../design/form-values.js';
import { idOf, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';

interface ImmediateChoiceProps {
  readonly action: string;
  readonly choice: ImmediateChoiceView;
}

/** What may come before the digest, of what makes sense for whom it is. */
export function ImmediateChoice({ action, choice }: ImmediateChoiceProps) {
  const { mailboxSettings: words, immediate } = useGuest().texts;
  const values = { kinds: choice.kinds, onFreeDays: choice.onFreeDays ? 'yes' : '' };
  return (
    <PostForm action={action}>
      <input type="hidden" name="seen" value={choice.version} />
      <Group name="kinds" label={words.kinds} hint={words.kindsHint} values={values}>
        {choice.choices.map((kind) => (
          <div class="kern-form-check" key={kind}>
            <input
              class="kern-form-check__checkbox"
              type="checkbox"
              id={idOf(`kinds-${kind}`)}
              name="kinds"
              value={kind}
              checked={choice.kinds.includes(kind)}
            />
            <label class="kern-label" for={idOf(`kinds-${kind}`)}>
              {words.kindNames[kind]}
            </label>
          </div>
        ))}
      </Group>
      <TickField name="onFreeDays" label={immediate.onFreeDays} values={values} />
      <div class="actions">
        <SubmitButton label={words.saveKinds} />
      </div>
    </PostForm>
  );
}

export function choiceIn(values: FormValues): ImmediateChoiceBody {
  const chosen = texts(values, 'kinds');
  return {
    kinds: immediateKinds.filter((kind) => chosen.includes(kind)),
    onFreeDays: text(values, 'onFreeDays') === 'yes',
  };
}
