import { IsBoolean, IsOptional } from 'class-validator';

export class SaySamePersonRequest {
  @IsOptional() @IsBoolean() withYoungerNeed?: boolean;
}
