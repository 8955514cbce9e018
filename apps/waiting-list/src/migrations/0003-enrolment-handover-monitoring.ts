import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who begins, who goes on, and how long it took. */
export class EnrolmentHandoverMonitoring1795219200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(enrolment);
    await runner.query(handover);
    await runner.query(waitingSpell);
    await runner.query(rowLevelSecurity);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists waiting_spell, handover, enrolment');
  }
}

const enrolment = `
  create table enrolment (
    id uuid primary key,
    version integer not null default 1,
    state text not null check (state in ('expected', 'confirmed', 'no-show', 'dropped-out', 'completed', 'withdrawn')),
    waiting_entry_id uuid not null references waiting_entry (id),
    person_ref uuid not null,
    reference text not null,
    course_start_id uuid not null references course_start (id),
    provider_id uuid not null,
    referring_organisation_id uuid not null,
    case_manager_id uuid,
    seat_offer_id uuid not null unique references seat_offer (id),
    since timestamptz not null default now(),
    completed_on date,
    goes_on boolean,
    next_level text,
    drop_out_reason text,
    updated_at timestamptz not null default now()
  );
  create unique index enrolment_one_live_per_entry on enrolment (waiting_entry_id) where state in ('expected', 'confirmed');
  create index enrolment_of_course_start on enrolment (course_start_id)`;

const handover = `
  create table handover (
    id uuid primary key,
    version integer not null default 1,
    state text not null check (state in ('proposed', 'consented', 'offered', 'accepted', 'completed',
                                         'declined', 'expired', 'withdrawn', 'superseded')),
    waiting_entry_id uuid not null references waiting_entry (id),
    person_ref uuid not null,
    reference text not null,
    sender_provider_id uuid not null,
    from_course_start_id uuid not null references course_start (id),
    receiver_provider_id uuid,
    to_course_start_id uuid references course_start (id),
    referring_organisation_id uuid not null,
    case_manager_id uuid,
    consented_on date,
    consent_text_version text,
    sender_confirmed_at timestamptz,
    receiver_confirmed_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create unique index handover_one_running_per_entry on handover (waiting_entry_id)
    where state in ('proposed', 'consented', 'offered', 'accepted')`;

/** One wait of somebody: from registering (or from the end of a course) to a start. Kept without the person once the entry is gone. */
const waitingSpell = `
  create table waiting_spell (
    id uuid primary key,
    waiting_entry_id uuid,
    kind text not null check (kind in ('first', 'transition')),
    level text not null,
    course_type text,
    municipality text not null,
    county text not null generated always as (left(municipality, 5)) stored,
    registered_on date not null,
    entitled_on date,
    started_on date,
    ended_on date,
    end_reason text
  );
  create unique index waiting_spell_one_running_per_entry on waiting_spell (waiting_entry_id)
    where started_on is null and ended_on is null;
  create index waiting_spell_started on waiting_spell (started_on, county, level)`;

const rowLevelSecurity = `
  alter table enrolment enable row level security;
  alter table enrolment force row level security;
  create policy scope on enrolment using (
    seen_by_referrer(referring_organisation_id, case_manager_id) or seen_by_provider(provider_id));
  alter table handover enable row level security;
  alter table handover force row level security;
  create policy scope on handover using (
    seen_by_referrer(referring_organisation_id, case_manager_id)
    or seen_by_provider(sender_provider_id)
    or (state in ('offered', 'accepted', 'completed') and seen_by_provider(receiver_provider_id)));
  create policy enrolled on vault_person for select using (
    exists (select 1 from enrolment e where e.person_ref = vault_person.person_ref and seen_by_provider(e.provider_id)
              and e.state in ('expected', 'confirmed', 'completed')))`;
