import { type ChangeReason, changeReasons } from '@app/contracts';
import { Maybe } from '@app/runtime';
import { PickType } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { CourseStartContentRequest } from '../publish-course-start/course-start-content.request.js';

export class PostponeCourseStartRequest extends PickType(CourseStartContentRequest, [
  'startsOn',
  'sessions',
  'weeklyTimes',
  'sections',
]) {
  @Maybe() @Matches(/^\d{4}-\d{2}-\d{2}$/) endsOn?: string;
  @Maybe() @IsIn(changeReasons) reason?: ChangeReason;
}
