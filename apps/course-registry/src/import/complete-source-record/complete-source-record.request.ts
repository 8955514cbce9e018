import { type CourseType, courseTypes } from '@app/contracts';
import { type Level, levels, weekdays } from '@app/kernel';
import { Maybe } from '@app/runtime';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class WeeklyLessonRequest {
  @IsIn(weekdays) weekday: (typeof weekdays)[number];
  @Matches(/^\d{1,2}:\d{2}$/) from: string;
  @Matches(/^\d{1,2}:\d{2}$/) to: string;
}

export class CompleteSourceRecordRequest {
  @Maybe() @IsIn(levels) entryLevel?: Level;
  @Maybe() @IsIn(courseTypes) courseType?: CourseType;
  @Maybe()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => WeeklyLessonRequest)
  weeklyTimes?: WeeklyLessonRequest[];
  @Maybe() @IsInt() @Min(1) @Max(500) maxParticipants?: number;
  @Maybe() @IsInt() @Min(0) @Max(500) registeredElsewhere?: number;
  @Maybe() @IsString() @MaxLength(200) place?: string;
}
