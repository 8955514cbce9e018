/** A whole day, counted from 1970-01-01: dates in matching are integers. */
export type Day = number;

export type FundingPath = 'bamf-entitled' | 'bamf-obliged' | 'jobcenter' | 'county' | 'self';

/** 18 bits: bit = weekday × 3 + part of the day, Monday morning = 0, Saturday evening = 17. */
export type Slots = number;

export type Intensity = 'full' | 'part';

/**
 * Somebody on the waiting list as far as matching needs to know. Lengths and coordinates are integer metres (UTM 32N).
 * Levels and tracks are opaque codes, compared for equality.
 */
export interface Person {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly level: string;
  readonly track: string;
  readonly funding: readonly FundingPath[];
  /** Last day on which a course paid by way of this BAMF path may start; absent = without end. */
  readonly entitledUntil?: Day;
  readonly obligedUntil?: Day;
  readonly woman: boolean;
  readonly parent: boolean;
  /** Last day before the 27th birthday; absent when no youth course will do. */
  readonly youthUntil?: Day;
  readonly availability: Slots;
  readonly childcare: boolean;
  readonly accessible: boolean;
  readonly reachMetres: number;
  readonly earliestStart?: Day;
  readonly latestStart?: Day;
  readonly waitingSince: Day;
  readonly completed?: { readonly course: string; readonly provider: string };
  readonly hardship: boolean;
  readonly intensity?: Intensity;
  /** Course starts declined, given up, or offered and left unanswered. */
  readonly declined: readonly string[];
  /** Not in the market. */
  readonly paused: boolean;
  /** Wishes: course types that will do (absent or empty = every type), providers that will not. */
  readonly wantedTypes?: readonly string[];
  readonly unwantedProviders?: readonly string[];
  /** What the lottery is drawn for; the id when absent. People who want to begin together share one ticket. */
  readonly ticket?: string;
}
