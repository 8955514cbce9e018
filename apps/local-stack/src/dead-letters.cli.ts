import { parseArgs } from 'node:util';
import { type DeadLetter, DeadLetters } from '@app/messaging';
import { Transactions } from '@app/persistence';
import { required } from '@app/runtime';
import { DataSource } from 'typeorm';

const usage = `npm run dead-letters -- list [--hearer <service>]
npm run dead-letters -- show <id>
npm run dead-letters -- replay (<id>… | --all) [--hearer <service>] [--dry-run]
npm run dead-letters -- discard <id> --reason '<why, without naming a person>'`;

interface Wishes {
  readonly hearer?: string | undefined;
  readonly reason?: string | undefined;
  readonly all?: boolean | undefined;
  readonly 'dry-run'?: boolean | undefined;
}

const options = {
  hearer: { type: 'string' },
  reason: { type: 'string' },
  all: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const;

/** Deliveries that were given up: see them, send them again, or give them up for good. */
async function run(argv: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
  const [command, ...ids] = positionals;
  const act = actionFor(command, ids, values);
  const dataSource = await new DataSource({ type: 'postgres', url: required('DATABASE_URL') }).initialize();
  try {
    await act(new DeadLetters(new Transactions(dataSource)));
  } finally {
    await dataSource.destroy();
  }
}

function actionFor(command: string | undefined, ids: readonly string[], wishes: Wishes) {
  const [id] = ids;
  if (command === 'list') return list(wishes);
  if (command === 'show' && id) return show(id);
  if (command === 'replay' && (id || wishes.all)) return replay(ids, wishes);
  if (command === 'discard' && id && wishes.reason) return discard(id, wishes.reason);
  throw new Error(usage);
}

const list =
  ({ hearer }: Wishes) =>
  async (letters: DeadLetters) =>
    tell(await letters.list(hearer));

const show = (id: string) => async (letters: DeadLetters) => {
  console.log(JSON.stringify(await letters.show(id), null, 2));
};

const replay =
  (ids: readonly string[], { hearer, 'dry-run': dryRun = false }: Wishes) =>
  async (letters: DeadLetters) => {
    const chosen = await letters.replay({ ...(ids.length > 0 && { ids }), ...(hearer && { hearer }), dryRun });
    tell(chosen);
    console.log(`${chosen.length} ${dryRun ? 'would be sent again' : 'are on their way again'}.`);
  };

const discard = (id: string, reason: string) => async (letters: DeadLetters) => {
  await letters.discard(id, reason);
  console.log('Given up for good.');
};

function tell(letters: readonly DeadLetter[]): void {
  for (const { id, hearer, type, reason, errorCode, attempts, diedAt } of letters) {
    console.log([id, hearer, type, reason, errorCode, `${attempts}×`, diedAt.toISOString()].join('\t'));
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
