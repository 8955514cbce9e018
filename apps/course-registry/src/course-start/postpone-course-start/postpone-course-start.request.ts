import { type ChangeReason, changeReasons } from '@app/contracts';
import { PickType } from '@nestjs/swagger';
import { IsIn, Matches, ValidateIf } from 'class-validator';
import { CourseStartContentRequest } from '../publish-course-start/course-start-content.request.js';

export class PostponeCourseStartRequest extends PickType(CourseStartContentRequest, [
  'startsOn',
  'sessions',
  'weeklyTimes',
  'sections',
]) {
  @ValidateIf((_, value) => value !== undefined) @Matches(/^\d{4}-\d{2}-\d{2}$/) endsOn?: string;
  @ValidateIf((_, value) => value !== undefined) @IsIn(changeReasons) reason?: ChangeReason;
}
