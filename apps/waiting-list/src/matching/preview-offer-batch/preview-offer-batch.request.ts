import { IsOptional, Matches } from 'class-validator';

export class PreviewOfferBatchRequest {
  /** The region of all counties that are in no other, when absent. */
  @IsOptional() @Matches(/^[a-z0-9-]{1,40}$/) region?: string;
}
