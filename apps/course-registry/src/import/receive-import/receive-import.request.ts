import { IsIn, IsOptional, Matches } from 'class-validator';
import { type ImportFormat, importFormats } from '../domain/import.js';

/** The fields beside the file in a multipart form. */
export class ReceiveImportRequest {
  @IsIn(importFormats) format: ImportFormat;
  @IsOptional() @Matches(/^[a-z0-9-]{1,100}$/) provider?: string;
}
