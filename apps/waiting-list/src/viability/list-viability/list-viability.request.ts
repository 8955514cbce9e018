import { type ViabilityState, viabilityStates } from '@app/contracts';
import { PageRequest } from '@app/runtime';
import { IsIn, IsOptional } from 'class-validator';

export class ListViabilityRequest extends PageRequest {
  @IsOptional() @IsIn(viabilityStates) state?: ViabilityState;
}
