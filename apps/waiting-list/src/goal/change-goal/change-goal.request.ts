import { type CalendarDate } from '@app/kernel';
import { IsDay, IsOneLine } from '@app/runtime';
import { IsInt, IsString, Max, MaxLength, Min, MinLength, ValidateIf } from 'class-validator';
import { mostDays } from '../set-goal/set-goal.request.js';

const given = (_: object, value: unknown) => value !== undefined;

export class ChangeGoalRequest {
  @ValidateIf(given) @IsInt() @Min(1) @Max(mostDays) atMostDays?: number;
  @ValidateIf(given) @IsDay() validFrom?: CalendarDate;
  @ValidateIf(given) @IsString() @IsOneLine() @MinLength(3) @MaxLength(300) reason?: string;
}
