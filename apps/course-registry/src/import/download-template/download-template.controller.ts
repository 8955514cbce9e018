import { Everybody } from '@app/identity';
import { AnswersFile, type Reply } from '@app/runtime';
import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { csvTemplate, xlsxTemplate } from '../table/write-template.js';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Tables to fill in, with an example and help. */
@Controller('import-templates')
export class DownloadTemplateController {
  @AnswersFile('text/csv')
  @Get('kurse.csv')
  @ApiProduces('text/csv')
  @Everybody('an empty form has nothing to hide')
  csv(@Res({ passthrough: true }) reply: Reply): StreamableFile {
    return attached(reply, csvTemplate(), 'text/csv; charset=utf-8', 'kurse.csv');
  }

  @AnswersFile('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @Get('kurse.xlsx')
  @ApiProduces(workbook)
  @Everybody('an empty form has nothing to hide')
  xlsx(@Res({ passthrough: true }) reply: Reply): StreamableFile {
    return attached(reply, xlsxTemplate(), workbook, 'kurse.xlsx');
  }
}

function attached(reply: Reply, content: Uint8Array, type: string, name: string): StreamableFile {
  reply.header('cache-control', 'public, max-age=3600');
  return new StreamableFile(content, { type, disposition: `attachment; filename="${name}"`, length: content.length });
}
