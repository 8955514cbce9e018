import { type HoldOutKind, holdOutKinds } from '@app/contracts';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

export class SetHoldOutRequest {
  @IsUUID() courseStartId: string;
  @IsIn(holdOutKinds) kind: HoldOutKind;
  @IsOptional() @IsUUID() fromCourseStartId?: string;
  @IsOptional() @IsInt() @Min(0) @Max(3) maxTier?: number;
  @IsInt() @Min(1) @Max(1_000) places: number;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) until: string;
}
