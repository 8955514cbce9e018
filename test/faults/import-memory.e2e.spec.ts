import { existsSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureBuild } from '../../apps/local-stack/launcher/build.mjs';
import { anExport, type ExportFormat, outcomesOf } from './an-export.js';
import { ImportingRegistry } from './importing-registry.js';

const megabyte = 1_048_576;
/** With MEGABYTES=49, just below the limit, it is the proof; with fewer a reminder. */
const fileMegabytes = Number(process.env['MEGABYTES'] ?? 20);
/** What a service needs for itself, and some 40 MB. */
const heapMegabytes = 120;
const filler = 30_000;
/** Some bytes more than its free text for each. */
const records = Math.floor((fileMegabytes * megabyte) / (filler + 800));
const formats: readonly ExportFormat[] = ['kufer-xml', 'berlin-json', 'table-csv'];
const extension: Readonly<Record<ExportFormat, string>> = {
  'kufer-xml': 'xml',
  'berlin-json': 'json',
  'table-csv': 'csv',
};

/** The most memory a process has had so far, MiB; undefined where the system does not say. */
function mostMemory(pid: number): number | undefined {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return undefined;
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(path, 'utf8')) ?? [];
  return kibibytes === undefined ? undefined : Number(kibibytes) / 1_024;
}

describe(`files of ${fileMegabytes} MB, in a process that may keep ${heapMegabytes} MB`, () => {
  let registry: ImportingRegistry;
  beforeAll(async () => {
    expect(await ensureBuild()).toBe(true);
    registry = await ImportingRegistry.start();
  }, 600_000);
  afterAll(() => registry.end());

  it('come in over HTTP in every format, tell how far they are, and are counted exactly', async () => {
    const member = 'provider-staff';
    await registry.serve({ heapMegabytes });
    const bring = async (format: ExportFormat, prefix: string, count: number) => {
      const content = anExport(format, { records: count, prefix, filler });
      const { id, format: found } = await registry.send({ member, name: `kurse.${extension[format]}`, content });
      const seen: number[] = [];
      const report = await registry.ended(member, id, ({ recordsRead }) => seen.push(recordsRead));
      expect([found, report.state, report.recordsTotal]).toEqual([format, 'done', count]);
      expect(report.counts).toMatchObject(outcomesOf(format, count));
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      return seen.some((read) => read > 0 && read < count);
    };
    // the heap grows to what it likes to have before it collects; what comes later is the files' own
    for (const format of formats) await bring(format, `S-${format}`, Math.ceil(records / 3));
    const before = mostMemory(registry.pid);
    const told = [];
    for (const format of formats) told.push(await bring(format, `L-${format}`, records));
    expect(told).toContain(true);
    const after = mostMemory(registry.pid);
    if (process.env['MEMORY']) console.log({ http: { before, after } });
    await registry.kill();
    if (before !== undefined && after !== undefined) expect(after - before).toBeLessThan(fileMegabytes);
  }, 900_000);

  it.each(formats)(
    'come in from the command line: %s',
    async (format) => {
      const path = join(tmpdir(), `kursbruecke-memory-${process.pid}.${extension[format]}`);
      await writeFile(path, anExport(format, { records, prefix: `C-${format}`, filler }));
      try {
        const run = registry.bring(path, 'lernhaus-herne', { heapMegabytes });
        const { code, printed } = await run.ended;
        expect([code, printed]).toEqual([2, expect.stringContaining(String(records))]);
        const [row] = await registry.sql(
          `select state, records_total as total, (select count(*)::int from course_registry.import_record r
            where r.import_id = i.id and outcome = 'imported') as imported
           from course_registry.import i order by id desc limit 1`,
        );
        expect(row).toEqual({ state: 'done', total: records, imported: outcomesOf(format, records)['imported'] });
      } finally {
        rmSync(path, { force: true });
      }
    },
    900_000,
  );
});
