import { IsOneLine, Maybe } from '@app/runtime';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class VenueRoomRequest {
  @IsString() @IsNotEmpty() @IsOneLine() @MaxLength(100) name: string;
  @Maybe() @IsInt() @Min(1) @Max(500) places?: number;
}

export class ProviderVenueRequest {
  @IsString() @Matches(/[^\p{C}\p{Z}]/u) @IsOneLine() @MaxLength(200) name: string;
  @IsOptional() @IsString() @IsOneLine() @MaxLength(200) street?: string;
  @IsOptional() @Matches(/^\d{5}$/) postalCode?: string;
  @IsOptional() @IsString() @IsNotEmpty() @IsOneLine() @MaxLength(200) place?: string;
  @IsOptional() @Matches(/^\d{8}$/) municipality?: string;
  @Maybe() @IsBoolean() accessible?: boolean;
  @Maybe()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => VenueRoomRequest)
  rooms?: VenueRoomRequest[];
  @IsOptional() @IsString() @MaxLength(1_000) directions?: string;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) closedFrom?: string;
}

export class AddVenueRequest extends ProviderVenueRequest {
  @IsOptional() @Matches(/^[a-z0-9-]{1,100}$/) provider?: string;
}
