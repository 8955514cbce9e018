import { type Wording, wordings } from '@app/contracts';
import { IsIn, IsOptional, Matches } from 'class-validator';

export class ShowPolicyRequest {
  /** German when absent. */
  @IsOptional() @IsIn(wordings) wording: Wording = 'de';
}

export class ShowCurrentPolicyRequest extends ShowPolicyRequest {
  @IsOptional() @Matches(/^[a-z0-9-]{1,40}$/) region: string = 'all';
}
