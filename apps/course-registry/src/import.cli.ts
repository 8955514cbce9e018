import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type ImportFormat, importFormats } from '@app/contracts';
import { RuleViolation } from '@app/kernel';
import { NestFactory } from '@nestjs/core';
import { CourseRegistryModule } from './course-registry.module.js';
import { ImportFile } from './import/import-file/import-file.js';
import { type ReportLanguage, reportText } from './import/import-file/report-text.js';
import { formatOf } from './import/source-formats.js';
import { readSettings } from './settings.js';

/** Nothing was refused; something failed; some records were refused; held back until a person decides; stopped by the user. */
const exitCodes = { fine: 0, failure: 1, refused: 2, quarantined: 3, stopped: 130 } as const;

const usage = `npm run import -- [--format ${importFormats.join('|')}] --provider <key> <file>\n`;
const largestFile = 50 * 1_048_576;

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return exitCodes.failure;
});

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  const [path] = positionals;
  const { format, provider } = values;
  if (!path || !provider || (format !== undefined && !isFormat(format)) || positionals.length > 1) {
    process.stderr.write(usage);
    return exitCodes.failure;
  }
  const content = await readFile(path);
  if (content.length > largestFile) throw new Error(`${path} is larger than 50 MB.`);
  return bring({ provider, format: format ?? formatOf(content), fileName: basename(path), content });
}

async function bring(file: Parameters<ImportFile['run']>[0]): Promise<number> {
  const app = await NestFactory.createApplicationContext(CourseRegistryModule.forCommands(readSettings()), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  try {
    const report = await app
      .get(ImportFile)
      .run(file, { told: ({ position }) => progress(position), signal: ending.signal });
    progress(undefined);
    process.stdout.write(reportText(report, language()));
    if (report.state === 'stopped') return exitCodes.stopped;
    if (report.state === 'quarantined') return exitCodes.quarantined;
    if (report.state !== 'done') return exitCodes.failure;
    return report.counts.refused > 0 ? exitCodes.refused : exitCodes.fine;
  } catch (error) {
    if (error instanceof RuleViolation && error.code === 'provider.not-found')
      throw new Error(`There is no provider '${file.provider}'.`);
    throw error;
  } finally {
    await app.close();
  }
}

/** On a terminal a line that counts up; in a log one line per hundred records. */
function progress(position: number | undefined): void {
  if (process.stderr.isTTY) process.stderr.write(position === undefined ? '\r\u001b[K' : `\r${position} …`);
  else if (position !== undefined && position % 100 === 0) process.stderr.write(`${position} …\n`);
}

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string' }, provider: { type: 'string' } },
  });
}

function isFormat(text: string): text is ImportFormat {
  return (importFormats as readonly string[]).includes(text);
}

function language(): ReportLanguage {
  return /^en/.test(process.env['LC_ALL'] || process.env['LANG'] || '') ? 'en' : 'de';
}
