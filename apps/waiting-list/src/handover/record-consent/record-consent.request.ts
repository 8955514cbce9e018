import { IsBoolean, Matches } from 'class-validator';

export class RecordConsentRequest {
  @IsBoolean() given: boolean;
  /** Which wording was explained, such as '2026-10'. */
  @Matches(/^[A-Za-z0-9._-]{1,40}$/) textVersion: string;
}
