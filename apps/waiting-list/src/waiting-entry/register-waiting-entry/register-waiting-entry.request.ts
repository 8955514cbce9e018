import { Type } from 'class-transformer';
import { IsDefined, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { NeedRequest } from '../need.request.js';
import { PersonRequest } from '../person.request.js';

export class RegisterWaitingEntryRequest {
  @IsDefined() @IsObject() @ValidateNested() @Type(() => NeedRequest) need: NeedRequest;
  @IsDefined() @IsObject() @ValidateNested() @Type(() => PersonRequest) person: PersonRequest;
  @IsOptional() @IsString() @MaxLength(40) waitingSince?: string;
}
