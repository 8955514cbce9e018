import { type Page, type SeatOfferView, type WaitingEntryView, waitingEntryStates } from '@app/contracts';
import { levels } from '@app/kernel';
import { options, SelectField } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import { entered, type FormValues, text } from '../design/form-values.js';
import { LinkButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Paging, Table } from '../design/table.js';
import { nameOfMunicipality } from '../need-form/need-values.js';
import { UrgentOffers } from '../seat-offers/urgent-offers.js';
import type { Visit } from '../session/visit.js';
import { day, daysBetween, moment, today } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { EntryBadge } from './entry-badge.js';

interface WaitingEntriesPageProps {
  readonly visit: Visit;
  readonly found: Page<WaitingEntryView>;
  /** All offers that wait for an answer. */
  readonly open: readonly SeatOfferView[];
  readonly values: FormValues;
}

export function WaitingEntriesPage({ visit, found, open, values }: WaitingEntriesPageProps) {
  const { texts } = visit;
  const words = texts.entries;
  const rows = [...found.items].sort((a, b) => urgency(a).localeCompare(urgency(b)));
  const query = Object.fromEntries(
    ['state', 'level', 'dormant', 'cursor'].map((name) => [name, text(values, name)]).filter(([, value]) => value),
  );
  return (
    <>
      <UrgentOffers open={open} />
      <p class="actions">
        <LinkButton href="/waiting-entries/new" label={words.register} kind="primary" />
      </p>
      <Filter values={values} />
      <Table
        caption={words.caption}
        rows={rows}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          { head: words.reference, isName: true, cell: (entry) => <Reference entry={entry} /> },
          { head: words.level, cell: ({ need }) => labelOf(texts.levels, need.level) },
          { head: words.since, cell: (entry) => <Since entry={entry} /> },
          { head: words.state, cell: (entry) => <State entry={entry} /> },
          { head: words.offer, cell: (entry) => <OfferCell entry={entry} /> },
        ]}
      />
      <Paging here="/waiting-entries" query={query} nextCursor={found.nextCursor} />
    </>
  );
}

/** Open offers first, the next deadline on top; then who waits longest; those taken off the list last. */
function urgency({ openOffer, state, waitingSince }: WaitingEntryView): string {
  if (state === 'withdrawn') return `2 ${waitingSince}`;
  return openOffer ? `0 ${openOffer.answerBy}` : `1 ${waitingSince}`;
}

function Filter({ values }: { values: FormValues }) {
  const { texts } = useGuest();
  const words = texts.entries;
  const used = ['state', 'level', 'dormant'].some((name) => entered(values, name));
  const levelChoices = levels.map((level) => ({ value: level, label: labelOf(texts.levels, level) }));
  return (
    <FilterForm action="/waiting-entries" label={words.filter} used={used} reset="/waiting-entries">
      <SelectField
        name="state"
        label={words.state}
        values={values}
        choices={options(texts.entryStates, waitingEntryStates)}
        none={texts.all}
        oneOf
      />
      <SelectField name="level" label={words.level} values={values} choices={levelChoices} none={texts.all} oneOf />
      <SelectField
        name="dormant"
        label={texts.standing.contact.toAsk}
        values={values}
        choices={[{ value: 'true', label: texts.standing.contact.onlyDormant }]}
        none={texts.all}
        oneOf
      />
    </FilterForm>
  );
}

function Reference({ entry: { id, reference, need } }: { entry: WaitingEntryView }) {
  return (
    <>
      <a class="kern-link" href={`/waiting-entries/${id}`}>
        {reference}
      </a>
      <span class="under">{nameOfMunicipality(need.municipality)}</span>
    </>
  );
}

function State({ entry }: { entry: WaitingEntryView }) {
  const { texts } = useGuest();
  const { hardship, linked } = entry;
  return (
    <>
      <EntryBadge entry={entry} />
      {hardship && <span class="under">{texts.standing.history.fields.hardship}</span>}
      {linked && <span class="under">{texts.standing.links.title}</span>}
    </>
  );
}

function Since({ entry: { waitingSince } }: { entry: WaitingEntryView }) {
  const { texts, language } = useGuest();
  return (
    <>
      {day(language, waitingSince)}
      <span class="under">{texts.days(daysBetween(waitingSince, today()))}</span>
    </>
  );
}

function OfferCell({ entry: { id, openOffer, state, reference } }: { entry: WaitingEntryView }) {
  const { texts, language } = useGuest();
  const words = texts.entries;
  if (openOffer) {
    return (
      <>
        <a class="kern-link" href={`/seat-offers/${openOffer.id}`}>
          {openOffer.courseStart.title}
        </a>
        <strong class="under">{words.answerBy(moment(language, openOffer.answerBy))}</strong>
      </>
    );
  }
  if (state !== 'waiting') return <>{words.noOffer}</>;
  return (
    <a class="kern-link" href={`/waiting-entries/${id}/explanation`}>
      {words.why}
      <span class="kern-sr-only"> {texts.participants.of(reference)}</span>
    </a>
  );
}
