import { freshDatabase } from '@app/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { CopiedRow } from './copied-row.js';
import { copyRows, quoted } from './copy-rows.js';
import { prepared } from './prepared.js';
import { rowsAsLists } from './rows-as-lists.js';
import { Transactions, type Tx } from './transactions.js';

const database = await freshDatabase();
let dataSource: DataSource;
let transactions: Transactions;

const note = prepared('insert into note (text) values ($1)');
const notes = async () => (await dataSource.query('select text from note order by text')).map(({ text }: Note) => text);
interface Note {
  readonly text: string;
}

beforeAll(async () => {
  const extra = { max: 1, pipeline: true };
  dataSource = await new DataSource({ type: 'postgres', url: database.url, extra }).initialize();
  await dataSource.query('create table note (text text primary key)');
  transactions = new Transactions(dataSource);
});
beforeEach(() => dataSource.query('delete from note'));
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

describe('work in a transaction', () => {
  it('happens as a whole, though it was said in one go', async () => {
    await transactions.run((tx) => Promise.all(['a', 'b', 'c'].map((text) => tx.query(note, [text]))));
    expect(await notes()).toEqual(['a', 'b', 'c']);
  });

  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['a statement fails', (tx) => Promise.all([tx.query(note, ['a']), tx.query(note, ['a']), tx.query(note, ['b'])])],
    ['somebody says no', async (tx) => tx.query(note, ['a']).then(() => Promise.reject(new Error('No.')))],
    ['a failed statement was passed over in silence', (tx) => tx.query('select nonsense').catch(() => {})],
  ])('does not happen at all when %s, and the connection serves the next', async (_, work) => {
    await expect(transactions.run(work)).rejects.toThrow();
    expect(await notes()).toEqual([]);
    await transactions.run((tx) => tx.query(note, ['next']));
    expect(await notes()).toEqual(['next']);
  });

  it('says nothing any more once it is over, whoever still has something to say', async () => {
    let straggler: Promise<unknown> = Promise.resolve();
    const failing = transactions.run((tx) => {
      const late = async () => {
        await new Promise((done) => setImmediate(done));
        await failing.catch(() => {});
        await tx.query(note, ['late']);
      };
      straggler = late();
      return Promise.all([straggler.catch(() => {}), tx.query('select nonsense')]);
    });
    await expect(failing).rejects.toThrow('nonsense');
    await expect(straggler).rejects.toThrow('over');
    expect(await notes()).toEqual([]);
  });

  it('does not happen when its connection dies, and the next one gets a living connection', async () => {
    const dies = transactions.run(async (tx) => {
      await tx.query(note, ['a']);
      await tx.query('select pg_terminate_backend(pg_backend_pid())');
    });
    await expect(dies).rejects.toThrow(/terminat/);
    await transactions.run((tx) => tx.query(note, ['b']));
    expect(await notes()).toEqual(['b']);
  });

  it('stays done when somebody it told of it stumbles, and its connection serves the next', async () => {
    const stumbles = (tx: Tx) => {
      transactions.afterCommit(tx, () => {
        throw new Error('Stumbled.');
      });
      return tx.query(note, ['kept']);
    };
    await transactions.run(stumbles);
    await transactions.run((tx) => tx.query(note, ['next']));
    expect(await notes()).toEqual(['kept', 'next']);
  });

  it('tells of itself once it has committed, and not otherwise', async () => {
    const told: string[] = [];
    const work = (text: string) => async (tx: Tx) => {
      transactions.afterCommit(tx, () => told.push(text));
      await tx.query(note, [text]);
    };
    await transactions.run(work('a'));
    await expect(transactions.run(work('a'))).rejects.toThrow(/duplicate key/);
    expect(told).toEqual(['a']);
  });
});

