import type { ChainView, CourseStartView, PlausibilityFindingView } from '@app/contracts';
import { Facts } from '../design/facts.js';
import { LinkButton, PostButton } from '../design/forms.js';
import { Notice } from '../design/notice.js';
import { Table } from '../design/table.js';
import { FoundHere } from '../findings/found-here.js';
import type { Visit } from '../session/visit.js';
import { day, moment, money, today, weekdayAndDay } from '../texts/format.js';
import { labelOf, type Texts } from '../texts/texts.js';
import { Chain, ExtraUnits, languageNames, Sections } from './course-life-parts.js';
import { RuleFindings } from './rule-findings.js';
import { StatusBadge } from './status-badge.js';

interface CourseStartPageProps {
  readonly visit: Visit;
  readonly courseStart: CourseStartView;
}

export function CourseStartPage({
  visit,
  courseStart,
  chain,
  findings,
  withoutResult = 0,
}: CourseStartPageProps & {
  readonly chain: ChainView | undefined;
  readonly findings: readonly PlausibilityFindingView[] | undefined;
  /** People whose result its provider has still to report, once it has ended. */
  readonly withoutResult?: number | undefined;
}) {
  const mayReadHistory = visit.me.roles.includes('coordinator');
  const mayChange =
    visit.me.organisationKey === courseStart.provider.key
      ? visit.me.roles.includes('provider_staff')
      : visit.me.roles.includes('county_admin');
  return (
    <>
      <p class="kern-body">
        <StatusBadge status={courseStart.status} /> {courseStart.provider.name}
      </p>
      {courseStart.status === 'planned' && <p class="kern-body">{visit.texts.courseLife.plannedNotice}</p>}
      {withoutResult > 0 && <ResultsMissing texts={visit.texts} id={courseStart.id} people={withoutResult} />}
      {mayChange && <Actions visit={visit} courseStart={courseStart} />}
      {!mayChange && mayReadHistory && (
        <p class="actions">
          <LinkButton href={`/course-starts/${courseStart.id}/history`} label={visit.texts.courseLife.history} />
        </p>
      )}
      <div class="halves">
        <Basics visit={visit} courseStart={courseStart} />
        <Places visit={visit} courseStart={courseStart} />
      </div>
      {findings ? (
        <FoundHere visit={visit} courseStart={courseStart} findings={findings} />
      ) : (
        <Findings visit={visit} courseStart={courseStart} />
      )}
      <Sections visit={visit} courseStart={courseStart} mayChange={mayChange} />
      {chain && <Chain visit={visit} here={courseStart.id} chain={chain} />}
      <ExtraUnits visit={visit} courseStart={courseStart} />
      <Sessions visit={visit} courseStart={courseStart} />
    </>
  );
}

function ResultsMissing({ texts, id, people }: { texts: Texts; id: string; people: number }) {
  return (
    <Notice kind="warning" title={texts.endCourse.outstanding(texts.people(people))}>
      <a class="kern-link" href={`/course-starts/${id}/end`}>
        {texts.endCourse.report}
      </a>
    </Notice>
  );
}

function Basics({ visit: { texts, language }, courseStart }: CourseStartPageProps) {
  const words = texts.course;
  const { venue, priceCents, fundingPaths } = courseStart;
  const place = [venue?.name, venue?.street, [venue?.postalCode, venue?.place].filter(Boolean).join(' ')];
  return (
    <section>
      <h2 class="kern-heading-medium">{words.facts}</h2>
      <Facts
        facts={[
          { name: words.begins, value: weekdayAndDay(language, courseStart.startsOn) },
          { name: words.previously, value: day(language, courseStart.previouslyStartsOn) },
          { name: words.ends, value: weekdayAndDay(language, courseStart.endsOn) },
          { name: words.times, value: courseStart.times },
          { name: words.venue, value: place.filter(Boolean).join(', ') },
          { name: words.level, value: courseStart.entryLevels.map((level) => labelOf(texts.levels, level)).join(', ') },
          { name: texts.courseStarts.courseType, value: labelOf(texts.courseTypes, courseStart.courseType) },
          { name: words.units, value: words.unitsOf(courseStart.units, courseStart.sessionCount) },
          { name: words.format, value: labelOf(texts.formats, courseStart.format) },
          { name: words.targetGroup, value: labelOf(texts.targetGroups, courseStart.targetGroup) },
          {
            name: words.funding,
            value: fundingPaths.map((path) => labelOf(texts.fundingPaths, path)).join(', ') || words.fundingAny,
          },
          { name: words.intensity, value: labelOf(texts.intensities, courseStart.intensity) },
          { name: words.childcare, value: courseStart.childcare ? texts.yes : texts.no },
          { name: texts.courseLife.languages, value: languageNames(language, courseStart.supportLanguages) },
          { name: words.accessible, value: courseStart.accessible ? texts.yes : texts.no },
          {
            name: words.price,
            value: [priceCents !== undefined && money(language, priceCents), courseStart.priceNote]
              .filter(Boolean)
              .join(', '),
          },
          { name: texts.courseLife.contact, value: courseStart.contact },
          { name: words.externalId, value: courseStart.externalId },
          { name: words.cancelReason, value: labelOf(texts.cancelReasons, courseStart.cancelReason) },
        ]}
      />
    </section>
  );
}

