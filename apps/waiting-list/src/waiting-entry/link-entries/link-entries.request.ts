import { Matches } from 'class-validator';

export class LinkEntriesRequest {
  /** Of the other entry: 'W-7F3K2Q'. */
  @Matches(/^W-[0-9A-HJKMNP-TV-Z]{6}$/) reference: string;
}
