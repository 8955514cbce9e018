import type pg from 'pg';

/** Remembers in the database itself which steps of the sample are done: whoever empties it begins anew. */
export class Steps {
  private constructor(
    private readonly client: pg.Client,
    private readonly done: Set<string>,
  ) {}

  static async of(client: pg.Client): Promise<Steps> {
    await client.query(`create schema if not exists local_stack;
      create table if not exists local_stack.sample_step (name text primary key, done_at timestamptz not null default now())`);
    const { rows } = await client.query<{ name: string }>('select name from local_stack.sample_step');
    return new Steps(client, new Set(rows.map(({ name }) => name)));
  }

  isDone(name: string): boolean {
    return this.done.has(name);
  }

  /** In one transaction with what `work` does on the same connection. */
  async once(name: string, work: () => Promise<unknown>): Promise<void> {
    if (this.isDone(name)) return;
    await this.client.query('begin');
    try {
      await work();
      await this.client.query('insert into local_stack.sample_step (name) values ($1)', [name]);
      await this.client.query('commit');
    } catch (error) {
      await this.client.query('rollback');
      throw error;
    }
    this.done.add(name);
  }
}
