import { Module } from '@nestjs/common';
import { CourseStartModule } from '../course-start/course-start.module.js';
import { CompleteSourceRecordController } from './complete-source-record/complete-source-record.controller.js';
import { CompleteSourceRecordHandler } from './complete-source-record/complete-source-record.handler.js';
import { DecideOnImportController } from './decide-on-import/decide-on-import.controller.js';
import { DecideOnImportHandler } from './decide-on-import/decide-on-import.handler.js';
import { DownloadTemplateController } from './download-template/download-template.controller.js';
import { ForgetFiles } from './forget-files/forget-files.js';
import { ImportFile } from './import-file/import-file.js';
import { ImportProvider } from './import-provider.js';
import { ImportReportViews } from './import-report-view.js';
import { ListImportsController } from './list-imports/list-imports.controller.js';
import { ListImportsHandler } from './list-imports/list-imports.handler.js';
import { ListSourceRecordsController } from './list-source-records/list-source-records.controller.js';
import { ListSourceRecordsHandler } from './list-source-records/list-source-records.handler.js';
import { ShowSourceRecordHandler } from './list-source-records/show-source-record.handler.js';
import { ImportFiles } from './persistence/import-files.js';
import { ImportRecords } from './persistence/import-records.js';
import { ImportReports } from './persistence/import-reports.js';
import { Imports } from './persistence/imports.js';
import { SourceRecords } from './persistence/source-records.js';
import { KeepFile } from './receive-import/keep-file.js';
import { ReceiveImportController } from './receive-import/receive-import.controller.js';
import { ReceiveImportHandler } from './receive-import/receive-import.handler.js';
import { ResumeImportController } from './resume-import/resume-import.controller.js';
import { ResumeImportHandler } from './resume-import/resume-import.handler.js';
import { ShowImportController } from './show-import/show-import.controller.js';
import { ShowImportHandler } from './show-import/show-import.handler.js';
import { SourceRecordViews } from './source-record-view.js';
import { StopImportController } from './stop-import/stop-import.controller.js';
import { StopImportHandler } from './stop-import/stop-import.handler.js';
import { ImportTick } from './work-on-imports/import-tick.js';
import { KeepPortion } from './work-on-imports/keep-portion.js';
import { TakeOverPortion } from './work-on-imports/take-over-portion.js';
import { WorkOnImport } from './work-on-imports/work-on-import.js';

/** Exports of the providers' administration software come in here. */
@Module({
  imports: [CourseStartModule],
  controllers: [
    ReceiveImportController,
    StopImportController,
    ResumeImportController,
    ListImportsController,
    ShowImportController,
    DecideOnImportController,
    DownloadTemplateController,
    ListSourceRecordsController,
    CompleteSourceRecordController,
  ],
  providers: [
    Imports,
    ImportFiles,
    KeepFile,
    ForgetFiles,
    ImportRecords,
    ImportReports,
    ImportReportViews,
    ImportProvider,
    SourceRecords,
    SourceRecordViews,
    TakeOverPortion,
    KeepPortion,
    WorkOnImport,
    ImportFile,
    ImportTick,
    ReceiveImportHandler,
    StopImportHandler,
    ResumeImportHandler,
    ListImportsHandler,
    ShowImportHandler,
    DecideOnImportHandler,
    ListSourceRecordsHandler,
    ShowSourceRecordHandler,
    CompleteSourceRecordHandler,
  ],
  exports: [ImportFile],
})
export class ImportModule {}
