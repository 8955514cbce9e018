import { type ImportReportView, importFormats } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor } from '@app/identity';
import { refuseField } from '@app/kernel';
import {
  created,
  IdempotencyKey,
  type OnceKey,
  type Reply,
  type StreamedForm,
  TakesFiles,
  withContent,
} from '@app/runtime';
import { Body, Controller, HttpCode, HttpStatus, Post, Res, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { ImportProvider } from '../import-provider.js';
import { refuseOtherFile } from '../recognise-file.js';
import { formatOf } from '../source-formats.js';
import { KeepFile, type KeptFile } from './keep-file.js';
import { OpenedForm, OpenForm } from './open-form.js';
import { ReceiveImport } from './receive-import.command.js';
import { ReceiveImportRequest, receiveImportRequest } from './receive-import.request.js';

const formFields = {
  format: { type: 'string', enum: [...importFormats] },
  provider: { type: 'string' },
  file: { type: 'string', format: 'binary' },
};
const longestName = 200;

@Controller('imports')
export class ReceiveImportController {
  constructor(
    private readonly commands: CommandBus,
    private readonly provider: ImportProvider,
    private readonly files: KeepFile,
  ) {}

  @Post()
  @HttpCode(HttpStatus.ACCEPTED)
  @TakesFiles()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: formFields } })
  @UseInterceptors(OpenForm)
  @Allow('provider_staff', 'county_admin')
  @AllowKey('imports:write')
  async receive(
    @CurrentActor() actor: Actor,
    @Body() before: ReceiveImportRequest,
    @OpenedForm() form: StreamedForm | undefined,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ImportReportView> {
    if (!form?.file) throw refuseField('/file', 'file.missing', 'A file is needed.');
    // Whatever can be said before the file has come is said before.
    if (before.provider) await this.provider.named(actor, before.provider);
    const name = form.file.name.slice(0, longestName);
    const file = await this.files.keep(form.file.content, (head) => refuseOtherFile(head, before.format));
    const { format, providerId } = await this.#judged(actor, form, file);
    const once = withContent(key, Buffer.from(`${file.hash} ${format} ${providerId}`));
    const report = await this.commands.execute(new ReceiveImport(providerId, format, name, file, once));
    created(reply, report);
    reply.status(HttpStatus.ACCEPTED);
    return report;
  }

  /** Fields may stand behind the file, too. Nothing of a file stays when they are refused. */
  async #judged(actor: Actor, form: StreamedForm, file: KeptFile) {
    try {
      const { format, provider } = await receiveImportRequest(await form.end());
      refuseOtherFile(file.head, format);
      return { format: format ?? formatOf(file.head), providerId: await this.provider.named(actor, provider) };
    } catch (error) {
      await this.files.forget(file);
      throw error;
    }
  }
}
