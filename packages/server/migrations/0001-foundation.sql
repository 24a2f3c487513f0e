-- The role the product works as, what row security reads about who asks, the audit, jobs and messages.

-- Roles belong to the whole server, not to this database: another database may have made it already.
do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'guantong_application') then
    create role guantong_application nologin;
  end if;
exception when duplicate_object or unique_violation then
  null;
end $$;
do $$
begin
  if not pg_has_role(current_user, 'guantong_application', 'member') then
    execute format('grant guantong_application to %I', current_user);
  end if;
end $$;

grant usage on schema public, guantong to guantong_application;
alter default privileges in schema public grant select, insert, update, delete on tables to guantong_application;
alter default privileges in schema public grant usage, select on sequences to guantong_application;

-- Who asks. The settings are local to a transaction; outside of one everybody is nobody and sees nothing.
create function guantong.is_system() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('guantong.system', true), '') = 'on' $$;
create function guantong.current_account() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('guantong.account_id', true), '')::uuid $$;
create function guantong.current_person() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('guantong.person_id', true), '')::uuid $$;
create function guantong.current_organisation() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('guantong.organisation_id', true), '')::uuid $$;
create function guantong.current_role_name() returns text language sql stable parallel safe as
  $$ select coalesce(current_setting('guantong.role', true), '') $$;

create function guantong.acts_as(role_name text) returns boolean language sql stable parallel safe as
  $$ select guantong.current_role_name() = role_name $$;
create function guantong.acts_for_employer(employer uuid) returns boolean language sql stable parallel safe as
  $$ select guantong.current_role_name() = 'employer-hr' and coalesce(guantong.current_organisation() = employer, false) $$;
create function guantong.acts_for_body(body uuid) returns boolean language sql stable parallel safe as
  $$ select guantong.current_role_name() in ('body-clerk', 'body-chair')
       and coalesce(guantong.current_organisation() = body, false) $$;
-- GB/T 2260: a province ends in four zeros, a prefecture in two; CN covers everything.
create function guantong.bureau_covers(region text) returns boolean language sql stable parallel safe as
  $$ select case
       when coalesce(current_setting('guantong.bureau_region', true), '') = '' then false
       when current_setting('guantong.bureau_region', true) = 'CN' then true
       when current_setting('guantong.bureau_region', true) like '__0000' then
         coalesce(left(region, 2) = left(current_setting('guantong.bureau_region', true), 2), false)
       when current_setting('guantong.bureau_region', true) like '____00' then
         coalesce(left(region, 4) = left(current_setting('guantong.bureau_region', true), 4), false)
       else coalesce(region = current_setting('guantong.bureau_region', true), false)
     end $$;

create function guantong.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only added', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- The audit: a chain of hashes a case, cycle, organisation or person (docs/proofs.md). Never changed, never emptied.
create table audit_entries (
  chain text not null,
  sequence bigint not null check (sequence >= 1),
  province char(2) not null default '00',
  at timestamptz(3) not null,
  actor_account uuid,
  actor_role text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  -- Never a resident id: an entry cannot be erased.
  detail jsonb not null,
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (chain, sequence)
);
create index audit_entries_by_time on audit_entries (at);
create index audit_entries_by_actor on audit_entries (actor_account, at);
create index audit_entries_by_subject on audit_entries (subject_kind, subject_id, at);

create table audit_heads (
  chain text primary key,
  sequence bigint not null check (sequence >= 0),
  hash text not null,
  -- Up to where the chain is anchored outside of the database.
  anchored bigint not null default 0
);
create index audit_heads_to_anchor on audit_heads (chain) where sequence > anchored;

create trigger audit_entries_only_added before update or delete on audit_entries
  for each row execute function guantong.refuse_change();
create trigger audit_entries_never_emptied before truncate on audit_entries
  for each statement execute function guantong.refuse_change();
create trigger audit_heads_stay before delete on audit_heads
  for each row execute function guantong.refuse_change();
create trigger audit_heads_never_emptied before truncate on audit_heads
  for each statement execute function guantong.refuse_change();
revoke all on audit_entries, audit_heads from guantong_application;
grant select, insert on audit_entries to guantong_application;
grant select, insert, update on audit_heads to guantong_application;

alter table audit_entries enable row level security;
alter table audit_entries force row level security;
create policy audit_entries_read on audit_entries for select
  using (guantong.is_system() or guantong.acts_as('audit-administrator'));
-- Nobody writes in another's name.
create policy audit_entries_insert on audit_entries for insert
  with check (guantong.is_system() or actor_account = guantong.current_account() and actor_role = guantong.current_role_name());

-- Work for later: lives here, so that server processes keep no state.
create table jobs (
  id uuid primary key,
  kind text not null,
  -- Names things by their ids; personal data stays in its own tables.
  payload jsonb not null,
  run_at timestamptz not null,
  attempts integer not null default 0,
  max_attempts integer not null check (max_attempts >= 1),
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  locked_by text,
  locked_until timestamptz,
  progress integer not null default 0,
  total integer,
  result jsonb,
  error text,
  idempotency_key text unique,
  account_id uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  check ((state = 'running') = (locked_by is not null and locked_until is not null))
);
create index jobs_waiting on jobs (run_at) where state = 'queued';
create index jobs_running on jobs (locked_until) where state = 'running';
create index jobs_finished on jobs (finished_at) where finished_at is not null;

alter table jobs enable row level security;
alter table jobs force row level security;
-- Whoever asked for a job may watch and cancel it.
create policy jobs_system on jobs using (guantong.is_system()) with check (guantong.is_system());
create policy jobs_read on jobs for select
  using (account_id = guantong.current_account() or guantong.acts_as('system-administrator'));
create policy jobs_update on jobs for update
  using (account_id = guantong.current_account() or guantong.acts_as('system-administrator'));
create policy jobs_insert on jobs for insert
  with check (guantong.current_account() is not null and (account_id is null or account_id = guantong.current_account()));

-- The inbox is the record; deliveries are nudges by mail and webhook.
create table messages (
  id uuid primary key,
  account_id uuid not null,
  kind text not null,
  -- {"zh": …, "en": …}
  subject jsonb not null check (subject ? 'zh' and subject ? 'en'),
  link text check (link like '/%'),
  created_at timestamptz not null,
  read_at timestamptz
);
create index messages_by_account on messages (account_id, created_at desc);
create index messages_unread on messages (account_id) where read_at is null;

create table deliveries (
  message_id uuid not null references messages (id),
  channel text not null check (channel in ('mail', 'webhook')),
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  last_error text,
  primary key (message_id, channel)
);

alter table messages enable row level security;
alter table messages force row level security;
create policy messages_read on messages for select
  using (guantong.is_system() or account_id = guantong.current_account());
create policy messages_update on messages for update
  using (guantong.is_system() or account_id = guantong.current_account());
-- What one does concerns others: whoever acts may write to anybody.
create policy messages_insert on messages for insert
  with check (guantong.is_system() or guantong.current_account() is not null);

alter table deliveries enable row level security;
alter table deliveries force row level security;
create policy deliveries_system on deliveries using (guantong.is_system()) with check (guantong.is_system());
create policy deliveries_insert on deliveries for insert with check (guantong.current_account() is not null);
