import type { CourseType } from '../vocabulary.js';

/** What a county wants of its waiting times, and how that stands. Figures about groups, never about a person. */

/** Figures of GET waiting-times that a goal can be about: days from registering, or from the entitlement, to the start. */
export const goalFigures = [
  'waiting-median',
  'waiting-p90',
  'access-median',
  'access-p90',
  'still-waiting-median',
] as const;
export type GoalFigure = (typeof goalFigures)[number];

export const goalListStates = ['running', 'ended'] as const;
export type GoalListState = (typeof goalListStates)[number];

/** POST goals. */
export interface GoalBody {
  readonly figure: GoalFigure;
  /** The goal is reached as long as the figure is not above it. */
  readonly atMostDays: number;
  readonly level?: string;
  /** Not of those who still wait: their course is not known yet. */
  readonly courseType?: CourseType;
  /** 5 digits; all the caller's counties together when absent. */
  readonly county?: string;
  /** The first day on which it is looked at, 'YYYY-MM-DD'; today when absent. */
  readonly validFrom?: string;
  readonly reason: string;
}

/** PATCH goals/{id}. What it is about stays: for something else another goal is set. */
export interface GoalChangeBody {
  readonly atMostDays?: number;
  /** As long as the goal has not begun. */
  readonly validFrom?: string;
  readonly reason?: string;
}

/** The last that could be said of a goal. */
export interface GoalVerdictView {
  readonly state: 'reached' | 'missed';
  /** The first day on which it stood so. */
  readonly since: string;
  /** The day of the figure. */
  readonly asOf: string;
  readonly days: number;
}

/** How a goal stood on a day. */
export interface GoalStandingView {
  /** `too-few`: too few people for the figure to be said. */
  readonly state: 'reached' | 'missed' | 'too-few';
  readonly asOf: string;
  /** Absent when too few. */
  readonly days?: number;
  /** People the figure is made of; absent when too few. */
  readonly n?: number;
}

/** GET goals?state=running|ended, newest first. */
export interface GoalView {
  readonly id: string;
  /** Rises with every change somebody makes: the `ETag`. */
  readonly version: number;
  readonly figure: GoalFigure;
  readonly atMostDays: number;
  readonly level?: string;
  readonly courseType?: CourseType;
  /** The counties counted together, 5 digits each. */
  readonly counties: readonly string[];
  readonly validFrom: string;
  readonly reason: string;
  readonly setAt: string;
  readonly endedOn?: string;
  /** Starts from this month on are counted, 'YYYY-MM'; absent for those who still wait. */
  readonly countedFrom?: string;
  /** Absent before its first day. */
  readonly standing?: GoalStandingView;
  /** Absent until there were enough people for the first time. */
  readonly verdict?: GoalVerdictView;
}

/** A day on which a goal was missed or reached anew. */
export interface GoalTurnView {
  readonly on: string;
  readonly state: 'reached' | 'missed';
  readonly days: number;
  /** What the goal was on that day. */
  readonly atMostDays: number;
}

export interface GoalStepView {
  readonly step: 'set' | 'changed' | 'ended';
  readonly at: string;
  /** Name of whoever did it. */
  readonly by?: string;
  readonly atMostDays: number;
  readonly validFrom: string;
  readonly reason: string;
}

/** GET goals/{id}: with what became of it, latest first. */
export interface GoalWithHistoryView extends GoalView {
  readonly turns: readonly GoalTurnView[];
  readonly steps: readonly GoalStepView[];
}
