import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type Role, roles } from '../actor.js';
import { type OrganisationKind, organisationKinds } from './organisations.js';

const httpUrl = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };
const domain = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const mailAddress = /^[a-z0-9._+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

export class MemberEntry {
  /** Taken from the file when absent. */
  @IsOptional() @IsUrl(httpUrl) issuer?: string;
  /** `sub` of the person's tokens. */
  @IsString() @IsNotEmpty() @MaxLength(255) subject: string;
  @IsArray() @ArrayUnique() @IsIn(roles, { each: true }) roles: Role[];
  @IsString() @IsNotEmpty() @MaxLength(200) displayName: string;
  @IsOptional() @MaxLength(254) @Matches(mailAddress) email?: string;
  /** False takes every right away; a member is never deleted. */
  @IsOptional() @IsBoolean() active?: boolean;
}

export class OrganisationEntry {
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/) @MaxLength(60) key: string;
  @IsIn(organisationKinds) kind: OrganisationKind;
  @IsString() @IsNotEmpty() @MaxLength(200) name: string;
  @IsOptional() @IsArray() @Matches(domain, { each: true }) mailDomains?: string[];
  @IsOptional() @IsArray() @Matches(/^(\d{5}|\d{8})$/, { each: true }) areas?: string[];
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => MemberEntry) members?: MemberEntry[];
}

/** What the county says about who works where; the file that `npm run members -- apply` reads. */
export class MembersFile {
  @IsUrl(httpUrl) issuer: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => OrganisationEntry) organisations: OrganisationEntry[];
}
