import { type CourseType, courseTypes, type GoalFigure, goalFigures } from '@app/contracts';
import { type CalendarDate, type Level, levels } from '@app/kernel';
import { IsDay, IsOneLine, Maybe } from '@app/runtime';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';

/** About three years, in days: a limit beyond it says nothing. */
export const mostDays = 1_095;

export class SetGoalRequest {
  @IsIn(goalFigures) figure: GoalFigure;
  @IsInt() @Min(1) @Max(mostDays) atMostDays: number;
  @Maybe() @IsIn(levels) level?: Level;
  @Maybe() @IsIn(courseTypes) courseType?: CourseType;
  @Maybe() @Matches(/^\d{5}$/) county?: string;
  @Maybe() @IsDay() validFrom?: CalendarDate;
  @IsString() @IsOneLine() @MinLength(3) @MaxLength(300) reason: string;
}
