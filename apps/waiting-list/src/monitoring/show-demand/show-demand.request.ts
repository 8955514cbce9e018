import { type Level, levels, type Track, tracks } from '@app/kernel';
import { Transform } from 'class-transformer';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';

/** Cells only: no municipality, no circle, no day, nothing by which groups could be made to overlap. */
export class ShowDemandRequest {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value))
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(levels, { each: true })
  level: Level[];

  @IsOptional() @IsIn(tracks) track: Track = 'general';
  @Matches(/^\d{5}$/) county: string;
}
