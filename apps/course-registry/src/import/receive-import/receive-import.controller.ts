import { type ImportReportView, importFormats } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor } from '@app/identity';
import { refuseField } from '@app/kernel';
import { created, IdempotencyKey, type OnceKey, type Reply, TakesFiles } from '@app/runtime';
import { Body, Controller, HttpCode, HttpStatus, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { FileInterceptor, type UploadedMultipartFile } from '@nestjs/platform-fastify/multipart';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { ImportProvider } from '../import-provider.js';
import { formatOf } from '../source-formats.js';
import { ReceiveImport } from './receive-import.command.js';
import { ReceiveImportRequest } from './receive-import.request.js';

const formFields = {
  format: { type: 'string', enum: [...importFormats] },
  provider: { type: 'string' },
  file: { type: 'string', format: 'binary' },
};

@Controller('imports')
export class ReceiveImportController {
  constructor(
    private readonly commands: CommandBus,
    private readonly provider: ImportProvider,
  ) {}

  @Post()
  @HttpCode(HttpStatus.ACCEPTED)
  @TakesFiles()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: formFields } })
  @UseInterceptors(FileInterceptor('file'))
  @Allow('provider_staff', 'county_admin')
  @AllowKey('imports:write')
  async receive(
    @CurrentActor() actor: Actor,
    @Body() { format, provider }: ReceiveImportRequest,
    @UploadedFile() file: UploadedMultipartFile | undefined,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ImportReportView> {
    if (!file?.buffer) throw refuseField('/file', 'file.missing', 'A file is needed.');
    const providerId = await this.provider.named(actor, provider ?? undefined);
    const name = file.originalname.replace(/^.*[/\\]/, '').slice(0, 200);
    const found = format ?? formatOf(file.buffer);
    const report = await this.commands.execute(new ReceiveImport(providerId, found, name, file.buffer, key));
    created(reply, report);
    reply.status(HttpStatus.ACCEPTED);
    return report;
  }
}
