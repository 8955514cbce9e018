import { type Level, minimumCell, type Track } from '@app/kernel';

/** Figures are multiples of this. */
export const roundedTo = 5;

/** All that can be asked about: one level, one track, one county. Two cells are the same or have nobody in common. */
export interface Cell {
  readonly level: Level;
  readonly track: Track;
  /** 5 digits. */
  readonly county: string;
}

/**
 * What may be said of so many people. Nobody and a few are answered alike, so that silence does not say that there is
 * somebody; the bands are fixed, so that one person more or less mostly changes nothing and never says who.
 */
export function toldOf(people: number): number | undefined {
  return people < minimumCell ? undefined : Math.round(people / roundedTo) * roundedTo;
}
