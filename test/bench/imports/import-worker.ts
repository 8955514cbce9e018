import 'reflect-metadata';
import { createReadStream } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { CourseRegistryModule } from '../../../apps/course-registry/src/course-registry.module.js';
import { ImportFile } from '../../../apps/course-registry/src/import/import-file/import-file.js';
import { readSettings } from '../../../apps/course-registry/src/settings.js';

export interface Worked {
  readonly seconds: number;
  /** What the process itself reckoned; says more than `seconds` where the machine is busy. */
  readonly processorSeconds: number;
  /** The most memory the process had at once, MiB. */
  readonly mebibytes: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** What the command line does, in a process of its own: one file per message. */
const app = await NestFactory.createApplicationContext(CourseRegistryModule.forCommands(readSettings()), {
  logger: ['error', 'warn'],
  abortOnError: false,
});
process.on('message', (path: string) => void work(path));
process.once('disconnect', () => void app.close());
process.send?.('ready');

async function work(path: string): Promise<void> {
  const file = { provider: 'sprachwerk-ruhr', format: 'kufer-xml', fileName: 'kurse.xml' } as const;
  const content = {
    [Symbol.asyncIterator]: () => createReadStream(path, { highWaterMark: 8_388_608 })[Symbol.asyncIterator](),
  };
  const begun = performance.now();
  const before = process.cpuUsage();
  const report = await app
    .get(ImportFile)
    .run({ ...file, content }, { told: () => {}, signal: new AbortController().signal });
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const processorSeconds = (user + system) / 1_000_000;
  if (report.state !== 'done') throw new Error(`${report.state}: ${report.failure}`);
  const mebibytes = process.resourceUsage().maxRSS / 1_024;
  process.send?.({ seconds, processorSeconds, mebibytes, counts: report.counts } satisfies Worked);
}
