import {
  changeReasons,
  courseFormats,
  courseTypes,
  fundingPaths,
  intensities,
  type ProviderVenueView,
  type ProviderView,
  targetGroups,
} from '@app/contracts';
import { levels, tracks } from '@app/kernel';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { Group, options, SelectField, TextField, TickField, TickList } from '../design/fields.js';
import { type FormValues, text, texts } from '../design/form-values.js';
import { idOf, LinkButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { commonLanguages } from '../texts/common-languages.js';
import { labelOf, type Texts } from '../texts/texts.js';
import { ExtraUnitsRows, SectionRows } from './section-rows.js';
import type { Similar } from './similar.js';
import { panelAnchor, SimilarPanel } from './similar-panel.js';
import { venueOptions } from './venue-choice.js';
import { WeeklyTimes } from './weekly-times.js';

export interface CourseStartFormProps {
  readonly action: string;
  readonly back: string;
  readonly submit: string;
  readonly values: FormValues;
  readonly errors?: FormErrors;
  /** To choose from, for those who publish for any provider. */
  readonly providers?: readonly ProviderView[];
  readonly isNew: boolean;
  /** The provider's own, to choose from instead of describing one. */
  readonly venues?: readonly ProviderVenueView[];
  /** What was found when somebody asked who offers the like. */
  readonly similar?: Similar;
}

export function courseStartLabels({ courseForm: words, courseLife: life }: Texts): FieldLabels {
  return {
    provider: words.provider,
    title: words.title,
    externalId: words.externalId,
    courseType: words.courseType,
    track: words.track,
    entryLevels: words.entryLevels,
    startsOn: words.startsOn,
    endsOn: words.endsOn,
    weeklyTimes: words.weekly,
    venue: words.where,
    venueId: life.ownVenue,
    venueRoom: life.ownVenue,
    'venue.name': words.venueName,
    'venue.street': words.street,
    'venue.postalCode': words.postalCode,
    'venue.place': words.place,
    'venue.municipality': words.municipality,
    maxParticipants: words.max,
    minParticipants: words.min,
    registeredElsewhere: words.elsewhere,
    priceCents: words.price,
    priceNote: words.priceNote,
    format: words.format,
    targetGroup: words.targetGroup,
    intensity: words.intensity,
    fundingPaths: words.funding,
    registrationDeadline: words.deadline,
    decidesOn: words.decides,
    ...rowLabels('sections', life.section, {
      title: life.sectionTitle,
      level: life.sectionLevel,
      startsOn: life.sectionFrom,
      endsOn: life.sectionTo,
      units: life.units,
    }),
    sections: life.sections,
    'chain.key': life.chainKey,
    'chain.position': life.chainPosition,
    supportLanguages: life.languages,
    ...rowLabels('extraUnits', life.extra, {
      givenBy: life.givenBy,
      topic: life.topic,
      units: life.units,
      on: life.on,
      weekday: life.weekday,
      from: life.from,
      to: life.to,
    }),
    extraUnits: life.extraUnits,
    reason: life.reason,
  };
}

/** What people call the fields of every row. */
function rowLabels(list: string, row: (number: number) => string, fields: FieldLabels): FieldLabels {
  const labels = Array.from({ length: 20 }, (_, position) =>
    Object.entries(fields).map(([field, label]) => [`${list}.${position}.${field}`, `${row(position + 1)}, ${label}`]),
  );
  return Object.fromEntries(labels.flat());
}

/** The form; once somebody asked, with the answer beside it. */
export function CourseStartForm(props: CourseStartFormProps) {
  const { texts: words } = useGuest();
  const { similar, values } = props;
  if (!similar) return <Entries {...props} />;
  return (
    <div class="beside">
      <SimilarPanel similar={similar} levels={texts(values, 'entryLevels')} labels={courseStartLabels(words)} />
      <Entries {...props} />
    </div>
  );
}

function Entries(props: CourseStartFormProps) {
  const { texts } = useGuest();
  const { action, errors, values, submit, back } = props;
  return (
    <PostForm action={action} {...(errors && { errors })}>
      {/* The button that the Enter key presses; the first one that is seen shows venues. */}
      {props.providers && <input type="submit" hidden value={submit} />}
      <input type="hidden" name="seen" value={text(values, 'seen')} />
      <input type="hidden" name="once" value={text(values, 'once')} />
      <What {...props} />
      <When {...props} />
      <Where {...props} />
      <Places {...props} />
      <More {...props} />
      <Life {...props} />
      <div class="actions">
        <SubmitButton label={submit} />
        {props.isNew && <PlanButton label={texts.courseLife.plan} />}
        <CheckButton action={action} />
        <LinkButton href={back} label={texts.back} kind="tertiary" />
      </div>
    </PostForm>
  );
}

function PlanButton({ label }: { label: string }) {
  return (
    <button type="submit" class="kern-btn kern-btn--secondary" name="plan" value="yes">
      <span class="kern-label">{label}</span>
    </button>
  );
}

/** Sends the form as it stands: what is still missing does not keep anybody from asking. */
function CheckButton({ action }: { action: string }) {
  const { similar } = useGuest().texts;
  return (
    <button
      type="submit"
      class="kern-btn kern-btn--secondary"
      name="check"
      value="yes"
      formaction={`${action}#${panelAnchor}`}
      formnovalidate
    >
      <span class="kern-label">{similar.check}</span>
    </button>
  );
}

/** Sections, the chain, languages of support, what others add; and why, when something is changed. */
function Life({ isNew, ...form }: CourseStartFormProps) {
  const { texts, language } = useGuest();
  const words = texts.courseLife;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const languages = commonLanguages.map((tag) => ({ value: tag, label: names.of(tag) ?? tag }));
  return (
    <>
      <SectionRows {...form} />
      <Group label={words.chain} hint={words.chainLead}>
        <div class="row">
          <TextField name="chain.key" label={words.chainKey} hint={words.chainKeyHint} {...form} />
          <TextField name="chain.position" label={words.chainPosition} inputMode="numeric" narrow {...form} />
        </div>
      </Group>
      <TickList
        name="supportLanguages"
        label={words.languages}
        hint={words.languagesHint}
        choices={languages}
        {...form}
      />
      <TextField name="otherLanguages" label={words.otherLanguages} hint={words.otherLanguagesHint} {...form} />
      <ExtraUnitsRows {...form} />
      {!isNew && (
        <SelectField
          name="reason"
          label={words.reason}
          choices={options(words.reasons, changeReasons)}
          none={texts.none}
          {...form}
        />
      )}
    </>
  );
}

function What({ providers, isNew, ...form }: CourseStartFormProps) {
  const { texts } = useGuest();
  const words = texts.courseForm;
  const levelChoices = levels.map((level) => ({ value: level, label: labelOf(texts.levels, level) }));
  const who = providers?.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <Group label={words.what}>
      {who && (
        <SelectField name="provider" label={words.provider} choices={who} none={texts.choose} required {...form} />
      )}
      <TextField name="title" label={words.title} hint={words.titleHint} required {...form} />
      {isNew && <TextField name="externalId" label={words.externalId} hint={words.externalIdHint} narrow {...form} />}
      <SelectField
        name="courseType"
        label={words.courseType}
        choices={options(texts.courseTypes, courseTypes)}
        required
        {...form}
      />
      <SelectField name="track" label={words.track} choices={options(texts.tracks, tracks)} required {...form} />
      <TickList
        name="entryLevels"
        label={words.entryLevels}
        hint={words.entryLevelsHint}
        choices={levelChoices}
        {...form}
      />
    </Group>
  );
}

