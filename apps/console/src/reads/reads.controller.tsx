import type { ReadView } from '@app/contracts';
import { Controller, Get, Query } from '@nestjs/common';
import { entered, formValues } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { today } from '../texts/format.js';
import { csv } from '../waiting-times/csv.js';
import { type Answer, type Download, page } from '../web/answers.js';
import { EvaluationPage } from './evaluation-page.js';
import { ReadsPage } from './reads-page.js';
import { readsQuery } from './reads-query.js';
import { readsTable } from './reads-table.js';
import { RetentionPage } from './retention-page.js';

const mostRows = 5_000;

/** Who read what of whom and what for, for the data protection officer: list, file, evaluation, retention. */
@Controller()
@PageOf('dpo')
export class ReadsController {
  @Get('reads')
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const values = formValues(query);
    const wish = { ...readsQuery(values), cursor: entered(values, 'cursor'), limit: 50 };
    const found = await visit.services.dataProtection.reads(wish);
    return page(visit.texts.reads.title, <ReadsPage {...{ visit, found, values }} />);
  }

  @Get('reads.csv')
  async download(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Download> {
    const rows = await everyRead(visit, readsQuery(formValues(query)));
    const fileName = `${visit.texts.reads.csvName}-${today()}.csv`;
    const content = csv(readsTable(rows, visit.texts));
    return { kind: 'download', fileName, contentType: 'text/csv; charset=utf-8', content };
  }

  @Get('reads/evaluation')
  async evaluate(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const values = formValues(query);
    const wish = { from: entered(values, 'from'), to: entered(values, 'to') };
    const found = await visit.services.dataProtection.evaluation(wish);
    return page(visit.texts.reads.evaluation.title, <EvaluationPage {...{ visit, found }} />);
  }

  @Get('retention')
  async retention(@CurrentVisit() visit: Visit): Promise<Answer> {
    const { dataProtection, sentMails } = visit.services;
    const [{ items }, mails] = await Promise.all([dataProtection.retention(), sentMails.retention()]);
    return page(visit.texts.reads.retention.title, <RetentionPage {...{ visit, items, mails: mails.items }} />);
  }
}

async function everyRead(visit: Visit, wish: Readonly<Record<string, string>>): Promise<readonly ReadView[]> {
  const rows: ReadView[] = [];
  let cursor: string | undefined;
  do {
    const found = await visit.services.dataProtection.reads({ ...wish, cursor, limit: 200 });
    rows.push(...found.items);
    cursor = found.nextCursor;
  } while (cursor && rows.length < mostRows);
  return rows.slice(0, mostRows);
}
