import { type CatalogueLanguage, catalogueLanguages } from '@app/catalogue-texts';
import { IsIn, IsOptional } from 'class-validator';
import { SearchCatalogueRequest } from './course-search.request.js';

/** What a calendar or a feed is asked: the filter of the list, and in which language it speaks. */
export class FeedRequest extends SearchCatalogueRequest {
  @IsOptional() @IsIn(catalogueLanguages) language?: CatalogueLanguage;
}

export class LanguageRequest {
  @IsOptional() @IsIn(catalogueLanguages) language?: CatalogueLanguage;
}
