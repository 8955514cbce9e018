import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

export class ChangeHoldOutRequest {
  @IsOptional() @IsInt() @Min(0) @Max(1_000) places?: number;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) until?: string;
}
