import { IsArray, IsInt, IsISO8601, Matches, Min } from 'class-validator';

/**
 * How many people wait in one county, as a figure about groups: the same cells and roundings as GET demand. A cell is one
 * track and one level; a cell with fewer people than may be said is missing, like one with none.
 */
export class DemandCountedV1 {
  static readonly type = 'waiting-list.demand-counted.v1';

  /** 5 digits. */
  @Matches(/^\d{5}$/) county: string;
  /** The day it was counted, in days since 1970; of one day the first count stands. */
  @IsInt() @Min(1) version: number;
  /** 'general/A1.1/15': track, level, people. */
  @IsArray() @Matches(/^[a-z-]+\/[A-Za-z]+[0-9.]*\/[1-9]\d*$/, { each: true }) cells: string[];
  @IsISO8601({ strict: true }) countedAt: string;
}