describe('one question', () => {
  it('is answered from what is committed, and its connection serves the next', async () => {
    await transactions.run((tx) => tx.query(note, ['a']));
    const ask = () => transactions.ask((tx) => tx.query('select text from note where text = $1', ['a']));
    expect([await ask(), await ask()]).toEqual([[{ text: 'a' }], [{ text: 'a' }]]);
  });

  it('is one: a second could see another state of things', async () => {
    const twice = transactions.ask(async (tx) => [await tx.query('select 1'), await tx.query('select 2')]);
    await expect(twice).rejects.toThrow('one question');
    expect(await notes()).toEqual([]);
  });

  it('that fails says why, and its connection serves the next', async () => {
    await expect(transactions.ask((tx) => tx.query('select nonsense'))).rejects.toThrow('nonsense');
    await expect(transactions.ask((tx) => tx.query('select pg_terminate_backend(pg_backend_pid())'))).rejects.toThrow();
    expect(await transactions.ask((tx) => tx.query('select 1 as one'))).toEqual([{ one: 1 }]);
  });

  it('is asked in nobody’s name', async () => {
    const sql = `select current_setting('app.role', true) as role`;
    await transactions.run((tx) => tx.query('select 1'), { role: 'system' });
    const [asked] = await transactions.ask((tx) => tx.query(sql));
    expect(asked?.role || undefined).toBeUndefined();
  });
});

it('sees rows as the one in whose name it is done', async () => {
  const scope = { role: 'counsellor', organisationId: 'o', memberId: 'm' };
  const sql = `select current_setting('app.role', true) as role, current_setting('app.member', true) as member`;
  const [inside] = await transactions.run((tx) => tx.query(sql), scope);
  expect(inside).toEqual({ role: 'counsellor', member: 'm' });
  const [after] = await transactions.run((tx) => tx.query(sql));
  expect(after).toEqual({ role: '', member: '' });
});

it('tells how many rows were changed', async () => {
  const [, changed] = await transactions.run(async (tx) => {
    await tx.query(note, ['a']);
    return tx.query(`update note set text = 'b'`);
  });
  expect(changed).toBe(1);
});

it('gives rows as lists of values where that was asked for', async () => {
  const rows = await transactions.run((tx) => tx.query(rowsAsLists(`select 1 as one, 'two' as two`)));
  expect(rows).toEqual([[1, 'two']]);
});

describe('rows copied out of the database', () => {
  const numbers = `select n::int, case when n % 2 = 0 then n::int end, 'row ' || n, null::text, 'ä', 5000000000 + n, n = 1 from generate_series(1, 3) n`;

  it('come one by one, with what else is said on the connection in order before and after', async () => {
    const rows: unknown[] = [];
    const after = await transactions.run(async (tx) => {
      tx.query(note, ['before']).catch(() => {});
      const copied = copyRows(tx, numbers, (row) => {
        const [n, even] = [row.int(), row.intIfAny()];
        rows.push([n, even, row.ascii(), row.asciiIfAny(), row.textIfAny(), row.bigint(), row.boolean()]);
      });
      const seen = tx.query('select text from note');
      await copied;
      return seen;
    });
    expect(rows).toEqual([
      [1, undefined, 'row 1', undefined, 'ä', 5_000_000_001, true],
      [2, 2, 'row 2', undefined, 'ä', 5_000_000_002, false],
      [3, undefined, 'row 3', undefined, 'ä', 5_000_000_003, false],
    ]);
    expect(after).toEqual([{ text: 'before' }]);
  });

  it.each<[string, string, (row: CopiedRow) => void]>([
    ['the query is wrong', 'select nonsense', (row) => row.int()],
    ['somebody fails at a row', 'select 1::int', () => expect(1).toBe(2)],
    ['a field is left unread', 'select 1::int, 2::int', (row) => row.int()],
    ['a field is of another type', 'select 1::bigint', (row) => row.int()],
    ['a field is null where none may be', 'select null::int', (row) => row.int()],
  ])('fail as a whole when %s, and the connection serves the next', async (_, sql, take) => {
    await expect(transactions.run((tx) => copyRows(tx, sql, take))).rejects.toThrow();
    await transactions.run((tx) => tx.query(note, ['next']));
    expect(await notes()).toEqual(['next']);
  });

  it('take what varies quoted', async () => {
    const rows: string[] = [];
    const sql = `select unnest(${quoted(["O'Neill", 'a\\b'])}) union all select ${quoted("'")}`;
    await transactions.run((tx) => copyRows(tx, sql, (row) => rows.push(row.ascii())));
    expect(rows.sort()).toEqual(["'", "O'Neill", 'a\\b']);
  });
});
