import type { ImmediateChoiceView, PreferencesView } from '@app/contracts';
import { Badge, Facts } from '../design/facts.js';
import type { FormErrors } from '../design/field-errors.js';
import { TextField } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { ImmediateChoice } from '../immediate-mails/immediate-choice.js';
import { areaName, WishFields } from '../subscription/wish-fields.js';
import { wishValues } from '../subscription/wish-values.js';
import { moment } from '../texts/format.js';
import { labelOf, type Texts } from '../texts/texts.js';

interface PreferencesPageProps {
  readonly path: string;
  readonly view: PreferencesView;
  /** What was entered, when it was refused. */
  readonly refused?:
    | { readonly form: 'wish' | 'pause'; readonly values: FormValues; readonly errors: FormErrors }
    | undefined;
}

/** What comes and when stands first; below it what people want most: not this one, not for a while, otherwise, no more. */
export function PreferencesPage({ path, view, refused }: PreferencesPageProps) {
  const { texts } = useGuest();
  const words = texts.preferences;
  return (
    <>
      <Overview view={view} />
      <div class="actions">
        {(!view.active || view.quietUntil) && <PostButton action={`${path}/resume`} label={words.resume} />}
        {view.nextDigestAt && <Skip path={path} at={view.nextDigestAt} />}
      </div>
      {view.active && <Pause {...{ path, refused }} />}
      <Wish {...{ path, view, refused }} />
      {view.immediate && <Immediate path={path} choice={view.immediate} />}
      <details class="filter">
        <summary>{words.end}</summary>
        <p class="kern-body">{view.ofOffice ? words.endOfficeLead : words.endLead}</p>
        <PostButton action={`${path}/end`} label={words.endNow} kind="secondary" />
      </details>
      <details class="filter">
        <summary>{words.renew}</summary>
        <p class="kern-body">{words.renewLead}</p>
        <PostButton action={`${path}/renew-links`} label={words.renewNow} kind="secondary" />
      </details>
    </>
  );
}

function Overview({ view }: { readonly view: PreferencesView }) {
  const { texts, language } = useGuest();
  const { preferences: words, subscription } = texts;
  const { what } = words;
  const around = view.around && words.around(view.around.km, view.around.name);
  const next = view.nextDigestAt ? moment(language, view.nextDigestAt) : words.offLead;
  const state = !view.active ? words.off : view.quietUntil ? words.quiet : words.runs;
  return (
    <>
      <p class="kern-body">
        <Badge label={state} tone={view.active && !view.quietUntil ? 'success' : 'warning'} />
      </p>
      <Facts
        facts={[
          { name: what.to, value: view.ofOffice ? `${view.address} (${what.ofOffice})` : view.address },
          { name: what.when, value: whenText(view, texts) },
          { name: what.next, value: next },
          { name: what.where, value: view.ownPeopleOnly ? '' : (around ?? view.areas.map(areaName).join(', ')) },
          { name: what.which, value: whichText(view, texts) },
          { name: what.language, value: subscription.languages[view.language] },
        ]}
      />
    </>
  );
}

function whenText({ weekdays, slot }: PreferencesView, { preferences: words }: Texts): string {
  if (weekdays.length === 0) return words.daily(slot);
  const days = weekdays.map((day) => words.days[day]);
  const [last = '', ...before] = [...days].reverse();
  return words.weekly(before.length > 0 ? `${before.reverse().join(', ')} ${words.and} ${last}` : last, slot);
}

function whichText(view: PreferencesView, texts: Texts): string {
  const { digestWish: wish, preferences: words } = texts;
  if (view.ownPeopleOnly) return wish.ownPeopleOnly;
  const named = (labels: Readonly<Record<string, string>>, values: readonly string[]) =>
    values.map((value) => labelOf(labels, value)).join(', ');
  const chosen = [
    named(texts.levels, view.levels),
    named(texts.courseTypes, view.courseTypes),
    named(texts.fundingPaths, view.fundingPaths),
    named(texts.formats, view.formats),
    view.childcareOnly ? wish.childcareOnly : '',
  ];
  return chosen.filter(Boolean).join('; ') || words.everything;
}

function Skip({ path, at }: { readonly path: string; readonly at: string }) {
  const { texts, language } = useGuest();
  const label = texts.preferences.skip(moment(language, at));
  return <PostButton action={`${path}/skip`} label={label} kind="secondary" fields={{ digestAt: at }} />;
}

function Pause({ path, refused }: Pick<PreferencesPageProps, 'path' | 'refused'>) {
  const { preferences: words } = useGuest().texts;
  const mine = refused?.form === 'pause' ? refused : undefined;
  const errors = mine && { errors: mine.errors };
  return (
    <PostForm action={`${path}/pause`} {...errors}>
      <TextField
        name="until"
        type="date"
        label={words.pauseUntil}
        hint={words.pauseHint}
        required
        values={mine?.values ?? {}}
        {...errors}
      />
      <SubmitButton label={words.pause} kind="secondary" />
    </PostForm>
  );
}

function Immediate({ path, choice }: { readonly path: string; readonly choice: ImmediateChoiceView }) {
  const { mailboxSettings: words } = useGuest().texts;
  return (
    <details class="filter">
      <summary>{words.kinds}</summary>
      <ImmediateChoice action={`${path}/immediate`} choice={choice} />
    </details>
  );
}

function Wish({ path, view, refused }: PreferencesPageProps) {
  const { texts } = useGuest();
  const mine = refused?.form === 'wish' ? refused : undefined;
  const errors = mine && { errors: mine.errors };
  const form = { values: mine?.values ?? wishValues(view), ...errors };
  return (
    <details class="filter" open={mine !== undefined}>
      <summary>{texts.preferences.change}</summary>
      <PostForm action={path} {...errors}>
        <input type="hidden" name="seen" value={view.version} />
        <WishFields areas={[...new Set([...view.officeAreas, ...view.areas])]} form={form} ofOffice={view.ofOffice} />
        <div class="actions">
          <SubmitButton label={texts.subscription.save} />
        </div>
      </PostForm>
    </details>
  );
}
