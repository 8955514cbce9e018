import { IsInt, IsISO8601, IsUUID, Min } from 'class-validator';

/** How many places of a course start this system holds and has confirmed; free = max − registered elsewhere − held − confirmed. */
export class PlacesChangedV1 {
  static readonly type = 'waiting-list.places-changed.v1';

  @IsUUID() courseStartId: string;
  /** Rises with every change of the course start's places. */
  @IsInt() @Min(1) version: number;
  @IsInt() @Min(0) held: number;
  @IsInt() @Min(0) confirmed: number;
  @IsISO8601({ strict: true }) asOf: string;
}
