import { IsOptional, Matches } from 'class-validator';

/** Days in Germany, both included; the last four weeks when nothing is said. */
export class EvaluateReadsRequest {
  @IsOptional() @Matches(/^\d{4}-\d\d-\d\d$/) from?: string;
  @IsOptional() @Matches(/^\d{4}-\d\d-\d\d$/) to?: string;
}