function When({ isNew, ...form }: CourseStartFormProps) {
  const words = useGuest().texts.courseForm;
  return (
    <Group label={words.when}>
      <div class="row">
        <TextField name="startsOn" type="date" label={words.startsOn} required {...form} />
        <TextField name="endsOn" type="date" label={words.endsOn} required {...form} />
      </div>
      <WeeklyTimes isNew={isNew} {...form} />
    </Group>
  );
}

function Where({ venues = [], ...form }: CourseStartFormProps) {
  const { courseForm: words, courseLife: life } = useGuest().texts;
  return (
    <Group name="venue" label={words.where} anchor {...(form.errors && { errors: form.errors })}>
      {form.providers && <VenuesOfProvider found={venues.length} {...form} />}
      {venues.length > 0 && (
        <SelectField
          name="venueId"
          label={form.providers ? life.providersVenue : life.ownVenue}
          hint={life.ownVenueHint}
          choices={venueOptions(venues, life.room)}
          none={life.anotherVenue}
          {...form}
        />
      )}
      <TextField name="venue.name" label={words.venueName} {...form} />
      <TextField name="venue.street" label={words.street} {...form} />
      <div class="row">
        <TextField name="venue.postalCode" label={words.postalCode} inputMode="numeric" narrow {...form} />
        <TextField name="venue.place" label={words.place} hint={words.placeHint} {...form} />
      </div>
      <TextField
        name="venue.municipality"
        label={words.municipality}
        hint={words.municipalityHint}
        inputMode="numeric"
        narrow
        {...form}
      />
    </Group>
  );
}

