import { IsOneLine } from '@app/runtime';
import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { CourseStartContentRequest } from './course-start-content.request.js';

export class PublishCourseStartRequest extends CourseStartContentRequest {
  @IsOptional() @IsString() @IsOneLine() @Matches(/[^\p{C}\p{Z}]/u) @Length(1, 100) externalId?: string;
  @IsOptional() @Matches(/^[a-z0-9-]{1,100}$/) provider?: string;
}
