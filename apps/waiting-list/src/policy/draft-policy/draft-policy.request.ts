import { IsObject, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';

export class DraftPolicyRequest {
  @IsOptional() @Matches(/^[a-z0-9-]{1,40}$/) region?: string;
  /** Which terms there are and what they may be is the policy's own rule. */
  @IsOptional() @IsObject() terms?: Record<string, unknown>;
  @IsString() @MinLength(3) @MaxLength(1000) reason: string;
}