/** For whoever publishes for others: the houses of the provider chosen above, without losing what was typed. */
function VenuesOfProvider({ action, values, found }: CourseStartFormProps & { readonly found: number }) {
  const { courseLife: words } = useGuest().texts;
  return (
    <>
      <button
        type="submit"
        class="kern-btn kern-btn--secondary"
        name="venues"
        value="yes"
        formaction={`${action}#${idOf('venue')}`}
        formnovalidate
      >
        <span class="kern-label">{words.showVenues}</span>
      </button>
      {text(values, 'provider') !== '' && found === 0 && <p class="kern-hint">{words.noVenues}</p>}
    </>
  );
}

function Places(form: CourseStartFormProps) {
  const words = useGuest().texts.courseForm;
  return (
    <Group label={words.places}>
      <div class="row">
        <TextField name="maxParticipants" label={words.max} inputMode="numeric" narrow required {...form} />
        <TextField name="minParticipants" label={words.min} inputMode="numeric" narrow {...form} />
        <TextField name="registeredElsewhere" label={words.elsewhere} inputMode="numeric" narrow {...form} />
      </div>
      <div class="row">
        <TextField name="priceCents" label={words.price} hint={words.priceHint} inputMode="decimal" narrow {...form} />
        <TextField name="priceNote" label={words.priceNote} {...form} />
      </div>
    </Group>
  );
}

function More(form: CourseStartFormProps) {
  const { texts } = useGuest();
  const words = texts.courseForm;
  return (
    <Group label={words.more}>
      <div class="row">
        <SelectField
          name="format"
          label={words.format}
          choices={options(texts.formats, courseFormats)}
          required
          {...form}
        />
        <SelectField
          name="targetGroup"
          label={words.targetGroup}
          choices={options(texts.targetGroups, targetGroups)}
          required
          {...form}
        />
        <SelectField
          name="intensity"
          label={words.intensity}
          choices={options(texts.intensities, intensities)}
          none={texts.none}
          {...form}
        />
      </div>
      <TickList
        name="fundingPaths"
        label={words.funding}
        hint={words.fundingHint}
        choices={options(texts.fundingPaths, fundingPaths)}
        {...form}
      />
      <TickField name="childcare" label={words.childcare} {...form} />
      <TickField name="accessible" label={words.accessible} {...form} />
      <div class="row">
        <TextField name="registrationDeadline" type="date" label={words.deadline} {...form} />
        <TextField name="decidesOn" type="date" label={words.decides} {...form} />
      </div>
    </Group>
  );
}
