import { type CatalogueLanguage, catalogueLanguages } from '@app/catalogue-texts';
import { brochureLimits, type CourseType, courseTypes } from '@app/contracts';
import { type Level, levels } from '@app/kernel';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';

export class PrintBrochureRequest {
  /** One to three, separated by commas, in the order they are printed in. German when absent. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => listed(value))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(brochureLimits.languages)
  @ArrayUnique()
  @IsIn(catalogueLanguages, { each: true })
  languages?: CatalogueLanguage[];
  /** A county's 5 or a municipality's 8 digits. */
  @IsOptional() @Matches(/^(\d{5}|\d{8})$/) area?: string;
  @IsOptional() @IsIn(levels) level?: Level;
  @IsOptional() @IsIn(courseTypes) courseType?: CourseType;
}

/** `languages=de,ar` of a link and `languages=de&languages=ar` of a form mean the same. */
function listed(value: unknown): unknown {
  return typeof value === 'string' ? value.split(',').filter(Boolean) : value;
}
