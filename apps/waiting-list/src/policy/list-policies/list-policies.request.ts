import { type PolicyState, policyStates } from '@app/contracts';
import { PageRequest } from '@app/runtime';
import { IsIn, IsOptional, Matches } from 'class-validator';

export class ListPoliciesRequest extends PageRequest {
  @IsOptional() @Matches(/^[a-z0-9-]{1,40}$/) region?: string;
  @IsOptional() @IsIn(policyStates) state?: PolicyState;
}
