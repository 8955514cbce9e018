import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { attested, verifyDocument } from './domain/verify-document.js';
import { readSigned } from './signing/read-signed.js';
import { knownKeys } from './verify-explanation/known-keys.js';
import { notGenuineText, type ReportLanguage, reportText } from './verify-explanation/report-text.js';

/** Every claim holds; something does not, or the file is not genuine; nothing could be said. */
const exitCodes = { holds: 0, fails: 2, failure: 1 } as const;

const usage = 'npm run verify-explanation -- <file> [--keys <file or address>]\n';

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return exitCodes.failure;
});

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { keys: { type: 'string' } } });
  const [path] = positionals;
  if (!path || positionals.length > 1) {
    process.stderr.write(usage);
    return exitCodes.failure;
  }
  const keys = await knownKeys(values.keys, process.env['EXPLANATION_SIGNING_KEY']);
  const read = readSigned(await readFile(path, 'utf8'), keys);
  if (!read.genuine) {
    process.stdout.write(notGenuineText(read.because, language()));
    return exitCodes.fails;
  }
  const { document } = read.file;
  const claims = verifyDocument(document);
  process.stdout.write(reportText({ kid: read.kid, document, claims, attested: attested(document) }, language()));
  return claims.every(({ holds }) => holds) ? exitCodes.holds : exitCodes.fails;
}

function language(): ReportLanguage {
  return /^en/.test(process.env['LC_ALL'] || process.env['LANG'] || '') ? 'en' : 'de';
}
