import 'reflect-metadata';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type ImportFormat, importFormats } from '@app/contracts';
import { RuleViolation } from '@app/kernel';
import { fileLimit } from '@app/runtime';
import { NestFactory } from '@nestjs/core';
import { CourseRegistryModule } from './course-registry.module.js';
import { ImportFile } from './import/import-file/import-file.js';
import { type ReportLanguage, reportText } from './import/import-file/report-text.js';
import { refuseOtherFile } from './import/recognise-file.js';
import { formatOf } from './import/source-formats.js';
import { type CourseRegistrySettings, readSettings } from './settings.js';

/** Nothing was refused; something failed; some records were refused; held back until a person decides; stopped by the user. */
const exitCodes = { fine: 0, failure: 1, refused: 2, quarantined: 3, stopped: 130 } as const;

const usage = `npm run import -- [--format ${importFormats.join('|')}] --provider <key> <file>\n`;
const headBytes = 65_536;
const readAtOnce = 262_144;

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
  const settings = readSettings();
  const { size, head } = await lookedAt(path);
  const { largestImport = fileLimit } = settings;
  if (size > largestImport) throw new Error(`${path} is larger than ${largestImport / 1_048_576} MB.`);
  refuseOtherFile(head, format);
  const content = { [Symbol.asyncIterator]: () => piecesOf(path) };
  return bring(settings, { provider, format: format ?? formatOf(head), fileName: basename(path), content });
}

/** How large a file is and how it begins. It is never in memory as a whole. */
async function lookedAt(path: string): Promise<{ readonly size: number; readonly head: Uint8Array }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(headBytes) });
    return { size, head: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}

async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: readAtOnce }) as AsyncIterable<Buffer>;
}

async function bring(settings: CourseRegistrySettings, file: Parameters<ImportFile['run']>[0]): Promise<number> {
  const app = await NestFactory.createApplicationContext(CourseRegistryModule.forCommands(settings), {
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
    if (error instanceof RuleViolation && error.code === 'import.source-busy')
      throw new Error('Another file of this source is being brought in. Please try again in a minute.');
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
