import { euros, languageName } from '@app/catalogue-texts';
import type { CatalogueCourseStartDetailView } from '@app/contracts';
import type { ComponentChildren } from 'preact';
import { listPath } from './addresses.js';
import { CourseParts } from './course-parts.js';
import { today } from './days.js';
import { EntryUntil } from './entry-until.js';
import { ExtraUnits } from './extra-units.js';
import { HowToRegister } from './how-to-register.js';
import { useReader } from './reader.js';
import { Status } from './status.js';
import { Day, Figures, German, levelName, Moment, Times } from './words.js';

interface CoursePageProps {
  readonly course: CatalogueCourseStartDetailView;
}

export function CoursePage({ course }: CoursePageProps) {
  const { texts, language } = useReader();
  return (
    <>
      <p class="kern-body">
        <Status course={course} /> <German text={course.provider.name} />
      </p>
      <WhatToKnow course={course} />
      <div class="halves">
        <Facts course={course} />
        {isOpen(course) && <HowToRegister course={course} />}
      </div>
      <CourseParts course={course} />
      <ExtraUnits course={course} />
      <Sessions course={course} />
      <p class="actions">
        <a class="kern-link" href={`/api/course-registry/catalogue/${course.id}.ics?language=${language}`}>
          {texts.take.calendar}
        </a>
        <a class="kern-link" href={listPath(language)}>
          {texts.course.back}
        </a>
      </p>
    </>
  );
}

/** True while somebody new can still begin. */
function isOpen({ status, entryClosesOn, sectionEntry }: CatalogueCourseStartDetailView): boolean {
  const open = status === 'published' || status === 'postponed' || status === 'started';
  return open && (sectionEntry?.entryClosesOn ?? entryClosesOn) >= today();
}

/** What somebody must not miss before anything else. */
function WhatToKnow({ course }: CoursePageProps) {
  const { texts } = useReader();
  const { status, cancelReason, places } = course;
  if (status === 'cancelled') {
    const reasons: Readonly<Record<string, string>> = texts.cancelReasons;
    const why = cancelReason && Object.hasOwn(reasons, cancelReason) ? reasons[cancelReason] : undefined;
    return (
      <Alert kind="danger" title={texts.cancelled.title}>
        {why && `${texts.cancelled.why}: ${why}. `}
        {texts.cancelled.lead}
      </Alert>
    );
  }
  if (!isOpen(course)) return <Alert kind="warning" title={texts.over} />;
  return (
    <>
      {status === 'postponed' && <Alert kind="warning" title={texts.postponed} />}
      {places.free === 0 && (
        <Alert kind="warning" title={texts.full.title}>
          {texts.full.lead}
        </Alert>
      )}
    </>
  );
}

function Alert({ kind, title, children }: { kind: 'danger' | 'warning'; title: string; children?: ComponentChildren }) {
  return (
    <div class={`kern-alert kern-alert--${kind}`}>
      <div class="kern-alert__header">
        <span class={`kern-icon kern-icon--${kind}`} aria-hidden="true" />
        <span class="kern-title">{title}</span>
      </div>
      {children && (
        <div class="kern-alert__body">
          <p class="kern-body">{children}</p>
        </div>
      )}
    </div>
  );
}

function Facts({ course }: CoursePageProps) {
  const { texts, language } = useReader();
  const words = texts.course;
  const { venue, places, status, priceCents, priceNote } = course;
  const place = [venue?.name, venue?.street, [venue?.postalCode, venue?.place].filter(Boolean).join(' ')];
  const price = priceCents === undefined ? '' : euros(language, priceCents);
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [words.begins, <Day key="begins" date={course.startsOn} />],
    [words.previously, course.previouslyStartsOn && <Day date={course.previouslyStartsOn} />],
    [words.ends, <Day key="ends" date={course.endsOn} />],
    [words.times, <Times key="times" times={course.times} />],
    [words.place, venue && <German text={place.filter(Boolean).join(', ')} />],
    [words.format, texts.formats[course.format]],
    [words.level, course.entryLevels.map((level) => levelName(texts, level)).join(', ')],
    [words.type, texts.courseTypes[course.courseType]],
    [words.forWhom, texts.targetGroups[course.targetGroup]],
    [words.units, <Figures key="units" text={String(course.units)} />],
    [words.freePlaces, status !== 'cancelled' && <Figures text={`${places.free} / ${places.max}`} />],
    [words.supportLanguages, course.supportLanguages?.map((tag) => languageName(language, tag)).join(', ')],
    [words.childcare, course.childcare ? words.yes : words.no],
    [words.accessible, course.accessible ? words.yes : words.no],
    [words.deadline, course.registrationDeadline && <Day date={course.registrationDeadline} />],
    [words.lateEntry, isOpen(course) && <EntryUntil course={course} />],
    [words.funding, course.fundingPaths.map((path) => texts.fundingPaths[path]).join(', ')],
    [words.number, course.externalId && <German text={course.externalId} />],
    [words.price, (price || priceNote) && <Price price={price} note={priceNote} />],
  ];
  return (
    <section>
      <h2 class="kern-heading-medium">{words.facts}</h2>
      <dl class="kern-description-list">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div class="kern-description-list-item" key={name}>
              <dt class="kern-description-list-item__key">{name}</dt>
              <dd class="kern-description-list-item__value">{value}</dd>
            </div>
          ))}
      </dl>
      <p class="kern-body kern-body--small">
        {texts.list.asOf} <Moment instant={places.asOf} />
      </p>
    </section>
  );
}

function Price({ price, note }: { price: string; note: string | undefined }) {
  return (
    <>
      <Figures text={price} /> {note && <German text={note} />}
    </>
  );
}

function Sessions({ course: { sessions } }: CoursePageProps) {
  const { texts } = useReader();
  if (sessions.length === 0) return null;
  return (
    <details class="filter">
      <summary>
        {texts.course.sessions} (<Figures text={String(sessions.length)} />)
      </summary>
      <ul class="sessions">
        {sessions.map(({ on, from, to }) => (
          <li key={`${on} ${from}`}>
            <Day date={on} /> <Figures text={`${from}–${to}`} />
          </li>
        ))}
      </ul>
    </details>
  );
}
