import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';
import { HearReports } from './hear-reports.js';
import { exchangeReport, noteOfAbsence, postfixReport } from './report.fixtures.js';

const recipient = 'case-manager@jobcenter-bochum.example';

let folder: string;
let service: NotificationUnderTest;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kursbruecke-reports-'));
  await mkdir(join(folder, 'new'), { recursive: true });
  service = await startNotification(undefined, { reportsFolder: folder, returnPath: 'rueck@stadt.example' });
});
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true });
});

let subscription: string;
beforeEach(async () => {
  await service.clear();
  subscription = await service.subscribe('case-manager');
  await service.publish({ title: 'Kurs eins' });
  await service.makeNow();
});

const count = { value: 0 };
const put = (text: string) => {
  count.value += 1;
  return writeFile(join(folder, 'new', `1795241462.M${String(count.value).padStart(4, '0')}.mail`), text);
};
const hear = () => service.app.get(HearReports).look();
const mail = async () =>
  (
    await service.sql<{ id: string; message_id: string; state: string; report_status: string | null }>(
      'select id, message_id, state, report_status from mail order by id limit 1',
    )
  )[0] ?? { id: '', message_id: '', state: '', report_status: null };
const refused = async () =>
  (await service.sql<{ refused: boolean }>('select refused_at is not null as refused from subscription order by id'))[0]
    ?.refused;

describe('a mail that comes back', () => {
  beforeEach(async () => {
    await service.send();
    expect((await mail()).state).toBe('sent');
  });

  it('for its address is rejected, its address suppressed, the coordinator told, its items kept; once', async () => {
    expect(service.smtp.received[0]?.from).toBe('<rueck@stadt.example>');
    await service.subscribe('coordinator');
    const report = postfixReport({ recipient, messageId: (await mail()).message_id });
    await put(report);
    await put(report);
    expect(await hear()).toBe(2);
    expect(await mail()).toMatchObject({ state: 'rejected', report_status: '5.1.1' });
    expect(await refused()).toBe(true);

    await service.makeNow();
    await service.send();
    const [, told] = await service.mails();
    expect(told?.text).toContain('Zusammenfassung nicht zustellbar: Jobcenter Bochum');
    expect(told?.text?.match(/nicht zustellbar/g)).toHaveLength(1);
    expect(await readdir(join(folder, 'new'))).toEqual([]);
  });

  it('for another reason costs nobody their address, and its items stand in the next digest', async () => {
    await put(exchangeReport({ recipient, messageId: (await mail()).message_id }));
    await hear();
    expect(await mail()).toMatchObject({ state: 'rejected', report_status: '5.7.1' });
    expect(await refused()).toBe(false);
    expect(await service.makeNow()).toHaveLength(1);
  });

  it('to an address that has been changed since costs nobody the new one', async () => {
    await service.sql(`update subscription set address = 'new@jobcenter-bochum.example'`);
    await put(postfixReport({ recipient, messageId: (await mail()).message_id }));
    await hear();
    expect((await mail()).state).toBe('rejected');
    expect(await refused()).toBe(false);
  });

  it.each([
    ['somebody else', { recipient: 'other@jobcenter-bochum.example' }],
    ['a mail that is not ours', { recipient, messageId: '<0190-not-ours@stadt.example>' }],
  ])('is not believed by a report on %s', async (_, reported) => {
    await put(postfixReport({ messageId: (await mail()).message_id, ...reported }));
    expect(await hear()).toBe(0);
    expect(await mail()).toMatchObject({ state: 'sent', report_status: null });
  });

  it('only late stays sent', async () => {
    const { message_id } = await mail();
    await put(postfixReport({ recipient, action: 'delayed', status: '4.4.1', messageId: message_id }));
    expect(await hear()).toBe(1);
    expect(await mail()).toMatchObject({ state: 'sent', report_status: '4.4.1' });
  });
});

describe('an uncertain mail', () => {
  beforeEach(async () => {
    service.smtp.answerNext({ final: 'close' });
    await service.send();
    expect((await mail()).state).toBe('uncertain');
  });

  it('is sent when the server reports that it got on, by the id we gave it on the envelope', async () => {
    const { id } = await mail();
    await put(postfixReport({ recipient, action: 'relayed', status: '2.0.0', envelopeId: id }));
    await hear();
    expect((await mail()).state).toBe('sent');
    expect(await service.makeNow()).toEqual([]);
  });

  it('is sent when a copy of it lies in the folder', async () => {
    await put(String(service.smtp.received[0]?.raw));
    expect(await hear()).toBe(1);
    expect((await mail()).state).toBe('sent');
  });

  it('is rejected when it came back', async () => {
    await put(postfixReport({ recipient, messageId: (await mail()).message_id }));
    await hear();
    expect((await mail()).state).toBe('rejected');
  });
});

it('reads on over what is no report, no file, or far too large', async () => {
  await service.send();
  await put(noteOfAbsence);
  await put('x'.repeat(1_100_000));
  await symlink('/etc/passwd', join(folder, 'new', '0.link'));
  await put(postfixReport({ recipient, messageId: (await mail()).message_id }));
  expect(await hear()).toBe(1);
  expect(await readdir(join(folder, 'new'))).toEqual([]);
  expect(await refused()).toBe(true);
  expect(subscription).toBeDefined();
});
