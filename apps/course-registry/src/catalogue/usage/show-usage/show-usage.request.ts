import { IsDay } from '@app/runtime';
import { IsOptional } from 'class-validator';

export class ShowUsageRequest {
  @IsOptional() @IsDay() from?: string;
  @IsOptional() @IsDay() to?: string;
}
