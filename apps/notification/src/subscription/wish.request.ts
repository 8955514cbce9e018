import { courseFormats, courseTypes, type DigestWeekday, digestWeekdays, fundingPaths } from '@app/contracts';
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
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class AroundRequest {
  @IsString() @MaxLength(200) place: string;
  @IsInt() @Min(1) @Max(100) km: number;
}

/** What a wish may say; whether it may be granted is for the domain to decide. */
export abstract class WishRequest {
  @IsOptional() @IsIn(['de', 'en']) language?: 'de' | 'en';

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(8, { each: true })
  areas?: string[];

  /** In place of areas; null goes back to them. */
  @IsOptional() @ValidateNested() @Type(() => AroundRequest) around?: AroundRequest | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  levels?: string[];

  /** `daily` is every working day; `weekly` needs the days. Days alone are enough, too. */
  @IsOptional() @IsIn(['daily', 'weekly']) cadence?: 'daily' | 'weekly';

  @IsOptional() @IsArray() @ArrayUnique() @IsIn(digestWeekdays, { each: true }) weekdays?: DigestWeekday[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(courseTypes, { each: true }) courseTypes?: string[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(fundingPaths, { each: true }) fundingPaths?: string[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(courseFormats, { each: true }) formats?: string[];
  @IsOptional() @IsBoolean() childcareOnly?: boolean;
  @IsOptional() @IsBoolean() ownPeopleOnly?: boolean;
  @IsOptional() @IsString() @MaxLength(5) slot?: string;
}
