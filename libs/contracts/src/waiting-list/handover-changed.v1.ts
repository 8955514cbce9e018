import { IsIn, IsInt, IsISO8601, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import { handoverStates } from '../vocabulary.js';

/** A hand-over from one course to the next has come a step further. */
export class HandoverChangedV1 {
  static readonly type = 'waiting-list.handover-changed.v1';

  @IsUUID() handoverId: string;
  @IsInt() @Min(1) version: number;
  @IsIn(handoverStates) state: string;
  @IsUUID() waitingEntryId: string;
  @Matches(/^[A-Z0-9-]{6,20}$/) reference: string;
  @IsUUID() senderProviderId: string;
  @IsUUID() fromCourseStartId: string;
  @IsOptional() @IsUUID() receiverProviderId?: string;
  @IsOptional() @IsUUID() toCourseStartId?: string;
  @IsUUID() referringOrganisationId: string;
  @IsOptional() @IsUUID() caseManagerId?: string;
  @IsISO8601({ strict: true }) happenedAt: string;
}
