import type { CourseStartFacts } from '@app/contracts';
import type { AtomEntry, AtomFeed } from '@app/feeds';
import { courseFactLines, courseName, type Wording } from './course-texts.js';
import type { Language } from './language.js';
import { texts } from './texts.js';

interface Entry {
  readonly facts: CourseStartFacts;
  readonly changedAt: Date;
}

export interface FeedAddresses {
  /** Of the feed itself. */
  readonly self: string;
  readonly consoleUrl: string;
}

const words: Readonly<Record<Language, { readonly title: string; readonly subtitle: string }>> = {
  de: { title: 'Kursbrücke: Kursbeginne', subtitle: 'Neu, geändert und abgesagt, wie Ihr Abonnement es liest' },
  en: { title: 'Kursbrücke: course starts', subtitle: 'New, changed and cancelled, as your subscription reads it' },
};
/** What is told of a course start that changes only when its provider changes it. */
const told = ['dates', 'place', 'entryClosesOn', 'childcare', 'funding', 'provider', 'contact'] as const;
/** The date of a tag (RFC 4151) never changes. */
const since = '2026';
const never = '2026-01-01T00:00:00.000Z';

export function feedOf(
  entries: readonly Entry[],
  { subscriptionId, language }: { readonly subscriptionId: string; readonly language: Language },
  { self, consoleUrl }: FeedAddresses,
): AtomFeed {
  const updated = entries.map(({ changedAt }) => changedAt.toISOString());
  return {
    id: `urn:uuid:${subscriptionId}`,
    ...words[language],
    language,
    updated: updated.reduce((last, each) => (each > last ? each : last), never),
    links: [
      { rel: 'self', href: self, type: 'application/atom+xml' },
      { rel: 'alternate', href: `${consoleUrl}/course-starts`, type: 'text/html' },
    ],
    entries: entries.map((entry) => entryOf(entry, { language, say: texts[language] }, consoleUrl)),
  };
}

function entryOf({ facts, changedAt }: Entry, wording: Wording, consoleUrl: string): AtomEntry {
  const { say } = wording;
  const { heading, summary } = courseName(facts, wording);
  const off = facts.status === 'cancelled';
  const tag = `tag:${new URL(consoleUrl).hostname},${since}:`;
  const course = { facts, free: 0, taken: 0, asOf: changedAt };
  const lines = courseFactLines(course, wording, told).map(({ label, value }) => `${label}: ${value}`);
  return {
    id: `${tag}course-start/${facts.courseStartId}`,
    title: off ? `${heading} (${say.cancelled})` : heading,
    updated: changedAt.toISOString(),
    author: facts.providerName.trim() || say.name,
    summary: [...(off ? [say.cancelled] : []), summary, ...lines].join('\n'),
    links: [{ rel: 'alternate', href: `${consoleUrl}/course-starts/${facts.courseStartId}`, type: 'text/html' }],
    categories: [
      { scheme: `${tag}status`, term: facts.status },
      { scheme: `${tag}course-type`, term: facts.courseType },
      ...facts.entryLevels.map((term) => ({ scheme: `${tag}level`, term })),
    ],
  };
}
