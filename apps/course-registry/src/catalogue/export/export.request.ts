import { IsIn, IsOptional } from 'class-validator';
import { SearchCatalogueRequest } from '../search/course-search.request.js';

/** GET catalogue.csv: the filter of the list, and what a spreadsheet needs to read it. */
export class CsvRequest extends SearchCatalogueRequest {
  /** A mark at the beginning by which some spreadsheets know UTF-8. */
  @IsOptional() @IsIn(['true', 'false']) bom?: 'true' | 'false';
  /** German spreadsheets expect semicolons. */
  @IsOptional() @IsIn(['comma', 'semicolon']) separator?: 'comma' | 'semicolon';
}
