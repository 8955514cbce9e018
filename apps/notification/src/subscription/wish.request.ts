import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** What a wish may say; whether it may be granted is for the domain to decide. */
export abstract class WishRequest {
  @IsOptional() @IsIn(['de', 'en']) language?: 'de' | 'en';

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(8, { each: true })
  areas?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  levels?: string[];

  @IsOptional() @IsIn(['daily']) cadence?: 'daily';
  @IsOptional() @IsString() @MaxLength(5) slot?: string;
}
