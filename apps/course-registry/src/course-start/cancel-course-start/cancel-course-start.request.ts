import { IsIn } from 'class-validator';
import { type CancelReason, cancelReasons } from '../domain/course-start.js';

export class CancelCourseStartRequest {
  @IsIn(cancelReasons) reason: CancelReason;
}
