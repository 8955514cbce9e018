import { IsOneLine, Maybe } from '@app/runtime';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

export class ContactRequest {
  @IsString() @IsNotEmpty() @IsOneLine() @MaxLength(100) label: string;
  @Maybe() @IsString() @MaxLength(254) mailbox?: string;
  @Maybe() @Matches(/^\+?[0-9][0-9 ()/-]{3,29}$/) phone?: string;
  @IsBoolean() public: boolean;
}

export class ChangeProviderRequest {
  @IsOptional() @IsUrl({ protocols: ['https', 'http'], require_protocol: true }) @MaxLength(300) website?: string;
  @IsOptional() @IsString() @MaxLength(2_000) description?: string;
  @IsOptional() @Matches(/^[A-Za-z0-9][A-Za-z0-9 ./-]{2,39}$/) bamfNumber?: string;
  @Maybe()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ContactRequest)
  contacts?: ContactRequest[];
}
