import { PageRequest } from '@app/runtime';
import { IsIn, IsOptional } from 'class-validator';

export class ListRequestsRequest extends PageRequest {
  @IsOptional() @IsIn(['confirmed', 'approved', 'refused']) state: 'confirmed' | 'approved' | 'refused' = 'confirmed';
}
