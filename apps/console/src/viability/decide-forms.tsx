import { type ViabilityDecision, type ViabilityDetailView, viabilityDecisions, viabilityReasons } from '@app/contracts';
import type { FormErrors } from '../design/field-errors.js';
import { options, SelectField, TextField, TickField } from '../design/fields.js';
import { type FormValues, text } from '../design/form-values.js';
import { PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import type { Texts } from '../texts/texts.js';

interface DecideFormsProps {
  readonly view: ViabilityDetailView;
  readonly values: FormValues;
  readonly errors?: FormErrors;
}

/** One form per decision: what it means, its reasons, its button. */
export function DecideForms({ view, values, errors }: DecideFormsProps) {
  const words = useGuest().texts.viability;
  const tried = text(values, 'decision');
  return (
    <section>
      <h2 class="kern-heading-medium">{words.decide}</h2>
      <div class="halves">
        {viabilityDecisions.map((decision) => (
          <Decision
            key={decision}
            {...{ decision, view }}
            values={decision === tried ? values : {}}
            {...(errors && decision === tried && { errors })}
          />
        ))}
      </div>
    </section>
  );
}

export function decideLabels({ viability: words }: Texts): Readonly<Record<string, string>> {
  return { reason: words.reason, waitUntil: words.waitDay };
}

interface DecisionProps extends DecideFormsProps {
  readonly decision: ViabilityDecision;
}

function Decision({ decision, view: { id, version, isNext }, values, errors }: DecisionProps) {
  const { texts } = useGuest();
  const words = texts.viability;
  const field = { values, ...(errors && { errors }) };
  if (decision === 'cancel' && !isNext && !errors) return <NotItsTurn />;
  return (
    <section class="panel">
      <h3 class="kern-heading-small">{words.decisions[decision]}</h3>
      <p class="kern-body">{words.decisionLeads[decision]}</p>
      <PostForm action={`/viability/${id}/decide`} {...(errors && { errors })}>
        <input type="hidden" name="seen" value={version} />
        <input type="hidden" name="decision" value={decision} />
        <SelectField
          {...field}
          name="reason"
          id={`reason-${decision}`}
          label={words.reason}
          choices={options(words.reasons, viabilityReasons[decision])}
          none={texts.choose}
          required
        />
        {decision === 'wait' && <TextField {...field} name="waitUntil" type="date" label={words.waitDay} required />}
        {decision === 'cancel' && <TickField name="atOnce" label={words.atOnce} values={values} />}
        <SubmitButton
          label={words.decisions[decision]}
          kind={decision === 'run-anyway' ? 'primary' : decision === 'cancel' ? 'secondary' : 'tertiary'}
        />
      </PostForm>
    </section>
  );
}

function NotItsTurn() {
  const words = useGuest().texts.viability;
  return (
    <section class="panel">
      <h3 class="kern-heading-small">{words.decisions.cancel}</h3>
      <Notice kind="info" title={words.notItsTurn}>
        <p class="kern-body">{words.notItsTurnLead}</p>
        <a class="kern-link" href="/viability">
          {words.back}
        </a>
      </Notice>
    </section>
  );
}
