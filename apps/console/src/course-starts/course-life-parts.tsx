import type { ChainLinkView, ChainView, CourseStartView, ExtraUnitsBody } from '@app/contracts';
import { PostButton } from '../design/forms.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day, weekdayAndDay, whole } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { StatusBadge } from './status-badge.js';

interface PartProps {
  readonly visit: Visit;
  readonly courseStart: CourseStartView;
}

/** Names of languages in the reader's own; a tag nobody knows stays as it is. */
export function languageNames(language: Visit['language'], tags: readonly string[] = []): string {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return tags.map((tag) => names.of(tag) ?? tag).join(', ');
}

/** The sections, and a button for the next one to begin while the course runs. */
export function Sections({ visit: { texts, language }, courseStart, mayChange }: PartProps & { mayChange: boolean }) {
  const words = texts.courseLife;
  const { id, version, status, sections = [] } = courseStart;
  if (sections.length === 0) return null;
  const next = status === 'started' && mayChange ? sections.find(({ startedOn }) => !startedOn)?.number : undefined;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.sections}</h2>
      <Table
        caption={words.sectionsCaption}
        rows={sections}
        keyOf={({ number }) => String(number)}
        columns={[
          {
            head: words.sectionHead,
            isName: true,
            cell: ({ number, title, level }) => (
              <>
                {title ?? words.section(number)}
                {level && <span class="under">{labelOf(texts.levels, level)}</span>}
              </>
            ),
          },
          { head: words.days, cell: ({ startsOn, endsOn }) => `${day(language, startsOn)} – ${day(language, endsOn)}` },
          { head: words.units, cell: ({ units }) => whole(language, units) },
          { head: words.lateEntry, cell: ({ lateEntryUntil }) => weekdayAndDay(language, lateEntryUntil) },
          {
            head: words.begun,
            cell: ({ number, startedOn }) =>
              number === next ? (
                <PostButton
                  action={`/course-starts/${id}/sections/${number}/start`}
                  label={words.reportBegin}
                  about={words.section(number)}
                  kind="secondary"
                  fields={{ seen: version }}
                />
              ) : (
                day(language, startedOn) || texts.no
              ),
          },
        ]}
      />
    </section>
  );
}

export function Chain({ visit: { texts, language }, here, chain }: { visit: Visit; here: string; chain: ChainView }) {
  const words = texts.courseLife;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.chain}</h2>
      <p class="kern-body">
        {chain.predecessor && (
          <>
            {words.predecessor}: <LinkTo link={chain.predecessor} />.{' '}
          </>
        )}
        {chain.successor ? (
          <>
            {words.successor}: <LinkTo link={chain.successor} />.
          </>
        ) : (
          words.noSuccessor
        )}
      </p>
      <Table
        caption={words.chainCaption(chain.key)}
        rows={chain.links}
        keyOf={({ id }) => id}
        columns={[
          { head: words.position, cell: ({ position }) => position },
          {
            head: words.course,
            isName: true,
            cell: (link) => (
              <>
                {link.id === here ? <strong>{link.title}</strong> : <LinkTo link={link} />}
                {link.id === here && <span class="under">{words.here}</span>}
                <span class="under">{link.entryLevels.map((level) => labelOf(texts.levels, level)).join(', ')}</span>
              </>
            ),
          },
          { head: texts.courseStarts.status, cell: ({ status }) => <StatusBadge status={status} /> },
          { head: words.days, cell: ({ startsOn, endsOn }) => `${day(language, startsOn)} – ${day(language, endsOn)}` },
          {
            head: words.transition,
            cell: ({ gapDays, followsInTime }) =>
              gapDays === undefined
                ? words.first
                : [words.gap(gapDays), !followsInTime && words.tooEarly].filter(Boolean).join('. '),
          },
        ]}
      />
    </section>
  );
}

function LinkTo({ link: { id, title } }: { link: ChainLinkView }) {
  return (
    <a class="kern-link" href={`/course-starts/${id}`}>
      {title}
    </a>
  );
}

export function ExtraUnits({ visit, courseStart: { extraUnits = [] } }: PartProps) {
  const words = visit.texts.courseLife;
  if (extraUnits.length === 0) return null;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.extraUnits}</h2>
      <Table
        caption={words.extraCaption}
        rows={extraUnits}
        keyOf={(extra) => `${extra.givenBy} ${extra.topic} ${extra.on ?? extra.weekday ?? ''} ${extra.from ?? ''}`}
        columns={[
          { head: words.givenBy, isName: true, cell: ({ givenBy }) => givenBy },
          { head: words.topic, cell: ({ topic }) => topic },
          { head: words.units, cell: ({ units }) => words.unitsOf(units) },
          { head: words.when, cell: (extra) => whenOf(visit, extra) },
        ]}
      />
    </section>
  );
}

function whenOf({ texts, language }: Visit, { on, weekday, from, to }: ExtraUnitsBody): string {
  const words = texts.courseLife;
  const date = on ? weekdayAndDay(language, on) : weekday && words.everyWeek(texts.weekdays[weekday]);
  const time = from && to ? `${from}–${to}` : undefined;
  return [date, time].filter(Boolean).join(', ') || words.byArrangement;
}