function Places({ visit: { texts, language }, courseStart }: CourseStartPageProps) {
  const [words, search] = [texts.course, texts.courseSearch];
  const { places, sectionEntry } = courseStart;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.places}</h2>
      <p class="figure">{texts.courseStarts.free(places.free, places.max)}</p>
      <Facts
        facts={[
          { name: words.held, value: String(places.held) },
          { name: words.confirmed, value: String(places.confirmed) },
          { name: words.elsewhere, value: String(places.registeredElsewhere) },
          { name: words.min, value: String(places.min) },
          { name: words.deadline, value: day(language, courseStart.registrationDeadline) },
          { name: words.lateEntry, value: day(language, courseStart.lateEntryUntil) },
          ...(sectionEntry
            ? [
                {
                  name: search.sectionRuns(sectionEntry.section, labelOf(texts.levels, sectionEntry.level)),
                  value: search.entryUntil(day(language, sectionEntry.entryClosesOn)),
                },
              ]
            : []),
          { name: words.decides, value: day(language, courseStart.decidesOn) },
        ]}
      />
      <p class="kern-body kern-body--small">{texts.asOf(moment(language, places.asOf))}</p>
    </section>
  );
}

function Findings({ visit: { texts }, courseStart: { findings } }: CourseStartPageProps) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h2 class="kern-heading-medium">{texts.course.findings}</h2>
      <p class="kern-body">{texts.course.findingsLead}</p>
      <RuleFindings findings={findings} />
    </section>
  );
}

function Sessions({ visit: { texts, language }, courseStart: { sessions = [] } }: CourseStartPageProps) {
  const words = texts.course;
  if (sessions.length === 0) return null;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.sessions}</h2>
      <details class="filter">
        <summary>
          {words.sessionsCaption} ({sessions.length})
        </summary>
        <Table
          caption={words.sessionsCaption}
          rows={sessions}
          keyOf={({ on, from }) => `${on} ${from}`}
          columns={[
            { head: words.date, isName: true, cell: ({ on }) => weekdayAndDay(language, on) },
            { head: words.from, cell: ({ from }) => from },
            { head: words.to, cell: ({ to }) => to },
          ]}
        />
      </details>
    </section>
  );
}

function Actions({ visit: { texts }, courseStart: { id, status, version, endsOn } }: CourseStartPageProps) {
  const words = texts.course;
  const here = `/course-starts/${id}`;
  const life = texts.courseLife;
  const planned = status === 'planned';
  const overdue = status === 'started' && endsOn < today();
  const coming = status === 'published' || status === 'postponed';
  return (
    <section>
      <h2 class="kern-heading-small">{words.actions}</h2>
      <div class="actions">
        {planned && (
          <PostButton action={`${here}/publish`} label={life.publishPlan} kind="primary" fields={{ seen: version }} />
        )}
        {!planned && (
          <LinkButton
            href={`${here}/participants`}
            label={words.participants}
            kind={overdue ? 'secondary' : 'primary'}
          />
        )}
        {coming && <LinkButton href={`${here}/start`} label={words.start} kind="secondary" />}
        {status === 'started' && (
          <LinkButton href={`${here}/end`} label={words.end} kind={overdue ? 'primary' : 'secondary'} />
        )}
        {status === 'ended' && <LinkButton href={`${here}/end`} label={texts.endCourse.report} />}
        {(coming || planned || status === 'started') && <LinkButton href={`${here}/revise`} label={words.revise} />}
        {coming && <LinkButton href={`${here}/postpone`} label={words.postpone} />}
        {coming && <LinkButton href={`${here}/cancel`} label={words.cancel} kind="tertiary" />}
        {planned && <LinkButton href={`${here}/cancel`} label={life.drop} kind="tertiary" />}
        <LinkButton href={`${here}/history`} label={life.history} kind="tertiary" />
      </div>
    </section>
  );
}
