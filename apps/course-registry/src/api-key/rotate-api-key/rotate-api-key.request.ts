import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class RotateApiKeyRequest {
  /** Hours for which the old key stays good, 30 days at the most; a week when absent. */
  @IsOptional() @IsInt() @Min(0) @Max(720) graceHours?: number;
}
