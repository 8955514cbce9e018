import { IsOptional, Matches } from 'class-validator';

export class PreviewOfferBatchRequest {
  /** The first region of the caller's, when absent. */
  @IsOptional() @Matches(/^[a-z0-9-]{1,40}$/) region?: string;
}
