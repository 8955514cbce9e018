import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import {
  courseFormats,
  courseStartStatuses,
  courseTypes,
  fundingPaths,
  intensities,
  targetGroups,
} from '../vocabulary.js';

const day = /^\d{4}-\d{2}-\d{2}$/;
/** '2027-01-25/2027-04-23/A1.2' */
const section = /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}(\/[A-Za-z][A-Za-z0-9.]*)?$/;

/**
 * All that other services need to know of a course start, whole, at one version of it.
 * A hearer keeps the highest `version` it has seen and ignores the rest, so order does not matter.
 */
export abstract class CourseStartFacts {
  @IsUUID() courseStartId: string;
  /** 1 when first recorded, one more with every change. */
  @IsInt() @Min(1) version: number;
  @IsIn(courseStartStatuses) status: string;

  @IsUUID() providerId: string;
  @IsString() providerName: string;
  @IsString() title: string;
  @IsIn(courseTypes) courseType: string;
  @IsString() track: string;
  @IsArray() @IsString({ each: true }) entryLevels: string[];
  @IsIn(courseFormats) format: string;
  @IsIn(targetGroups) targetGroup: string;
  @IsArray() @IsIn(fundingPaths, { each: true }) fundingPaths: string[];
  @IsIn(intensities) intensity: string;
  @IsBoolean() childcare: boolean;
  @IsBoolean() accessible: boolean;

  @IsOptional() @Matches(/^\d{8}$/) municipality?: string;
  @IsOptional() @IsString() postalCode?: string;
  @IsOptional() @IsString() placeName?: string;
  @IsOptional() @IsString() street?: string;
  /** UTM 32N, metres; both absent only for online courses. */
  @IsOptional() @IsInt() easting?: number;
  @IsOptional() @IsInt() northing?: number;

  @Matches(day) startsOn: string;
  @Matches(day) endsOn: string;
  /** Last day on which somebody may still begin: registration deadline or end of the first 25 units. */
  @Matches(day) entryClosesOn: string;
  /** Day on which the provider decides whether the course runs. */
  @Matches(day) decidesOn: string;
  /** The day before the postponement, when there was one. */
  @IsOptional() @Matches(day) previouslyStartsOn?: string;
  /** 18 slots as bits, derived from the dated sessions. */
  @IsInt() @Min(0) @Max(262143) slots: number;
  /** For people: 'Mo–Fr 09:00–12:15'. */
  @IsString() times: string;
  @IsInt() @Min(0) units: number;

  @IsInt() @Min(1) maxParticipants: number;
  @IsInt() @Min(0) minParticipants: number;
  /** Places filled outside this system. */
  @IsInt() @Min(0) registeredElsewhere: number;

  /** Languages in which somebody helps, as BCP 47 tags. */
  @IsOptional() @IsArray() @IsString({ each: true }) supportLanguages?: string[];
  /** Sections with days of their own; absent for a course of one piece. */
  @IsOptional() @IsInt() @Min(1) sectionCount?: number;
  /** All of them in order, those ahead too: first day, last day and, where its provider says so, level. See `sectionOf`. */
  @IsOptional() @IsArray() @Matches(section, { each: true }) sections?: string[];
  /**
   * Of a course that runs, the section after its first that began last, when its level is known: people at that level may
   * enter it from its first day to the end of its own first 25 units. `entryLevels` and `entryClosesOn` stay the course's.
   */
  @IsOptional() @IsString() sectionLevel?: string;
  @IsOptional() @Matches(day) sectionStartsOn?: string;
  @IsOptional() @Matches(day) sectionEntryClosesOn?: string;
  /** The provider's own name for the chain of modules this belongs to, and its place in it. */
  @IsOptional() @IsString() chainKey?: string;
  @IsOptional() @IsInt() @Min(1) chainPosition?: number;

  /** How everybody may reach the provider: an office's mailbox or telephone, as its own public pages have it. */
  @IsOptional() @IsString() contact?: string;

  @IsISO8601({ strict: true }) asOf: string;
}
