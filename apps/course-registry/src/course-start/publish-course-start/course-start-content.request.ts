import {
  type CourseFormat,
  type CourseType,
  courseFormats,
  courseTypes,
  type FundingPath,
  fundingPaths,
  type Intensity,
  intensities,
  type TargetGroup,
  targetGroups,
} from '@app/contracts';
import { type Track, tracks, weekdays } from '@app/kernel';
import { IsOneLine, Maybe } from '@app/runtime';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsSessionList } from './session-list.js';

const day = /^\d{4}-\d{2}-\d{2}$/;
const dayHint = { message: 'A day is written YYYY-MM-DD.' };

export class SessionRequest {
  @Matches(day, dayHint) on: string;
  @IsString() @MaxLength(8) from: string;
  @IsString() @MaxLength(8) to: string;
}

export class WeeklyTimeRequest {
  @IsIn(weekdays) weekday: (typeof weekdays)[number];
  @IsString() @MaxLength(8) from: string;
  @IsString() @MaxLength(8) to: string;
}

export class VenueRequest {
  @Maybe() @IsString() @IsOneLine() @MaxLength(200) name?: string;
  @Maybe() @IsString() @IsOneLine() @MaxLength(200) street?: string;
  @Maybe() @Matches(/^\d{5}$/) postalCode?: string;
  @Maybe() @IsString() @IsOneLine() @MaxLength(200) place?: string;
  @Maybe() @Matches(/^\d{8}$/) municipality?: string;
}

export class SectionRequest {
  @Maybe() @IsString() @IsOneLine() @MaxLength(200) title?: string;
  @Maybe() @IsString() @MaxLength(20) level?: string;
  @Matches(day, dayHint) startsOn: string;
  @Matches(day, dayHint) endsOn: string;
  @Maybe() @IsInt() units?: number;
}

export class ChainLinkRequest {
  @IsString() @MaxLength(100) key: string;
  @IsInt() position: number;
}

export class ExtraUnitsRequest {
  @IsString() @IsOneLine() @MaxLength(200) givenBy: string;
  @IsString() @IsOneLine() @MaxLength(200) topic: string;
  @IsInt() units: number;
  @Maybe() @Matches(day, dayHint) on?: string;
  @Maybe() @IsIn(weekdays) weekday?: (typeof weekdays)[number];
  @Maybe() @IsString() @MaxLength(8) from?: string;
  @Maybe() @IsString() @MaxLength(8) to?: string;
}

/** What a provider says about a course start. Whether it makes sense is for the rules to say. */
export class CourseStartContentRequest {
  @IsString() @IsOneLine() @MaxLength(300) title: string;
  @IsIn(courseTypes) courseType: CourseType;
  @Maybe() @IsIn(tracks) track?: Track;
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsString({ each: true }) entryLevels: string[];
  @Maybe() @IsIn(courseFormats) format?: CourseFormat;
  @Maybe() @IsIn(targetGroups) targetGroup?: TargetGroup;
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(fundingPaths, { each: true }) fundingPaths?: FundingPath[];
  @IsOptional() @IsIn(intensities) intensity?: Intensity;
  @Maybe() @IsBoolean() childcare?: boolean;
  @Maybe() @IsBoolean() accessible?: boolean;
  @Maybe() @ValidateNested() @Type(() => VenueRequest) venue?: VenueRequest;
  @IsOptional() @IsUUID() venueId?: string;
  @IsOptional() @IsString() @IsOneLine() @MaxLength(200) venueRoom?: string;
  @Matches(day, dayHint) startsOn: string;
  @Matches(day, dayHint) endsOn: string;
  @Maybe() @IsSessionList(1_000) @ApiProperty({ type: [SessionRequest], required: false }) sessions?: SessionRequest[];
  @Maybe()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => WeeklyTimeRequest)
  weeklyTimes?: WeeklyTimeRequest[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SectionRequest)
  sections?: SectionRequest[];
  @IsOptional() @ValidateNested() @Type(() => ChainLinkRequest) chain?: ChainLinkRequest;
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsString({ each: true }) supportLanguages?: string[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ExtraUnitsRequest)
  extraUnits?: ExtraUnitsRequest[];
  @IsOptional() @Matches(day, dayHint) registrationDeadline?: string;
  @IsOptional() @Matches(day, dayHint) decidesOn?: string;
  @IsInt() maxParticipants: number;
  @Maybe() @IsInt() minParticipants?: number;
  @Maybe() @IsInt() registeredElsewhere?: number;
  @IsOptional() @IsInt() priceCents?: number;
  @IsOptional() @IsString() @MaxLength(500) priceNote?: string;
}
