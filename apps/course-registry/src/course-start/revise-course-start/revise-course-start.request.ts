import { type ChangeReason, changeReasons } from '@app/contracts';
import { Maybe } from '@app/runtime';
import { PartialType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { CourseStartContentRequest } from '../publish-course-start/course-start-content.request.js';

/** Any part of a course start. Null takes an optional field back. */
export class ReviseCourseStartRequest extends PartialType(CourseStartContentRequest, { skipNullProperties: false }) {
  @Maybe() @IsIn(changeReasons) reason?: ChangeReason;
}
