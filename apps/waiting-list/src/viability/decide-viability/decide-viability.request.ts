import { type ViabilityDecision, type ViabilityReason, viabilityDecisions, viabilityReasons } from '@app/contracts';
import { IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';

const reasons = [...new Set(Object.values(viabilityReasons).flat())];

export class DecideViabilityRequest {
  @IsIn(viabilityDecisions) decision: ViabilityDecision;
  @IsIn(reasons) reason: ViabilityReason;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) waitUntil?: string;
  @IsOptional() @IsBoolean() atOnce?: boolean;
}
