import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

const domain = /^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/;

export class FirstMemberRequest {
  @IsString() @Matches(/^\S{1,255}$/) subject: string;
  @IsString() @Matches(/\S/) @MaxLength(200) displayName: string;
}

export class ApproveRequestRequest {
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/) @MaxLength(60) key: string;
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(10) @ArrayUnique() @Matches(domain, { each: true }) mailDomains: string[];
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(/^(\d{5}|\d{8})$/, { each: true })
  areas: string[];
  @IsDefined() @ValidateNested() @Type(() => FirstMemberRequest) firstMember: FirstMemberRequest;
}

export class RefuseRequestRequest {
  /** Goes out with the mail, word by word. */
  @IsString() @Matches(/\S/) @MaxLength(1_000) reason: string;
}
