import { type CalendarDate } from '@app/kernel';
import { IsDay, IsOneLine, Maybe } from '@app/runtime';
import { IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { mostDays } from '../set-goal/set-goal.request.js';

export class ChangeGoalRequest {
  @Maybe() @IsInt() @Min(1) @Max(mostDays) atMostDays?: number;
  @Maybe() @IsDay() validFrom?: CalendarDate;
  @Maybe() @IsString() @IsOneLine() @MinLength(3) @MaxLength(300) reason?: string;
}
