import { type Page, type TwinView, twinStates } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { options, SelectField } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import { type FormValues, text } from '../design/form-values.js';
import { PostButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';

interface TwinsPageProps {
  readonly visit: Visit;
  readonly found: Page<TwinView>;
  readonly values: FormValues;
}

const tones = { open: 'warning', merged: 'success', different: 'info', over: 'info' } as const;

export function TwinsPage({ visit: { texts }, found, values }: TwinsPageProps) {
  const words = texts.twins;
  const query = Object.fromEntries(['state', 'cursor'].map((name) => [name, text(values, name)]));
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <details class="filter">
        <summary>{words.howTitle}</summary>
        <p class="kern-body">{words.how}</p>
      </details>
      <FilterForm action="/twins" label={words.filter} used={text(values, 'state') !== 'open'} reset="/twins">
        <SelectField
          name="state"
          label={words.state}
          values={values}
          choices={options(words.states, twinStates)}
          none={texts.all}
          oneOf
        />
      </FilterForm>
      <Table
        caption={words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          { head: words.own, isName: true, cell: (twin) => <Own twin={twin} /> },
          { head: words.other, cell: (twin) => <Other twin={twin} /> },
          { head: words.likeness, cell: (twin) => <Likeness twin={twin} /> },
          { head: words.state, cell: (twin) => <State twin={twin} /> },
          { head: words.answer, cell: (twin) => <Answers twin={twin} /> },
        ]}
      />
      <Paging here="/twins" query={query} nextCursor={found.nextCursor} />
    </>
  );
}

function Entry({ id, reference }: { id: string; reference: string }) {
  return (
    <a class="kern-link" href={`/waiting-entries/${id}`}>
      {reference}
    </a>
  );
}

function Own({ twin: { own, state, stays } }: { twin: TwinView }) {
  const { texts } = useGuest();
  return (
    <>
      <Entry id={own.waitingEntryId} reference={own.reference} />
      {state === 'open' && <span class="under">{texts.twins.stays[stays]}</span>}
    </>
  );
}

function Other({ twin: { other } }: { twin: TwinView }) {
  const { texts } = useGuest();
  const { waitingEntryId, reference, organisationName } = other;
  return (
    <>
      {waitingEntryId ? <Entry id={waitingEntryId} reference={reference} /> : reference}
      <span class="under">{waitingEntryId ? texts.twins.alsoYours : organisationName}</span>
    </>
  );
}

function Likeness({ twin: { likeness, foundAt } }: { twin: TwinView }) {
  const { texts, language } = useGuest();
  return (
    <>
      {labelOf(texts.twins.likenesses, likeness)}
      <span class="under">{texts.twins.since(day(language, foundAt))}</span>
    </>
  );
}

function State({ twin: { state, own, other } }: { twin: TwinView }) {
  const words = useGuest().texts.twins;
  return (
    <>
      <Badge label={labelOf(words.states, state)} tone={tones[state]} />
      {own.saidSame && <span class="under">{words.youSaid}</span>}
      {other.saidSame && !other.waitingEntryId && <span class="under">{words.otherSaid}</span>}
    </>
  );
}

function Answers({ twin: { id, version, state, own } }: { twin: TwinView }) {
  const { texts } = useGuest();
  const words = texts.twins;
  if (state !== 'open') return null;
  const button = (answer: string, label: string, kind: 'secondary' | 'tertiary', more = {}) => (
    <PostButton
      action={`/twins/${id}/${answer}`}
      {...{ label, kind }}
      about={texts.participants.of(own.reference)}
      fields={{ seen: version, ...more }}
    />
  );
  return (
    <div class="buttons">
      {!own.saidSame && button('same', words.same, 'secondary')}
      {!own.saidSame && button('same', words.sameWithNeed, 'tertiary', { withYoungerNeed: 'yes' })}
      {button('different', words.different, 'tertiary')}
    </div>
  );
}
