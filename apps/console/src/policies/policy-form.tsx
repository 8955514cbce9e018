import { type PolicyTermName, type PolicyTextView, policyTermRules } from '@app/contracts';
import type { FormErrors } from '../design/field-errors.js';
import { options, SelectField, TextField } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { LinkButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { whole } from '../texts/format.js';
import type { Texts } from '../texts/texts.js';
import { fieldOf } from './policy-values.js';

interface PolicyFormProps {
  readonly action: string;
  readonly back: string;
  /** Gives the order of the terms, and their headings. */
  readonly text: PolicyTextView;
  readonly values: FormValues;
  readonly hidden: Readonly<Record<string, string>>;
  readonly errors?: FormErrors;
}

export function policyLabels({ policies: words }: Texts): Readonly<Record<string, string>> {
  const terms = Object.entries(words.terms).map(([name, label]) => [`terms.${name}`, label]);
  return { reason: words.reason, ...Object.fromEntries(terms) };
}

export function PolicyForm({ action, back, text, values, hidden, errors }: PolicyFormProps) {
  const { texts } = useGuest();
  const words = texts.policies;
  return (
    <PostForm action={action} {...(errors && { errors })}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        values={values}
        required
        {...(errors && { errors })}
      />
      {text.sections.map(({ heading, terms }) => (
        <section key={heading}>
          <h2 class="kern-heading-medium">{heading}</h2>
          {terms.map(({ name }) => (
            <Term key={name} name={name} values={values} {...(errors && { errors })} />
          ))}
        </section>
      ))}
      <div class="actions">
        <SubmitButton label={words.saveDraft} />
        <LinkButton href={back} label={texts.back} kind="tertiary" />
      </div>
    </PostForm>
  );
}

interface TermProps {
  readonly name: PolicyTermName;
  readonly values: FormValues;
  readonly errors?: FormErrors;
}

function Term({ name, ...rest }: TermProps) {
  const { texts, language } = useGuest();
  const words = texts.policies;
  const rule = policyTermRules[name];
  const field = { name: fieldOf(name), label: words.terms[name], required: true, ...rest };
  if (rule.unit === 'yes-no') {
    return <SelectField {...field} choices={options({ yes: texts.yes, no: texts.no })} />;
  }
  if (rule.unit === 'choice') return <SelectField {...field} choices={options(words.choices, rule.choices)} />;
  const number = (value: number) => (name === 'tieSalt' ? String(value) : whole(language, value));
  const bounds = `${words.bounds(number(rule.minimum), number(rule.maximum))} ${words.units[rule.unit]}`;
  return (
    <TextField {...field} hint={`${bounds}; ${words.usualValue(number(rule.default))}`} inputMode="numeric" narrow />
  );
}
