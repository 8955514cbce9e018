import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** npm run mail-pictures [folder]: every mail of the sample as a picture: wide, on a phone, in the dark. */
const folder = resolve(process.argv[2] ?? '.kursbruecke/mail-pictures');
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', jest, '--config', 'jest.config.cjs', 'test/mail-pictures'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, MAIL_PICTURES: folder } },
);
process.stdout.write(`\nThe pictures are in ${folder}\n`);
process.exitCode = status ?? 1;
