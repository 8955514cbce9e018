import { IsArray, IsIn, IsInt, IsISO8601, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import { goalFigures } from '../api/goals.api.js';
import { courseTypes } from '../vocabulary.js';

/**
 * How a county's goal on waiting times stands: told once a day while enough people are counted, and when somebody changes or
 * ends it. A figure about a group, as it may be said; never why the goal was set.
 */
export class GoalEvaluatedV1 {
  static readonly type = 'waiting-list.goal-evaluated.v1';

  @IsUUID() goalId: string;
  /** Rises with everything that is said of this goal. */
  @IsInt() @Min(1) version: number;
  @IsIn(goalFigures) figure: string;
  @IsInt() @Min(1) atMostDays: number;
  @IsOptional() @Matches(/^[A-Za-z]+[0-9.]*$/) level?: string;
  @IsOptional() @IsIn(courseTypes) courseType?: string;
  /** Counted together, 5 digits each. */
  @IsArray() @Matches(/^\d{5}$/, { each: true }) counties: string[];
  @IsIn(['reached', 'missed', 'ended']) standing: string;
  /** The first day on which it stood so. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) since: string;
  /** The figure, and the day it is of. */
  @IsInt() @Min(0) days: number;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) asOf: string;
  @IsISO8601({ strict: true }) happenedAt: string;
}
