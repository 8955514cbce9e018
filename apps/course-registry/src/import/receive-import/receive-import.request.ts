import { type ImportFormat, importFormats } from '@app/contracts';
import { type FormFields, RequestValidation } from '@app/runtime';
import { IsIn, IsOptional, Matches } from 'class-validator';

/** The fields beside the file in a multipart form. */
export class ReceiveImportRequest {
  /** Found out from the file when it is left out. */
  @IsOptional() @IsIn(importFormats) format?: ImportFormat;
  @IsOptional() @Matches(/^[a-z0-9-]{1,100}$/) provider?: string;
}

const validation = new RequestValidation();

/** All fields of a form, also those that stand behind its file. Throws as the validation of a body does. */
export async function receiveImportRequest(fields: FormFields): Promise<ReceiveImportRequest> {
  return (await validation.transform(fields, { type: 'body', metatype: ReceiveImportRequest })) as ReceiveImportRequest;
}
