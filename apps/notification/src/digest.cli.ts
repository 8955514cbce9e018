import 'reflect-metadata';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { MessagingHealth } from '@app/messaging';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { MakeDigests } from './digest/make-digests/make-digests.js';
import { PreviewDigest } from './digest/preview-digest/preview-digest.query.js';
import { ReportDigests, type ReportedDigest } from './digest/report-digests/report-digests.query.js';
import { HoldMails, HoldMailsAfterRestore, ReleaseMails } from './mail/hold-mails/hold-mails.command.js';
import { SendDueMails } from './mail/send-due-mails/send-due-mails.js';
import { SettleMail } from './mail/settle-mail/settle-mail.command.js';
import { ShowHistory } from './mail/show-history/show-history.query.js';
import { ShowOutbound } from './mail/show-outbound/show-outbound.query.js';
import { historyLines, statusLines } from './mail/show-outbound/status-lines.js';
import { NotificationModule } from './notification.module.js';
import { readSettings } from './settings.js';
import { maskedAddress } from './subscription/domain/mail-address.js';

const usage = `npm run digest -- --now [--subscription <id>]      make and send now what is new
npm run digest -- --preview --subscription <id>    what the next digest would say
npm run digest -- --status                         does mail leave, why not, and what waits for a word
npm run digest -- --history --subscription <id>    what became of the latest mails of somebody
npm run digest -- --settle <mail-id> sent|absent   what was found at the mail server
npm run digest -- --hold | --release               stop all outgoing mail, or let it go on
npm run digest -- --restored                       the database came out of a backup that it cannot notice: hold mail, tell nothing twice`;

const options = {
  now: { type: 'boolean' },
  subscription: { type: 'string' },
  preview: { type: 'boolean' },
  status: { type: 'boolean' },
  history: { type: 'boolean' },
  settle: { type: 'string' },
  hold: { type: 'boolean' },
  restored: { type: 'boolean' },
  release: { type: 'boolean' },
} as const;

type Action = (app: INestApplicationContext) => Promise<void>;

async function run(argv: string[]): Promise<void> {
  const act = actionFor(argv);
  const settings = readSettings();
  const app = await NestFactory.createApplicationContext(
    NotificationModule.with({
      ...settings,
      digest: { ...settings.digest, lookEvery: 0 },
      mail: { ...settings.mail, lookEvery: 0 },
    }),
    { logger: ['error', 'warn'], abortOnError: false },
  );
  try {
    await act(app);
  } finally {
    await app.close();
  }
}

function actionFor(argv: string[]): Action {
  const { values, positionals } = read(argv);
  const { now, preview, subscription, status, history, settle, hold, restored, release } = values;
  const [finding] = positionals;
  if (now) return makeNow(subscription);
  if (preview && subscription) return showPreview(subscription);
  if (status) return showStatus;
  if (history && subscription) return showHistory(subscription);
  if (settle && (finding === 'sent' || finding === 'absent')) {
    return (app) => app.get(CommandBus).execute(new SettleMail(settle, finding));
  }
  if (hold) return (app) => app.get(CommandBus).execute(new HoldMails());
  if (restored) return (app) => app.get(CommandBus).execute(new HoldMailsAfterRestore());
  if (release) return releaseMails;
  throw new Error(usage);
}

function read(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw new Error(usage);
  }
}

const makeNow =
  (subscription: string | undefined): Action =>
  async (app) => {
    await hearEverything(app.get(MessagingHealth));
    const made = await app.get(MakeDigests).makeNow(subscription);
    const reports = await sendAll(app, made);
    if (reports.length === 0) console.log('Nothing new for anybody.');
    else for (const line of tableOf(reports)) console.log(line);
  };

const patience = 15_000;

/** What was said before the command was given belongs into what it makes. */
async function hearEverything(health: MessagingHealth): Promise<void> {
  const end = performance.now() + patience;
  while ((await health.figures()).awaitedCount > 0) {
    if (performance.now() > end) {
      console.error('Some messages have not been heard yet; what they say comes with the next digest.');
      return;
    }
    await delay(100);
  }
}

/** Services that run beside this command may have taken some of the mails; it waits for those, too. */
async function sendAll(app: INestApplicationContext, digestIds: readonly string[]): Promise<readonly ReportedDigest[]> {
  const end = performance.now() + patience;
  for (;;) {
    await app.get(SendDueMails).send();
    const reports = await app.get(QueryBus).execute(new ReportDigests(digestIds));
    if (reports.every(({ state }) => state !== 'sending') || performance.now() > end) return reports;
    await delay(100);
  }
}

const heads = ['subscription', 'address', 'items', 'state', 'mail'];

function tableOf(reports: readonly ReportedDigest[]): readonly string[] {
  const rows = reports.map(({ subscriptionId, address, itemCount, state, mailId }) => [
    subscriptionId,
    maskedAddress(address),
    String(itemCount),
    state,
    mailId,
  ]);
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  return [heads, ...rows].map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const showPreview =
  (subscriptionId: string): Action =>
  async (app) => {
    const preview = await app.get(QueryBus).execute(new PreviewDigest(undefined, subscriptionId));
    console.log(`Next digest: ${preview.nextDigestAt}, ${preview.itemCount} items.`);
    if (preview.itemCount > 0) console.log(`${preview.subject}\n\n${preview.text}`);
  };

const showStatus: Action = async (app) => {
  const status = await app.get(QueryBus).execute(new ShowOutbound());
  for (const line of statusLines(status)) console.log(line);
  for (const { state, count } of status.lately) console.log(`${state}\t${count}`);
  for (const { mailId, messageId } of status.uncertainMails) console.log(`uncertain\t${mailId}\t${messageId}`);
};

const showHistory =
  (subscriptionId: string): Action =>
  async (app) => {
    const mails = await app.get(QueryBus).execute(new ShowHistory(subscriptionId));
    if (mails.length === 0) console.log('No mail of this subscription is kept.');
    for (const line of historyLines(mails)) console.log(line);
  };

const releaseMails: Action = async (app) => {
  const waiting = await app.get(CommandBus).execute(new ReleaseMails());
  console.log(`Mail leaves again; ${waiting} were waiting.`);
};

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
