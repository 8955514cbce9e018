import { IsIn, IsInt, IsISO8601, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import { clockCodes } from '../api/legal-clocks.api.js';

/** One time limit on somebody's wait, or on a provider's report, as far as others may know of it. */
export abstract class LegalClockFacts {
  @IsUUID() legalClockId: string;
  /** Rises with everything that is said of this limit. */
  @IsInt() @Min(1) version: number;
  @IsIn(clockCodes) code: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) startsOn: string;
  /** Last day on which the limit is kept. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) dueOn: string;
  /** 'de.bamf.ik@2024-12-07'. */
  @Matches(/^[a-z0-9.-]+@\d{4}-\d{2}-\d{2}$/) rulePackVersion: string;
  /** Absent for a provider's report. */
  @IsOptional() @IsUUID() waitingEntryId?: string;
  @IsOptional() @Matches(/^[A-Z0-9-]{6,20}$/) reference?: string;
  @IsOptional() @IsUUID() referringOrganisationId?: string;
  @IsOptional() @IsUUID() caseManagerId?: string;
  /** Who expects the person, or owes the report. */
  @IsOptional() @IsUUID() providerId?: string;
  @IsISO8601({ strict: true }) happenedAt: string;
}
