import { PageRequest } from '@app/runtime';
import { IsOptional, IsUUID } from 'class-validator';

export class ListEnrolmentsRequest extends PageRequest {
  @IsOptional() @IsUUID() courseStartId?: string;
}
