import type { ImportReportView, ProviderView } from '@app/contracts';
import { Organisations } from '@app/identity';
import { notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { Report } from './persistence/import-reports.js';

/** An import's report as people see it. */
@Injectable()
export class ImportReportViews {
  constructor(private readonly organisations: Organisations) {}

  async of(report: Report): Promise<ImportReportView> {
    const provider = await this.organisations.byId(report.providerId);
    if (!provider) throw notFound('import');
    return viewOf(report, { id: provider.id, key: provider.key, name: provider.name });
  }
}

function viewOf(report: Report, provider: ProviderView): ImportReportView {
  const { id, state, format, fileName, startedAt, finishedAt, recordsRead, recordsTotal, counts, sessionsKept } =
    report;
  return {
    id,
    state,
    format,
    provider,
    fileName,
    startedAt: startedAt.toISOString(),
    ...(finishedAt && { finishedAt: finishedAt.toISOString() }),
    recordsRead,
    ...(recordsTotal !== null && { recordsTotal }),
    counts,
    sessionsKept,
    ...(report.failure !== null && { failure: report.failure }),
    ...collapseOf(report),
  };
}

function collapseOf({ knownBefore, recordsTotal, decidedAt }: Report): Pick<ImportReportView, 'collapse'> {
  if (knownBefore === null) return {};
  const decided = decidedAt && { decidedAt: decidedAt.toISOString() };
  return { collapse: { known: knownBefore, found: recordsTotal ?? 0, ...decided } };
}
