import type { CollisionLine, DigestLine, LastPlacesLine, MinimumLine, NextLine, SoonLine } from '../domain/digest.js';
import type { CourseNow } from '../domain/news.js';
import { courseFactLines, courseName, placeText, type Wording } from './course-texts.js';
import { dayText, instantText, plain } from './formats.js';
import type { Fact, LineView } from './letter.js';
import { outlookTexts } from './outlook-texts.js';

type View = Omit<LineView, 'flag'>;
type Link = (path: string, text: string) => { readonly url: string; readonly text: string };
export type OutlookLine = SoonLine | LastPlacesLine | NextLine | MinimumLine | CollisionLine;

const outlookKinds: readonly OutlookLine['kind'][] = ['soon', 'last', 'next', 'minimum', 'collision'];

export function isOutlook(line: DigestLine): line is OutlookLine {
  return outlookKinds.some((kind) => kind === line.kind);
}

export function outlookView(line: OutlookLine, wording: Wording, link: Link): View {
  switch (line.kind) {
    case 'soon':
    case 'last':
      return soonView(line, wording, link);
    case 'next':
      return nextView(line, wording, link);
    case 'minimum':
      return minimumView(line, wording, link);
    case 'collision':
      return collisionView(line, wording, link);
  }
}

function soonView({ kind, course }: SoonLine | LastPlacesLine, wording: Wording, link: Link): View {
  const { say, language } = wording;
  return {
    badge: outlookTexts[language][kind],
    tone: kind === 'last' ? 'urgent' : 'plain',
    ...courseName(course.facts, wording),
    changes: [],
    facts: courseFactLines(course, wording),
    link: link(`course-starts/${course.facts.courseStartId}`, say.links.course),
  };
}

function nextView({ course, references, levels, follow }: NextLine, wording: Wording, link: Link): View {
  const { say, language } = wording;
  const { labels, ending, noFollow, links } = outlookTexts[language];
  const facts: readonly Fact[] = [
    { label: say.labels['endsOn'] ?? '', value: dayText(course.facts.endsOn, language) },
    { label: labels['people'] ?? '', value: references.join(', ') },
    ...(levels.length > 0
      ? [{ label: labels['nextLevels'] ?? '', value: levels.map((level) => say.levels[level] ?? level).join(', ') }]
      : []),
    ...(follow.length > 0
      ? follow.map((other) => ({ label: labels['follow'] ?? '', value: briefly(other, wording) }))
      : [{ label: labels['follow'] ?? '', value: noFollow }]),
  ];
  return {
    badge: ending,
    tone: 'plain',
    ...courseName(course.facts, wording),
    changes: [],
    facts,
    link: link('handovers', links.handOver),
  };
}

function minimumView({ course, inSight, waiting }: MinimumLine, wording: Wording, link: Link): View {
  const { language } = wording;
  const texts = outlookTexts[language];
  const { labels } = texts;
  const { facts } = course;
  return {
    badge: texts.belowMinimum,
    tone: 'urgent',
    ...courseName(facts, wording),
    changes: [],
    facts: [
      { label: labels['decidesOn'] ?? '', value: dayText(facts.decidesOn, language) },
      { label: labels['inSight'] ?? '', value: texts.inSight(inSight, facts.minParticipants) },
      ...(waiting === undefined ? [] : [{ label: labels['waiting'] ?? '', value: texts.about(waiting) }]),
      ...courseFactLines(course, wording, ['dates', 'place', 'places', 'provider', 'contact']),
    ],
    link: link(`viability/${facts.courseStartId}`, texts.links.viability),
  };
}

function collisionView({ course, other }: CollisionLine, wording: Wording, link: Link): View {
  const { say, language } = wording;
  const { labels, alike } = outlookTexts[language];
  return {
    badge: alike,
    tone: 'plain',
    ...courseName(course.facts, wording),
    changes: [],
    facts: [
      ...courseFactLines(course, wording, ['dates', 'place', 'places', 'provider', 'contact']),
      { label: labels['other'] ?? '', value: briefly(other, wording) },
    ],
    link: link(`course-starts/${course.facts.courseStartId}`, say.links.course),
  };
}

/** Another course in one line: when, what, by whom, where, how many places at what time. */
function briefly({ facts, free, asOf }: CourseNow, { language, say }: Wording): string {
  const day = dayText(facts.startsOn, language);
  const places = outlookTexts[language].free(free, instantText(asOf, language));
  const parts = [plain(facts.title), plain(facts.providerName), placeText(facts, say), plain(facts.times)];
  return `${day}: ${parts.filter(Boolean).join(', ')} (${places})`;
}
