import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A wait names its entry as long as there is one: seen by whoever looks after the person, counted by the service itself. */
export class WaitingSpellsInSight1795219200004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rowLevelSecurity);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy scope on waiting_spell;
      alter table waiting_spell no force row level security;
      alter table waiting_spell disable row level security`);
  }
}

const rowLevelSecurity = `
  alter table waiting_spell enable row level security;
  alter table waiting_spell force row level security;
  create policy scope on waiting_spell using (
    current_setting('app.role', true) = 'system'
    or exists (select 1 from waiting_entry e where e.id = waiting_entry_id))`;
