import type { ImportReportView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { reportText } from './report-text.js';

const report: ImportReportView = {
  id: '0191f000-0000-7000-8000-000000000001',
  state: 'done',
  format: 'kufer-xml',
  provider: { id: '0191f000-0000-7000-8000-00000000000a', key: 'sprachwerk-ruhr', name: 'Sprachwerk Ruhr' },
  fileName: 'kurse.xml',
  startedAt: '2026-11-21T09:00:00.000Z',
  recordsRead: 2,
  recordsTotal: 2,
  counts: { imported: 1, changed: 0, unchanged: 0, incomplete: 0, 'left-out': 0, refused: 1 },
  sessionsKept: 25,
  records: [
    { position: 1, externalId: 'A-1', outcome: 'imported', problems: [] },
    {
      position: 2,
      externalId: 'A-2',
      title: 'Kurs\u001b[31m',
      outcome: 'refused',
      problems: [{ field: 'tnmax', code: 'capacity.impossible', detail: 'Keine Plätze.' }],
    },
  ],
};

describe('the report of an import on the command line', () => {
  it('names each record that did not come in, with field and reason', () => {
    const text = reportText(report, 'de');
    expect(text).toContain('kurse.xml → Sprachwerk Ruhr: fertig');
    expect(text).toMatch(/2 {2}A-2 {2}zurückgewiesen {2}tnmax {2}capacity\.impossible/);
    expect(text).not.toContain('A-1');
  });

  it('lets nothing in a file steer the terminal', () => {
    expect(reportText(report, 'en')).not.toContain('\u001b');
  });

  it('says why it broke off', () => {
    expect(reportText({ ...report, state: 'failed', failure: 'xml.doctype' }, 'en')).toContain('xml.doctype');
  });
});
