import {
  courseFormats,
  courseTypes,
  type DigestPreviewView,
  type DigestView,
  digestWeekdays,
  fundingPaths,
  type SubscriptionView,
} from '@app/contracts';
import { levels } from '@app/kernel';
import { countyName, placeOf } from '@app/places';
import { Badge } from '../design/facts.js';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { options, SelectField, TextField, TickField, TickList } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment, whole } from '../texts/format.js';
import { labelOf, type Texts } from '../texts/texts.js';

interface SubscriptionPageProps {
  readonly visit: Visit;
  readonly once: string;
  readonly history: readonly DigestView[];
  readonly subscription?: SubscriptionView;
  readonly next?: DigestPreviewView;
  /** What was entered, when it was refused. */
  readonly entered?: FormValues;
  readonly errors?: FormErrors;
}

export function subscriptionLabels({ subscription: words, digestWish: wish }: Texts): FieldLabels {
  return {
    weekdays: wish.weekdays,
    courseTypes: wish.courseTypes,
    fundingPaths: wish.fundingPaths,
    formats: wish.formats,
    childcareOnly: wish.childcareOnly,
    ownPeopleOnly: wish.ownPeopleOnly,
    address: words.address,
    slot: words.slot,
    areas: words.areas,
    levels: words.levels,
    language: words.language,
  };
}

export function SubscriptionPage(props: SubscriptionPageProps) {
  const { subscription, next, visit } = props;
  const { texts, language } = visit;
  const words = texts.subscription;
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      {subscription?.byDefault && <p class="kern-body">{texts.digestWish.byDefault}</p>}
      {subscription && <Switch subscription={subscription} words={words} />}
      {next && (
        <section>
          <h2 class="kern-heading-medium">{words.next}</h2>
          <p class="kern-body">{words.nextAt(moment(language, next.nextDigestAt), next.itemCount)}</p>
          {next.itemCount > 0 && (
            <details class="filter">
              <summary>{words.preview}</summary>
              <pre class="letter">{next.text}</pre>
            </details>
          )}
        </section>
      )}
      <Settings {...props} />
      <History {...props} />
    </>
  );
}

function Switch({
  subscription: { id, version, active },
  words,
}: {
  subscription: SubscriptionView;
  words: Texts['subscription'];
}) {
  const fields = { id, seen: version, active: active ? 'no' : 'yes' };
  return (
    <section class="actions">
      <Badge label={active ? words.on : words.off} tone={active ? 'success' : 'warning'} />
      <PostButton
        action="/subscription/switch"
        label={active ? words.turnOff : words.turnOn}
        kind="secondary"
        fields={fields}
      />
    </section>
  );
}

function Settings({ visit: { texts, me }, subscription, once, entered, errors }: SubscriptionPageProps) {
  const words = texts.subscription;
  const known = [...new Set([...me.areas, ...(subscription?.areas ?? [])])];
  const areas = known.map((area) => ({
    value: area,
    label: (area.length === 8 ? placeOf(area)?.name : countyName(area)) ?? area,
  }));
  const levelChoices = levels.map((level) => ({ value: level, label: labelOf(texts.levels, level) }));
  const form = { values: entered ?? valuesOf(subscription, me.areas), ...(errors && { errors }) };
  const domains = me.mailDomains.join(', ');
  return (
    <PostForm action="/subscription" {...(errors && { errors })}>
      <input type="hidden" name="once" value={once} />
      {subscription && <input type="hidden" name="id" value={subscription.id} />}
      {subscription && <input type="hidden" name="seen" value={subscription.version} />}
      <TextField
        name="address"
        type="email"
        autoComplete="email"
        label={words.address}
        hint={words.addressHint(domains)}
        required
        {...form}
      />
      <div class="row">
        <TextField name="slot" type="time" label={words.slot} hint={words.slotHint} required {...form} />
        <SelectField name="language" label={words.language} choices={options(words.languages)} required {...form} />
      </div>
      <TickList
        name="weekdays"
        label={texts.digestWish.weekdays}
        hint={texts.digestWish.weekdaysHint}
        choices={digestWeekdays.map((day) => ({ value: day, label: texts.digestWish.days[day] }))}
        {...form}
      />
      <TickList name="areas" label={words.areas} choices={areas} {...form} />
      <TickList name="levels" label={words.levels} hint={words.levelsHint} choices={levelChoices} {...form} />
      <CourseFilter texts={texts} form={form} />
      <div class="actions">
        <SubmitButton label={subscription ? words.save : words.create} />
      </div>
    </PostForm>
  );
}

interface CourseFilterProps {
  readonly texts: Texts;
  readonly form: { readonly values: FormValues; readonly errors?: FormErrors };
}

/** Folded away: the usual digest needs none of it. Open when something of it is chosen or wrong. */
function CourseFilter({ texts, form }: CourseFilterProps) {
  const { digestWish: wish, subscription: words } = texts;
  const { values } = form;
  const listed = (list: readonly string[], labels: Readonly<Record<string, string>>) =>
    list.map((value) => ({ value, label: labelOf(labels, value) }));
  const used = filterFields.some((field) => [values[field] ?? []].flat().some((value) => value !== ''));
  return (
    <details class="filter" open={used || form.errors !== undefined}>
      <summary>{wish.which}</summary>
      <TickList
        name="courseTypes"
        label={wish.courseTypes}
        hint={words.levelsHint}
        choices={listed(courseTypes, texts.courseTypes)}
        {...form}
      />
      <TickList
        name="fundingPaths"
        label={wish.fundingPaths}
        hint={words.levelsHint}
        choices={listed(fundingPaths, texts.fundingPaths)}
        {...form}
      />
      <TickList
        name="formats"
        label={wish.formats}
        hint={words.levelsHint}
        choices={listed(courseFormats, texts.formats)}
        {...form}
      />
      <TickField name="childcareOnly" label={wish.childcareOnly} values={values} />
      <TickField name="ownPeopleOnly" label={wish.ownPeopleOnly} values={values} />
    </details>
  );
}

const filterFields = ['courseTypes', 'fundingPaths', 'formats', 'childcareOnly', 'ownPeopleOnly'] as const;

function valuesOf(subscription: SubscriptionView | undefined, own: readonly string[]): FormValues {
  if (!subscription) return { slot: '07:30', language: 'de', areas: own, weekdays: ['monday', 'thursday'] };
  const { address, slot, language, areas, levels, weekdays, childcareOnly, ownPeopleOnly } = subscription;
  const { courseTypes, fundingPaths, formats } = subscription;
  return {
    ...{ address, slot, language, areas, levels, weekdays, courseTypes, fundingPaths, formats },
    childcareOnly: childcareOnly ? 'yes' : '',
    ownPeopleOnly: ownPeopleOnly ? 'yes' : '',
  };
}

function History({ visit: { texts, language }, history }: SubscriptionPageProps) {
  const words = texts.subscription;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.history}</h2>
      <Table
        caption={words.historyCaption}
        rows={history}
        keyOf={({ id }) => id}
        none={words.nothing}
        columns={[
          { head: words.subject, isName: true, cell: ({ subject }) => subject },
          { head: words.items, numeric: true, cell: ({ itemCount }) => whole(language, itemCount) },
          { head: words.state, cell: ({ mailState }) => labelOf(words.mailStates, mailState) },
          { head: words.sentAt, cell: ({ sentAt }) => moment(language, sentAt) },
        ]}
      />
    </section>
  );
}
