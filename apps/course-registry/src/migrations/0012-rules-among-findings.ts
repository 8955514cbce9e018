import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rules of its day have otherwise is found like anything else, and the graver findings come first. */
export class RulesAmongFindings1795219200012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table finding drop constraint finding_severity_check;
      alter table finding add constraint finding_severity_check
        check (severity in ('error', 'warning', 'hint', 'notice'));
      create index finding_by_weight on finding (${weight}, id desc);
      create index finding_of_provider_by_weight on finding (provider_id, ${weight}, id desc);
      drop index finding_open, finding_by_provider;
      -- Goes up with the way of looking; whoever was looked at in an older way is looked at once more.
      alter table plausibility add column made_as integer not null default 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plausibility drop column made_as;
      create index finding_open on finding (id) where acknowledged_at is null;
      create index finding_by_provider on finding (provider_id, id);
      drop index finding_by_weight, finding_of_provider_by_weight;
      delete from finding where severity = 'notice';
      alter table finding drop constraint finding_severity_check;
      alter table finding add constraint finding_severity_check check (severity in ('error', 'warning', 'hint'))`);
  }
}

const weight = `(case severity when 'error' then 0 when 'warning' then 1 when 'hint' then 2 else 3 end)`;
