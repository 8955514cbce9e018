import { type ImportFormat, importFormats } from '@app/contracts';
import { IsIn, IsOptional, Matches } from 'class-validator';

/** The fields beside the file in a multipart form. */
export class ReceiveImportRequest {
  /** Found out from the file when it is left out. */
  @IsOptional() @IsIn(importFormats) format?: ImportFormat;
  @IsOptional() @Matches(/^[a-z0-9-]{1,100}$/) provider?: string;
}
