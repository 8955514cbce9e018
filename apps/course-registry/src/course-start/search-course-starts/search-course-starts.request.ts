import { type CourseStartStatus, type CourseType, courseStartStatuses, courseTypes } from '@app/contracts';
import { type Level, levels } from '@app/kernel';
import { PageRequest } from '@app/runtime';
import { Transform } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, IsISO8601, IsOptional, Length, Matches } from 'class-validator';

export class SearchCourseStartsRequest extends PageRequest {
  @IsOptional() @IsIn(levels) level?: Level;
  @IsOptional() @IsIn(courseTypes) courseType?: CourseType;
  /** Key of a provider, or 'mine'. */
  @IsOptional() @Matches(/^[a-z0-9-]{1,100}$/) provider?: string;
  /** One or several, separated by commas. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value))
  @IsArray()
  @ArrayUnique()
  @IsIn(courseStartStatuses, { each: true })
  status?: CourseStartStatus[];
  @IsOptional() @IsISO8601({ strict: true }) @Length(10, 10) from?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Length(10, 10) to?: string;
  /** A county's 5 or a municipality's 8 digits. */
  @IsOptional() @Matches(/^(\d{5}|\d{8})$/) area?: string;
  @IsOptional() @IsIn(['true', 'false']) free?: 'true' | 'false';
}
