import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rules and decisions that bind people without naming any: everybody may read them, and the database asks again who writes.
 * Policies, places kept and batches are a coordinator's or a county administrator's; cases are written by the service,
 * which counts people nobody else may see.
 */
export class WritersOfRules1795219200014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [policies, ...byCoordinators, ...byTheService, closing]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index course_start_closing');
    for (const table of [...coordinatorsWrite, ...theServiceWrites]) {
      await runner.query(`
        drop policy anybody_reads on ${table};
        drop policy writing on ${table};
        alter table ${table} no force row level security;
        alter table ${table} disable row level security`);
    }
    await runner.query(`
      alter policy drafts_begin on policy with check (true);
      alter policy drafts_change on policy using (valid_from is null) with check (true);
      alter policy drafts_go on policy using (valid_from is null);
      alter policy written_once on policy_step with check (true)`);
  }
}

const mayCoordinate = `current_setting('app.role', true) in ('coordinator', 'county_admin', 'system')`;

const policies = `
  alter policy drafts_begin on policy with check (${mayCoordinate});
  alter policy drafts_change on policy using (valid_from is null and ${mayCoordinate}) with check (${mayCoordinate});
  alter policy drafts_go on policy using (valid_from is null and ${mayCoordinate});
  alter policy written_once on policy_step with check (
    current_setting('app.role', true) = 'system'
    or ${mayCoordinate} and member_id::text = current_setting('app.member', true))`;

const coordinatorsWrite = ['policy_preview', 'hold_out', 'offer_batch'];
const theServiceWrites = ['viability_case', 'viability_step'];
const byCoordinators = coordinatorsWrite.map((table) => written(table, mayCoordinate));
const byTheService = theServiceWrites.map((table) => written(table, `current_setting('app.role', true) = 'system'`));

function written(table: string, who: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy anybody_reads on ${table} for select using (true);
    create policy writing on ${table} using (${who})`;
}

/** Every look asks which of them are not being closed any more. */
const closing = 'create index course_start_closing on course_start (id) where closing';
