import { type CourseType, courseTypes } from '@app/contracts';
import { type Level, levels } from '@app/kernel';
import { Transform } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { type Grouping, groupings } from './show-waiting-times.query.js';

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

export class ShowWaitingTimesRequest {
  /** Any of level, courseType, county, month, separated by commas. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value))
  @IsArray()
  @ArrayUnique()
  @IsIn(groupings, { each: true })
  groupBy?: Grouping[];

  @IsOptional() @Matches(month) from?: string;
  @IsOptional() @Matches(month) to?: string;
  @IsOptional() @IsIn(levels) level?: Level;
  @IsOptional() @IsIn(courseTypes) courseType?: CourseType;
  @IsOptional() @Matches(/^\d{5}$/) county?: string;
}
