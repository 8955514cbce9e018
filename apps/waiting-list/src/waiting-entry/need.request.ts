import type { CourseFormat, CourseType, EntitlementBody, Intensity, NeedBody, ObligationBody } from '@app/contracts';
import { PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

/** Types and sizes only: what the words mean is the domain's business. */
export class EntitlementRequest implements EntitlementBody {
  @IsString() @MaxLength(40) path: EntitlementBody['path'];
  @IsOptional() @IsString() @MaxLength(40) issuedBy?: Exclude<EntitlementBody['issuedBy'], undefined>;
  @IsOptional() @IsString() @MaxLength(40) issuedOn?: string;
  @IsOptional() @IsString() @MaxLength(40) validUntil?: string;
}

export class ObligationRequest implements ObligationBody {
  @IsString() @MaxLength(40) by: ObligationBody['by'];
  @IsString() @MaxLength(40) since: string;
}

export class NeedRequest implements NeedBody {
  @IsString() @MaxLength(40) level: string;
  @IsOptional() @IsString() @MaxLength(40) levelAssessedOn?: string;
  @IsOptional() @IsString() @MaxLength(40) levelSource?: Exclude<NeedBody['levelSource'], undefined>;
  @IsOptional() @IsString() @MaxLength(40) levelTest?: Exclude<NeedBody['levelTest'], undefined>;
  @IsString() @MaxLength(40) track: NeedBody['track'];
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => EntitlementRequest)
  entitlements: EntitlementRequest[];
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ObligationRequest) obligation?: ObligationRequest;
  @IsString() @MaxLength(40) municipality: string;
  @IsNumber() reachKm: number;
  @IsArray() @ArrayMaxSize(18) @IsString({ each: true }) @MaxLength(40, { each: true }) availability: string[];
  @IsOptional() @IsBoolean() childcare?: boolean;
  @IsOptional() @IsBoolean() accessible?: boolean;
  @IsOptional() @IsString() @MaxLength(40) intensity?: Intensity;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  formats?: CourseFormat[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  wantedCourseTypes?: CourseType[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  unwantedProviderIds?: string[];
  @IsOptional() @IsString() @MaxLength(40) earliestStart?: string;
  @IsOptional() @IsString() @MaxLength(40) latestStart?: string;
  @IsOptional() @IsBoolean() woman?: boolean;
  @IsOptional() @IsBoolean() parent?: boolean;
  @IsOptional() @IsString() @MaxLength(40) youthUntil?: string;
}

export class NeedChangeRequest extends PartialType(NeedRequest) {}
