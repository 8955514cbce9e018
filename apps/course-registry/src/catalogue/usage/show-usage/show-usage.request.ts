import { IsISO8601, IsOptional, Length } from 'class-validator';

export class ShowUsageRequest {
  @IsOptional() @IsISO8601({ strict: true }) @Length(10, 10) from?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Length(10, 10) to?: string;
}
