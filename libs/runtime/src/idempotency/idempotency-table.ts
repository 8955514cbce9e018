/** Table for the keys of POSTs that create; each service's migration makes one in its own schema. */
export const idempotencyTableSql = `
  create table idempotency_key (
    caller text not null,
    key text not null,
    fingerprint text not null,
    outcome jsonb,
    recorded_at timestamptz not null default now(),
    primary key (caller, key)
  );
  create index idempotency_key_recorded on idempotency_key (recorded_at)`;
