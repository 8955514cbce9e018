import { Type } from 'class-transformer';
import { IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { NeedChangeRequest } from '../need.request.js';
import { PersonChangeRequest } from '../person.request.js';

const given = (_: object, value: unknown) => value !== undefined;

export class ChangeWaitingEntryRequest {
  @ValidateIf(given) @IsObject() @ValidateNested() @Type(() => NeedChangeRequest) need?: NeedChangeRequest;
  @ValidateIf(given) @IsObject() @ValidateNested() @Type(() => PersonChangeRequest) person?: PersonChangeRequest;
}
