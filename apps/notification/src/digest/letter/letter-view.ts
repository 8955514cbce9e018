import type { CourseStartFacts } from '@app/contracts';
import { calendarDateOf } from '@app/kernel';
import type { Digest, DigestLine, Section } from '../domain/digest.js';
import { type CountyTemplate, logoSource } from './county-template.js';
import { moreTexts } from './course-more.js';
import { changes, courseFactLines, courseName, type Wording } from './course-texts.js';
import { dayText, instantText, plain } from './formats.js';
import { goalView } from './goal-view.js';
import { immediateTexts } from './immediate-texts.js';
import type { Fact, LetterView, LineView } from './letter.js';
import { outlookTexts } from './outlook-texts.js';
import { isOutlook, outlookView } from './outlook-views.js';
import { saidOnce, wordingOf } from './said-once.js';
import { type Language, type Texts, texts } from './texts.js';

export interface LetterContext {
  readonly language: Language;
  readonly at: Date;
  readonly consoleUrl: string;
  readonly preferencesUrl: string;
  readonly unsubscribeUrl: string;
  /** What the reader's county says of itself. */
  readonly template?: CountyTemplate;
  /** The letter did not wait for the digest. */
  readonly immediate?: boolean;
}

/** A digest in words: everything is text by now, nothing is markup yet. */
export function letterView(digest: Digest, context: LetterContext): LetterView {
  const { language, at, consoleUrl, preferencesUrl, unsubscribeUrl, template } = context;
  const wording = wordingOf(context);
  const { say } = wording;
  const { logo } = template ?? {};
  const own = context.immediate ? immediateTexts[language] : say;
  const sections = digest.sections.map(({ name, lines }) => ({
    ...say.sections[name],
    lines: lines.map((line) => lineView(line, context, wording)),
  }));
  return {
    language,
    subject: subjectOf(digest, context),
    preview: previewOf(sections) || outlookTexts[language].nothingNew,
    name: template?.name?.[language] ?? say.name,
    logo: logo && { source: logoSource, alternative: logo.alternative[language], width: logo.width },
    nothingNew: digest.itemCount === 0 ? outlookTexts[language].nothingNew : undefined,
    figures: figuresView(digest, wording),
    signature: template?.signature?.[language] ?? [],
    intro: own.intro(instantText(at, language)),
    beforeText: say.labels['before'] ?? '',
    nowText: say.labels['now'] ?? '',
    sections,
    more: digest.more > 0 ? say.more(digest.more) : undefined,
    console: { url: consoleUrl, text: say.openConsole },
    footer: own.footer,
    privacy: say.privacy,
    preferences: { url: preferencesUrl, text: say.preferences },
    unsubscribe: { url: unsubscribeUrl, text: own.unsubscribe },
  };
}

/** The first lines by their name: the subject has counts alone. */
function previewOf(sections: LetterView['sections']): string {
  const named = sections.flatMap(({ lines }) => lines.map(({ badge, heading }) => `${badge}: ${heading}`));
  return named.slice(0, 3).join(' · ');
}

/** Day and counts only: nothing anybody typed in stands in a header. */
export function subjectOf({ sections, more }: Digest, { language, at, immediate }: LetterContext): string {
  const say = texts[language];
  const counts = sections.map((section) => say.counts[section.name](countOf(section)));
  if (counts.length === 0)
    return say.subject(dayText(calendarDateOf(at), language), outlookTexts[language].nothingNewSubject);
  const all = more > 0 ? [...counts, `+${more}`] : counts;
  if (immediate) return immediateTexts[language].subject(all.join(', '));
  return say.subject(dayText(calendarDateOf(at), language), all.join(', '));
}

/** One line may tell of many time limits: the subject counts those. */
function countOf({ lines }: Section): number {
  return lines.reduce((sum, line) => sum + (line.kind === 'deadlines' ? line.approaching + line.missed : 1), 0);
}

function figuresView({ figures }: Digest, { language, say }: Wording): LetterView['figures'] {
  if (figures.length === 0) return undefined;
  const { figuresTitle: title, figure } = outlookTexts[language];
  // the name of a literacy module says its track
  const named = (level: string, track: string) =>
    `${say.levels[level] ?? level}${level.startsWith('alpha.') ? '' : track}`;
  return { title, lines: figures.map((each) => figure(each, named)) };
}

function lineView(line: DigestLine, context: LetterContext, wording: Wording): LineView {
  return saidOnce(line, wording, () => {
    const flag = line.maybeTold ? wording.say.maybeTold : undefined;
    return { ...viewOf(line, context, wording), flag };
  });
}

function viewOf(line: DigestLine, context: LetterContext, wording: Wording): Omit<LineView, 'flag'> {
  const { consoleUrl } = context;
  const { language, say } = wording;
  const link = (path: string, text: string) => ({ url: `${consoleUrl}/${path}`, text });
  const courseLink = ({ courseStartId }: CourseStartFacts) => link(`course-starts/${courseStartId}`, say.links.course);
  if (isOutlook(line)) return outlookView(line, wording, link);
  switch (line.kind) {
    case 'course': {
      const { facts } = line.course;
      const named = courseName(facts, wording);
      return {
        badge: say.fresh,
        tone: 'plain',
        ...named,
        changes: [],
        facts: courseFactLines(line.course, wording),
        link: courseLink(facts),
      };
    }
    case 'changed-course': {
      const { facts } = line.course;
      return {
        badge: say.changed,
        tone: 'plain',
        ...courseName(facts, wording),
        changes: changes(line, wording),
        facts: courseFactLines(line.course, wording),
        link: courseLink(facts),
      };
    }
    case 'ended-course':
      return endedView(line, wording, courseLink(line.course.facts));
    case 'offer':
      return offerView(line, wording, link);
    case 'handover':
      return handoverView(line, wording, link('handovers', say.links.handover));
    case 'deadlines':
      return deadlinesView(line, language, say, link('tasks', say.links.tasks));
    case 'goal':
      return goalView(line, wording, link);
    case 'undeliverable':
      return {
        badge: say.sections.notes.title,
        tone: 'urgent',
        heading: say.undeliverable(plain(line.organisationName)),
        summary: say.undeliverableHint,
        changes: [],
        facts: [],
      };
  }
}

