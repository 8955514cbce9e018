import {
  type CataloguePage,
  courseFormats,
  courseTypes,
  fundingPaths,
  intensities,
  targetGroups,
} from '@app/contracts';
import { levels, tracks } from '@app/kernel';

/** One thing that is counted. Made only of words from closed lists and ids of course starts, never of what somebody typed. */
export interface Use {
  readonly kind: 'page' | 'filter' | 'course-start';
  readonly value: string;
  /** Of the reader, as far as the catalogue speaks it; 'other' otherwise. */
  readonly language: string;
}

export interface Asked {
  readonly page: CataloguePage;
  readonly languages: readonly string[];
  readonly query: Readonly<Record<string, unknown>>;
  readonly courseStartId?: string | undefined;
  /** Languages in which help was looked for, as far as the catalogue speaks them. */
  readonly helpIn?: readonly string[] | undefined;
}

/** Filters whose choices come from closed lists: these are counted one by one. */
const choices: Readonly<Record<string, readonly string[]>> = {
  level: levels,
  courseType: courseTypes,
  track: tracks,
  format: courseFormats,
  targetGroup: targetGroups,
  funding: fundingPaths,
  intensity: intensities,
};
/** Of these only that they were used: what was entered could be anything. */
const names = ['near', 'radius', 'area', 'to', 'slots', 'childcare', 'accessible', 'free', 'enterable', 'provider'];

/** What one request counts for: its page, each filter it used, the course start it showed. */
export function usesOf({ page, languages, query, courseStartId, helpIn = [] }: Asked): Use[] {
  const continues = query['cursor'] !== undefined;
  const filters = continues ? [] : [...filtersOf(query), ...helpIn.map((language) => `languages:${language}`)];
  return languages.flatMap((language) => [
    { kind: 'page' as const, value: page, language },
    ...filters.map((value) => ({ kind: 'filter' as const, value, language })),
    ...(courseStartId ? [{ kind: 'course-start' as const, value: courseStartId, language }] : []),
  ]);
}

function filtersOf(query: Readonly<Record<string, unknown>>): string[] {
  const chosen = Object.entries(choices).flatMap(([name, known]) =>
    wordsIn(query[name])
      .filter((word) => known.includes(word))
      .map((word) => `${name}:${word}`),
  );
  const used = names.filter((name) => wordsIn(query[name]).length > 0);
  return [...new Set([...chosen, ...used])];
}

function wordsIn(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((each) => (typeof each === 'string' ? each.split(',').filter(Boolean) : []));
}

const robots =
  /bot\b|bot\/|crawl|spider|slurp|archiv|preview|monitor|uptime|lighthouse|headless|facebookexternalhit|python|curl|wget|okhttp|java\/|go-http|libwww|scrapy|axios|node-fetch|undici|^node$/i;

/** True for programs that look through the whole web, and for those that say nothing of themselves. */
export function isRobot(userAgent: string | undefined): boolean {
  return !userAgent || robots.test(userAgent);
}
