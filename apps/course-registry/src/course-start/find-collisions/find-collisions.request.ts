import { type CourseType, collisionReachKm, courseTypes } from '@app/contracts';
import { type Level, levels, type Slot, slots } from '@app/kernel';
import { IsDay } from '@app/runtime';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

export class FindCollisionsRequest {
  @Transform(commas) @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(levels, { each: true }) level: Level[];
  @IsIn(courseTypes) courseType: CourseType;
  @IsDay() startsOn: string;
  @IsDay() endsOn: string;
  @IsOptional() @Matches(/^\d{8}$/) municipality?: string;
  @IsOptional() @IsString() @MaxLength(200) place?: string;
  @IsOptional() @Matches(/^\d{5}$/) postalCode?: string;
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (/^\d{1,3}$/.test(String(value)) ? Number(value) : value))
  @IsInt()
  @Min(1)
  @Max(100)
  withinKm: number = collisionReachKm;
  /** 'mon-18:00-20:15' */
  @IsOptional()
  @Transform(commas)
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^(mon|tue|wed|thu|fri|sat)-\d{2}:\d{2}-\d{2}:\d{2}$/, { each: true })
  times?: string[];
  @IsOptional() @Transform(commas) @IsArray() @ArrayUnique() @IsIn(slots, { each: true }) slots?: Slot[];
  @IsOptional() @IsUUID() courseStartId?: string;
  @IsOptional() @Matches(/^[a-z0-9-]{1,100}$/) provider?: string;
}

function commas({ value }: { value: unknown }): unknown {
  return typeof value === 'string' ? value.split(',').filter(Boolean) : value;
}
