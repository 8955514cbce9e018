import type { ClockView, ColleagueView, WaitingEntryView } from '@app/contracts';
import { LinkButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import type { Visit } from '../session/visit.js';
import { day, daysBetween, moment, today } from '../texts/format.js';
import { Actions } from './actions.js';
import { Clocks } from './clocks.js';
import { Contact } from './contact.js';
import { EntryBadge } from './entry-badge.js';
import { HardshipNotice } from './hardship.js';
import { LinkedPeople } from './linked-people.js';
import { NeedFacts } from './need-facts.js';
import type { OfEntry } from './of-entry.js';
import { RevealPerson } from './reveal-person.js';

interface WaitingEntryPageProps {
  readonly visit: Visit;
  readonly entry: WaitingEntryView;
  /** To whom the case can be handed over. */
  readonly colleagues: readonly ColleagueView[];
  readonly clocks: readonly ClockView[] | undefined;
}

export function WaitingEntryPage({ visit, entry, colleagues, clocks }: WaitingEntryPageProps) {
  const { texts, language } = visit;
  const words = texts.entry;
  const waited = daysBetween(entry.waitingSince, today());
  return (
    <>
      <p class="kern-body">
        <EntryBadge entry={entry} /> {words.waitingSince} {day(language, entry.waitingSince)} ({texts.days(waited)})
      </p>
      <OpenOffer entry={entry} />
      <Contact entry={entry} />
      <HardshipNotice entry={entry} />
      <Warnings entry={entry} />
      <p class="actions">
        {entry.state === 'waiting' && (
          <LinkButton href={`/waiting-entries/${entry.id}/explanation`} label={words.why} kind="primary" />
        )}
        <LinkButton href={`/waiting-entries/${entry.id}/changes`} label={texts.standing.page.history} kind="tertiary" />
      </p>
      <div class="halves">
        <NeedFacts entry={entry} />
        <section>
          <Clocks clocks={clocks} />
          <RevealPerson entry={entry} />
          <LinkedPeople entry={entry} />
          <Actions entry={entry} colleagues={colleagues} />
        </section>
      </div>
    </>
  );
}

function OpenOffer({ entry: { openOffer } }: OfEntry) {
  const { texts, language } = useGuest();
  if (!openOffer) return null;
  const { id, courseStart, answerBy } = openOffer;
  return (
    <Notice kind="warning" title={`${texts.entry.offerTitle}: ${texts.entries.answerBy(moment(language, answerBy))}`}>
      <p class="kern-body">
        {courseStart.title}, {day(language, courseStart.startsOn)}, {courseStart.providerName}
      </p>
      <p class="kern-body">{texts.entry.offerLead}</p>
      <p class="actions">
        <LinkButton href={`/seat-offers/${id}`} label={texts.entry.toOffer} kind="primary" />
      </p>
    </Notice>
  );
}

function Warnings({ entry: { warnings } }: OfEntry) {
  const { texts } = useGuest();
  if (warnings.length === 0) return null;
  return (
    <Notice kind="info" title={texts.standing.page.warnings}>
      <ul class="kern-list kern-list--bullet">
        {warnings.map((warning) => (
          <li key={warning}>{texts.standing.warnings[warning]}</li>
        ))}
      </ul>
    </Notice>
  );
}
