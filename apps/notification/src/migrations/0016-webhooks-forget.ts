import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What webhooks remember of offers and course starts is forgotten like every other copy: it must be known how old it is. */
export class WebhooksForget1795219200016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table webhook_course_start add column heard_at timestamptz not null default now();
      alter table webhook_seat_offer add column heard_at timestamptz not null default now()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table webhook_course_start drop column heard_at;
      alter table webhook_seat_offer drop column heard_at`);
  }
}
