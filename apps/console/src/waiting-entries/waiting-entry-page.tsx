import { readPurposes, type WaitingEntryView } from '@app/contracts';
import { Facts } from '../design/facts.js';
import { options, SelectField } from '../design/fields.js';
import { LinkButton, PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { nameOfMunicipality } from '../need-form/need-values.js';
import type { Visit } from '../session/visit.js';
import { day, daysBetween, moment, today } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { Availability } from './availability.js';
import { EntryBadge } from './entry-badge.js';

interface WaitingEntryPageProps {
  readonly visit: Visit;
  readonly entry: WaitingEntryView;
}

export function WaitingEntryPage({ visit, entry }: WaitingEntryPageProps) {
  const { texts, language } = visit;
  const words = texts.entry;
  const waited = daysBetween(entry.waitingSince, today());
  return (
    <>
      <p class="kern-body">
        <EntryBadge entry={entry} /> {words.waitingSince} {day(language, entry.waitingSince)} ({texts.days(waited)})
      </p>
      {entry.dormant && <Notice kind="warning" title={texts.entries.dormant} />}
      {entry.openOffer && <OpenOffer entry={entry} />}
      {entry.state === 'waiting' && (
        <p class="actions">
          <LinkButton href={`/waiting-entries/${entry.id}/explanation`} label={words.why} kind="primary" />
        </p>
      )}
      <div class="halves">
        <Need entry={entry} />
        <section>
          <Person entry={entry} />
          <Actions entry={entry} />
        </section>
      </div>
    </>
  );
}

interface OfEntry {
  readonly entry: WaitingEntryView;
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

function Need({ entry: { need, completed } }: OfEntry) {
  const { texts, language } = useGuest();
  const words = texts.entry;
  const groups = [
    need.woman && texts.targetGroups.women,
    need.parent && texts.targetGroups.parents,
    need.youthUntil && `${texts.targetGroups.youth} (${words.validUntil(day(language, need.youthUntil))})`,
  ];
  const assessed = [
    need.levelSource && labelOf(texts.needForm.levelSources, need.levelSource),
    day(language, need.levelAssessedOn),
  ];
  return (
    <section>
      <h2 class="kern-heading-medium">{words.need}</h2>
      <Facts
        facts={[
          { name: words.level, value: labelOf(texts.levels, need.level) },
          { name: words.assessed, value: assessed.filter(Boolean).join(', ') },
          { name: words.track, value: labelOf(texts.tracks, need.track) },
          {
            name: words.entitlements,
            value: need.entitlements.map(({ path, validUntil }) => (
              <span class="line" key={path}>
                {labelOf(texts.fundingPaths, path)}
                {validUntil && `, ${words.validUntil(day(language, validUntil))}`}
              </span>
            )),
          },
          { name: words.municipality, value: nameOfMunicipality(need.municipality) },
          { name: words.reach, value: words.km(need.reachKm) },
          { name: words.availability, value: <Availability slots={need.availability} /> },
          {
            name: words.intensity,
            value: need.intensity ? labelOf(texts.intensities, need.intensity) : words.anyIntensity,
          },
          { name: words.childcare, value: need.childcare && texts.yes },
          { name: words.accessible, value: need.accessible && texts.yes },
          { name: words.earliest, value: day(language, need.earliestStart) },
          { name: words.latest, value: day(language, need.latestStart) },
          { name: words.groups, value: groups.filter(Boolean).join(', ') },
          { name: words.completed, value: day(language, completed?.on) },
        ]}
      />
    </section>
  );
}

function Person({ entry: { id } }: OfEntry) {
  const { texts } = useGuest();
  const words = texts.entry;
  const purposes = options(texts.purposes, readPurposes);
  return (
    <>
      <h2 class="kern-heading-medium">{words.person}</h2>
      <p class="kern-body">{words.personLead}</p>
      <PostForm action={`/waiting-entries/${id}/person`}>
        <SelectField name="purpose" label={words.purpose} choices={purposes} values={{}} required />
        <SubmitButton label={words.reveal} kind="secondary" />
      </PostForm>
    </>
  );
}

function Actions({ entry: { id, state, version } }: OfEntry) {
  const { texts } = useGuest();
  const words = texts.entry;
  const here = `/waiting-entries/${id}`;
  if (state === 'withdrawn') return null;
  return (
    <>
      <h2 class="kern-heading-medium">{words.actions}</h2>
      <div class="actions">
        <LinkButton href={`${here}/change`} label={words.change} />
        {state === 'waiting' && (
          <PostButton action={`${here}/pause`} label={words.pause} kind="tertiary" fields={{ seen: version }} />
        )}
        {state === 'paused' && (
          <PostButton action={`${here}/resume`} label={words.resume} kind="secondary" fields={{ seen: version }} />
        )}
      </div>
      {state === 'waiting' && <p class="kern-body kern-body--small">{words.pauseLead}</p>}
      <details class="filter">
        <summary>{words.withdraw}</summary>
        <p class="kern-body">{words.withdrawLead}</p>
        <PostForm action={`${here}/withdraw`}>
          <input type="hidden" name="seen" value={version} />
          <SelectField
            name="reason"
            label={words.withdrawReason}
            choices={options(texts.endReasons)}
            none={texts.choose}
            values={{}}
            required
          />
          <SubmitButton label={words.withdraw} kind="secondary" />
        </PostForm>
      </details>
    </>
  );
}
