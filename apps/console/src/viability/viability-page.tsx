import type { PeopleCount, ViabilityDetailView } from '@app/contracts';
import { Facts } from '../design/facts.js';
import type { FormErrors } from '../design/field-errors.js';
import type { FormValues } from '../design/form-values.js';
import { PostButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day, moment, weekdayAndDay, whole } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { DecideForms } from './decide-forms.js';
import { ViabilityBar } from './viability-bar.js';
import { ViabilityState } from './viability-state.js';

interface ViabilityPageProps {
  readonly visit: Visit;
  readonly view: ViabilityDetailView;
  readonly decides: boolean;
  readonly values?: FormValues;
  readonly errors?: FormErrors;
}

export function ViabilityPage({ visit: { texts, language }, view, decides, values = {}, errors }: ViabilityPageProps) {
  const words = texts.viability;
  const mayDecide = decides && view.state === 'open';
  return (
    <>
      <Facts
        facts={[
          { name: words.people, value: <ViabilityBar of={view} /> },
          { name: words.state, value: <ViabilityState of={view} /> },
          { name: words.decidesOn, value: weekdayAndDay(language, view.decidesOn) },
          { name: words.begins, value: weekdayAndDay(language, view.startsOn) },
          { name: words.times, value: view.times },
          { name: words.provider, value: [view.providerName, view.placeName].filter(Boolean).join(', ') },
          { name: words.taken, value: whole(language, view.taken) },
          { name: words.held, value: whole(language, view.held) },
          { name: words.planned, value: whole(language, view.planned) },
          { name: words.capacity, value: whole(language, view.capacity) },
          { name: words.reason, value: labelOf(words.reasons, view.reason) },
          { name: words.decidedAt, value: moment(language, view.decidedAt) },
          { name: words.waitUntil, value: day(language, view.waitUntil) },
        ]}
      />
      {view.state === 'closing' && decides && <Closing view={view} />}
      {(view.state === 'kept' || view.state === 'deferred') && decides && <Decided view={view} />}
      <Fill view={view} />
      <Mergings view={view} />
      <Notices view={view} />
      {mayDecide && <DecideForms view={view} values={values} {...(errors && { errors })} />}
      <p class="actions">
        <a class="kern-link" href="/viability">
          {words.back}
        </a>
      </p>
    </>
  );
}

function Closing({ view: { id, version, takesEffectAt, couldRunAgain } }: { view: ViabilityDetailView }) {
  const { texts, language } = useGuest();
  const words = texts.viability;
  return (
    <>
      <Notice kind="warning" title={words.takesEffect(moment(language, takesEffectAt))} />
      {couldRunAgain && <Notice kind="info" title={words.couldRunAgain} />}
      <PostButton action={`/viability/${id}/reopen`} label={words.reopen} kind="secondary" fields={{ seen: version }} />
    </>
  );
}

function Decided({ view: { id, version, state = 'kept' } }: { view: ViabilityDetailView }) {
  const words = useGuest().texts.viability;
  return (
    <Notice kind="info" title={words.decidedTitle(words.states[state])}>
      <p class="kern-body">{words.decidedLead}</p>
      <PostButton
        action={`/viability/${id}/reopen`}
        label={words.takeBack}
        kind="secondary"
        fields={{ seen: version }}
      />
    </Notice>
  );
}

function useCount(): (count: PeopleCount) => string {
  const { texts, language } = useGuest();
  return (count) =>
    'people' in count ? whole(language, count.people) : texts.viability.atMost(whole(language, count.atMost));
}

function Fill({ view: { couldFill, possible } }: { view: ViabilityDetailView }) {
  const { texts } = useGuest();
  const words = texts.viability;
  const count = useCount();
  return (
    <section>
      <h2 class="kern-heading-medium">{words.fill}</h2>
      <p class="kern-body">{words.fillLead}</p>
      <Table
        caption={words.fillCaption}
        rows={couldFill}
        keyOf={({ code }) => code}
        none={words.nobody}
        columns={[
          { head: words.fillReason, isName: true, cell: ({ code }) => labelOf(texts.explanation.reasonNames, code) },
          { head: words.fillPeople, numeric: true, cell: count },
        ]}
      />
      <p class="kern-body">{words.possible(count(possible))}</p>
    </section>
  );
}

function Mergings({ view: { merging } }: { view: ViabilityDetailView }) {
  const { texts, language } = useGuest();
  const words = texts.viability;
  if (merging.length === 0) return null;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.merging}</h2>
      <p class="kern-body">{words.mergingLead}</p>
      <Table
        caption={words.mergingCaption}
        rows={merging}
        keyOf={({ id }) => id}
        columns={[
          {
            head: words.mergingOther,
            isName: true,
            cell: ({ id, title, startsOn, providerName, placeName, kilometres }) => (
              <>
                <a class="kern-link" href={`/course-starts/${id}`}>
                  {title}
                </a>
                <span class="under">
                  {[day(language, startsOn), providerName, placeName, words.kilometres(whole(language, kilometres))]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </>
            ),
          },
          {
            head: words.mergingTogether,
            cell: ({ together, minimum }) => words.ofMinimum(whole(language, together), whole(language, minimum)),
          },
          { head: words.mergingWhich, cell: ({ into }) => words.mergingInto[into] },
        ]}
      />
    </section>
  );
}

function Notices({ view: { removedByNotice } }: { view: ViabilityDetailView }) {
  const { texts, language } = useGuest();
  const words = texts.viability;
  const count = useCount();
  if (removedByNotice.length === 0) return null;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.notices}</h2>
      <ul class="kern-list kern-list--bullet">
        {removedByNotice.map((each) => (
          <li key={each.notice}>{words.noticeLine(each[language], count(each))}</li>
        ))}
      </ul>
    </section>
  );
}
