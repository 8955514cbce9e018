/** Levels of the Common European Framework as courses use them, lowest first. */
export const cefrLevels = [
  'A1.1',
  'A1.2',
  'A2.1',
  'A2.2',
  'B1.1',
  'B1.2',
  'B2.1',
  'B2.2',
  'C1.1',
  'C1.2',
  'C2',
] as const;
export type CefrLevel = (typeof cefrLevels)[number];

/** Modules of a literacy course. They are a scale of their own, not points below A1 (standards: CEFR and BAMF modules). */
export const literacyModules = [
  'alpha.1',
  'alpha.2',
  'alpha.3',
  'alpha.4',
  'alpha.5',
  'alpha.6',
  'alpha.7',
  'alpha.8',
  'alpha.9',
] as const;
export type LiteracyModule = (typeof literacyModules)[number];

/**
 * What a course begins with and what a person is ready to begin. Compared for equality only:
 * a higher level is not automatically fine. `orientation` is the 100-unit orientation course.
 */
export const levels = [...cefrLevels, ...literacyModules, 'orientation'] as const;
export type Level = CefrLevel | LiteracyModule | 'orientation';

export function isLevel(text: unknown): text is Level {
  return (levels as readonly unknown[]).includes(text);
}

/** Tracks are no levels: someone on the literacy track does not fit a general course of any level. */
export const tracks = ['general', 'alpha', 'second-script'] as const;
export type Track = (typeof tracks)[number];

/** What one is ready to begin after completing a course that began at `completed`; undefined at the end of the ladder. */
export function nextLevel(completed: Level): Level | undefined {
  if (completed === 'orientation') return 'B2.1';
  if (completed === 'B1.2' || completed === 'alpha.9') return 'orientation';
  const ladder: readonly Level[] = completed.startsWith('alpha.') ? literacyModules : cefrLevels;
  return ladder[ladder.indexOf(completed) + 1];
}
