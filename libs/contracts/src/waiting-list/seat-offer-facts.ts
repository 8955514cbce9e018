import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Min } from 'class-validator';
import { declineReasons } from '../vocabulary.js';

/** One offer of one place to one waiting entry, as far as others may know of it. */
export abstract class SeatOfferFacts {
  @IsUUID() seatOfferId: string;
  /** Rises with every change of the offer. */
  @IsInt() @Min(1) version: number;
  @IsUUID() waitingEntryId: string;
  /** The reference number people use in talk and mail; says nothing about the person. */
  @Matches(/^[A-Z0-9-]{6,20}$/) reference: string;
  @IsUUID() courseStartId: string;
  @IsUUID() providerId: string;
  @IsUUID() referringOrganisationId: string;
  @IsOptional() @IsUUID() caseManagerId?: string;
  @IsISO8601({ strict: true }) offeredAt: string;
  @IsISO8601({ strict: true }) answerBy: string;
  @IsISO8601({ strict: true }) happenedAt: string;
  @IsOptional() @IsIn(declineReasons) declineReason?: string;
  /** Why an offer was withdrawn: `course-cancelled`, `entry-withdrawn`, `course-changed`. */
  @IsOptional() @IsString() withdrawalReason?: string;
}
