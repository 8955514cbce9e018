import { type CourseType, courseTypes, type GoalFigure, goalFigures } from '@app/contracts';
import { type CalendarDate, type Level, levels } from '@app/kernel';
import { IsDay, IsOneLine } from '@app/runtime';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, MinLength, ValidateIf } from 'class-validator';

/** About three years, in days: a limit beyond it says nothing. */
export const mostDays = 1_095;

const given = (_: object, value: unknown) => value !== undefined;

export class SetGoalRequest {
  @IsIn(goalFigures) figure: GoalFigure;
  @IsInt() @Min(1) @Max(mostDays) atMostDays: number;
  @ValidateIf(given) @IsIn(levels) level?: Level;
  @ValidateIf(given) @IsIn(courseTypes) courseType?: CourseType;
  @ValidateIf(given) @Matches(/^\d{5}$/) county?: string;
  @ValidateIf(given) @IsDay() validFrom?: CalendarDate;
  @IsString() @IsOneLine() @MinLength(3) @MaxLength(300) reason: string;
}
