import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureBuild } from '../../apps/local-stack/launcher/build.mjs';
import { type NotificationUnderTest, startNotification } from '../../apps/notification/src/notification.fixtures.js';

const root = resolve(import.meta.dirname, '../..');
let service: NotificationUnderTest;
let subscription: string;
beforeAll(async () => {
  expect(await ensureBuild()).toBe(true);
  service = await startNotification();
  subscription = await service.subscribe('case-manager');
}, 240_000);
afterAll(() => service?.stop());

interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npm run digest`, in a process of its own beside the service. */
function digest(...args: readonly string[]): Promise<Said> {
  const command = join(root, 'dist/apps/notification/src/digest.cli.js');
  const env = { PATH: process.env['PATH'], ...service.environment, SMTP_URL: service.smtp.url };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [command, ...args], { cwd: root, env }, (_, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
  });
}

describe('npm run digest -- --preview', () => {
  it('prints what the next digest of a subscription would say, and sends nothing', async () => {
    await service.publish({ title: 'Kurs eins' });

    const { status, stdout } = await digest('--preview', '--subscription', subscription);

    expect(status).toBe(0);
    expect(stdout).toMatch(/^Next digest: \d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z, 1 items\.\n/);
    expect(stdout).toContain('* [Neu] Kurs eins');
    expect(await service.sql('select 1 from mail')).toEqual([]);
  }, 120_000);

  it('says so when there is nothing new, and of a subscription nobody has', async () => {
    await service.sql('truncate item, digest_item');
    expect((await digest('--preview', '--subscription', subscription)).stdout).toMatch(/, 0 items\.\n$/);

    const unknown = await digest('--preview', '--subscription', '0198f2a0-0001-7000-8000-000000000001');
    expect(unknown).toMatchObject({ status: 1, stdout: '' });
    expect(unknown.stderr).not.toBe('');
  }, 120_000);

  it('explains itself to whoever forgets the subscription', async () => {
    expect(await digest('--preview')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('--preview --subscription <id>'),
    });
  }, 120_000);
});
