import type { Replicas } from './replicas.fixtures.js';

type Sql = Replicas['sql'];

/** What must never happen, not even for a moment: written down by the database itself, in the transaction that did it. */
const neverEver = `
  create schema watch;
  create table watch.breach (what text not null, id uuid not null, at timestamptz not null default now());
  create function watch.offer_given() returns trigger language plpgsql security definer set search_path = waiting_list as $$
    declare closes date := (select entry_closes_on from course_start where id = new.course_start_id);
    begin
      if (now() at time zone 'Europe/Berlin')::date > closes then
        insert into watch.breach values ('offered after the entry window', new.id);
      end if;
      if (new.answer_by at time zone 'Europe/Berlin')::date > closes then
        insert into watch.breach values ('may be answered after the entry window', new.id);
      end if;
      if exists (select 1 from seat_offer where waiting_entry_id = new.waiting_entry_id and id <> new.id and state = 'open')
      then insert into watch.breach values ('two open offers for one person', new.id); end if;
      if exists (select 1 from declined_course_start
                  where waiting_entry_id = new.waiting_entry_id and course_start_id = new.course_start_id)
      then insert into watch.breach values ('offered again what was declined', new.id); end if;
      return null;
    end $$;
  create function watch.offer_changed() returns trigger language plpgsql security definer as $$
    begin
      if old.state in ('declined', 'expired', 'withdrawn') and new.state <> old.state then
        insert into watch.breach values ('an ended offer revived', new.id);
      end if;
      if old.state = 'accepted' and new.state not in ('accepted', 'withdrawn') then
        insert into watch.breach values ('an accepted place taken back', new.id);
      end if;
      return null;
    end $$;
  create function watch.place_given() returns trigger language plpgsql security definer set search_path = waiting_list as $$
    begin
      if (select count(*) from place where course_start_id = new.course_start_id)
         > (select max_participants - registered_elsewhere from course_start where id = new.course_start_id)
      then insert into watch.breach values ('more places given than there are', new.course_start_id); end if;
      return null;
    end $$;
  create trigger watch_given after insert on waiting_list.seat_offer for each row execute function watch.offer_given();
  create trigger watch_changed after update on waiting_list.seat_offer for each row execute function watch.offer_changed();
  create trigger watch after insert on waiting_list.place for each row execute function watch.place_given();
  grant usage on schema watch to public`;

/** What must hold in every state that anybody can see: each query finds the breaches of one rule. */
const always: Readonly<Record<string, string>> = {
  'something happened that must never happen': 'select what, id from watch.breach',
  'an open or accepted offer without exactly its place': `
    select o.id from waiting_list.seat_offer o left join waiting_list.place p on p.seat_offer_id = o.id
     where p.state is distinct from case o.state when 'open' then 'held' when 'accepted' then 'confirmed' end`,
  'booked + offered + free is not the capacity that was told': `
    select c.id from waiting_list.course_start c
      join lateral (select (payload->>'held')::int as held, (payload->>'confirmed')::int as confirmed
                      from messaging.message where type = 'waiting-list.places-changed.v1' and subject = c.id::text
                     order by sequence desc limit 1) told on true
     where told.held <> (select count(*) from waiting_list.place where course_start_id = c.id and state = 'held')
        or told.confirmed <> (select count(*) from waiting_list.place where course_start_id = c.id and state = 'confirmed')`,
  'an offer nobody was told of': `
    select id from waiting_list.seat_offer o where not exists (
      select 1 from messaging.message where type = 'waiting-list.seat-offered.v1' and subject = o.id::text)`,
  'an end nobody was told of': `
    select id from waiting_list.seat_offer o where state <> 'open' and not exists (
      select 1 from messaging.message where type = 'waiting-list.seat-offer-' || o.state || '.v1' and subject = o.id::text)`,
  'an entry that says offered, and no open offer; or the other way round': `
    select e.id from waiting_list.waiting_entry e
     where (e.state = 'offered') <> exists (
       select 1 from waiting_list.seat_offer where waiting_entry_id = e.id and state = 'open')`,
};

/** What must come to hold soon: somebody waits who could have a free place, and nobody has offered it. */
export const waste = `
  select e.id, c.id as course_start_id from waiting_list.waiting_entry e
    join waiting_list.course_start c on c.facts->'entryLevels' ? e.level
   where e.state = 'waiting' and c.status in ('published', 'postponed', 'started')
     and c.entry_closes_on >= current_date + 10 and c.starts_on <= current_date + 41
     and c.max_participants - c.registered_elsewhere > (select count(*) from waiting_list.place where course_start_id = c.id)
     and not exists (select 1 from waiting_list.declined_course_start d
                      where d.waiting_entry_id = e.id and d.course_start_id = c.id)`;

export const startWatching = (sql: Sql): Promise<unknown> => sql(neverEver);

export async function breachesFound(sql: Sql): Promise<Readonly<Record<string, readonly object[]>>> {
  const found: Record<string, readonly object[]> = {};
  for (const [rule, breach] of Object.entries(always)) {
    const rows = await sql<object>(breach);
    if (rows.length > 0) found[rule] = rows.slice(0, 5);
  }
  return found;
}
