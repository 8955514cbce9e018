import { PickType } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';
import { CourseStartContentRequest } from '../publish-course-start/course-start-content.request.js';

export class PostponeCourseStartRequest extends PickType(CourseStartContentRequest, [
  'startsOn',
  'sessions',
  'weeklyTimes',
]) {
  @ValidateIf((_, value) => value !== undefined) @Matches(/^\d{4}-\d{2}-\d{2}$/) endsOn?: string;
}
