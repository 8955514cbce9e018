import { IsObject, IsString, MaxLength, MinLength, ValidateIf } from 'class-validator';

const given = (_: object, value: unknown) => value !== undefined;

export class ChangePolicyRequest {
  @ValidateIf(given) @IsObject() terms?: Record<string, unknown>;
  @ValidateIf(given) @IsString() @MinLength(3) @MaxLength(1000) reason?: string;
}
