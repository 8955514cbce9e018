import type { PersonBody } from '@app/contracts';
import { PartialType } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Types and sizes only; the vault reads the rest. */
export class PersonRequest implements PersonBody {
  @IsOptional() @IsString() @MaxLength(1000) givenName?: string;
  @IsString() @MaxLength(1000) familyName: string;
  @IsOptional() @IsString() @MaxLength(1000) phone?: string;
  @IsOptional() @IsString() @MaxLength(1000) email?: string;
  @IsOptional() @IsString() @MaxLength(1000) preferredLanguage?: string;
  @IsOptional() @IsString() @MaxLength(1000) bornOn?: string;
}

export class PersonChangeRequest extends PartialType(PersonRequest) {}
