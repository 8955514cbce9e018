import { PageRequest } from '@app/runtime';
import { IsOptional, Matches } from 'class-validator';

export class ListVenuesRequest extends PageRequest {
  /** Key of a provider, or `mine`. */
  @IsOptional() @Matches(/^[a-z0-9-]{1,100}$/) provider?: string;
}