type Link = { readonly url: string; readonly text: string };
type Of<Kind extends DigestLine['kind']> = Extract<DigestLine, { kind: Kind }>;
type View = Omit<LineView, 'flag'>;

function endedView(line: Of<'ended-course'>, wording: Wording, link: Link): View {
  const { language, say } = wording;
  const { facts } = line.course;
  const { afterwards, waitAgain } = moreTexts[language];
  const cancelled = line.what === 'cancelled';
  const { startsOn } = facts;
  const moved = line.previouslyStartsOn && {
    label: say.labels['startsOn'] ?? '',
    before: dayText(line.previouslyStartsOn, language),
    now: dayText(startsOn, language),
  };
  return {
    badge: cancelled ? say.cancelled : say.postponed,
    tone: line.references ? 'urgent' : 'ended',
    ...courseName(facts, wording),
    changes: moved ? [moved] : [],
    facts: [
      ...(line.references
        ? [
            { label: say.labels['people'] ?? '', value: line.references.join(', ') },
            { label: afterwards, value: waitAgain },
          ]
        : []),
      ...courseFactLines(line.course, wording, cancelled ? ['dates', 'place', 'provider', 'contact'] : undefined),
    ],
    link,
  };
}

/** Time limits named in one line; the others are counted and stand in the tasks. */
const mostLimits = 5;

function deadlinesView(line: Of<'deadlines'>, language: Language, say: Texts, link: Link): View {
  const { approaching, missed, limits } = line;
  const { limitOf, moreLimits } = moreTexts[language];
  const names = outlookTexts[language].limits;
  const rest = limits.length - mostLimits;
  return {
    badge: say.sections.deadlines.title,
    tone: 'urgent',
    heading: say.deadlines(approaching, missed),
    changes: [],
    facts: [
      ...limits.slice(0, mostLimits).map(({ code, reference, dueOn, missed: over }) => ({
        label: names[code] ?? code,
        value: limitOf(reference, dayText(dueOn, language), over),
      })),
      ...(rest > 0 ? [{ label: moreLimits, value: String(rest) }] : []),
    ],
    link,
  };
}

/** The place is held for this person: how many others are free is not the question. */
const ofOffers = ['dates', 'place', 'childcare', 'funding', 'provider', 'contact'] as const;

function offerView(
  { offer, state, course }: Of<'offer'>,
  wording: Wording,
  link: (path: string, text: string) => Link,
): View {
  const { language, say } = wording;
  const open = state === 'open';
  const reason =
    say.declineReasons[offer.declineReason ?? ''] ?? say.withdrawalReasons[offer.withdrawalReason ?? ''] ?? undefined;
  const facts: readonly (Fact | undefined)[] = [
    open ? { label: say.labels['answerBy'] ?? '', value: instantText(new Date(offer.answerBy), language) } : undefined,
    reason ? { label: say.labels['reason'] ?? '', value: reason } : undefined,
    {
      label: say.labels['course'] ?? '',
      value: course ? courseName(course.facts, wording).heading : say.unknownCourse,
    },
    ...(course ? courseFactLines(course, wording, open ? ofOffers : ['dates', 'place', 'provider']) : []),
  ];
  return {
    badge: open ? say.question : (say.offerStates[state] ?? state),
    tone: open ? 'urgent' : 'plain',
    heading: say.offerFor(offer.reference),
    summary: course && courseName(course.facts, wording).summary,
    changes: [],
    facts: facts.filter((fact) => fact !== undefined),
    link: link(`seat-offers/${offer.seatOfferId}`, open ? say.links.answer : say.links.offer),
  };
}

function handoverView({ handover, part, from, to }: Of<'handover'>, wording: Wording, link: Link): View {
  const { say } = wording;
  const named = (course: typeof from) => (course ? courseName(course.facts, wording).heading : say.unknownCourse);
  const facts: readonly Fact[] = [
    { label: say.labels['state'] ?? '', value: say.handoverStates[handover.state] ?? handover.state },
    { label: say.labels['part'] ?? '', value: say.parts[part] ?? part },
    { label: say.labels['from'] ?? '', value: named(from) },
    ...(handover.toCourseStartId ? [{ label: say.labels['to'] ?? '', value: named(to) }] : []),
    ...(to ? courseFactLines(to, wording, ['dates', 'place', 'childcare', 'provider', 'contact']) : []),
  ];
  const badge = say.handoverStates[handover.state] ?? handover.state;
  return {
    badge,
    tone: 'plain',
    heading: say.handoverOf(handover.reference),
    changes: [],
    facts: facts.slice(1),
    link,
  };
}
