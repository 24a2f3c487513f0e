-- Objections and complaints: what was reported, who reported it (apart and sealed), the log, notes and files.

create table complaints (
  province char(2) not null,
  id uuid not null,
  number text not null unique,
  kind text not null check (kind in ('result-objection', 'staff-or-expert', 'fraud')),
  -- The line of a publicity, or the certificate, and the case behind it.
  application_id uuid not null,
  certificate_id uuid,
  -- Whose result or certificate it is.
  person_id uuid not null,
  body_id uuid not null references organisations (id),
  jurisdiction text not null,
  text text not null check (length(text) between 10 and 4000),
  -- Nobody but the bureau’s supervisor may learn who complains.
  protected boolean not null,
  anonymous boolean not null,
  -- The fold of complaint_actions.
  complaint_state jsonb not null,
  state text not null,
  handler text check (handler in ('body', 'bureau')),
  calendar_version text not null,
  due_on date,
  -- Whether the certificate was suspended because of it: then it stands again unless it is revoked.
  certificate_suspended boolean not null default false,
  reported_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  version integer not null default 1,
  primary key (province, id),
  foreign key (province, application_id) references applications (province, id),
  check (not certificate_suspended or certificate_id is not null)
);
create unique index complaints_by_id on complaints (id);
create index complaints_of_body on complaints (body_id, state, reported_at desc);
create index complaints_of_application on complaints (application_id);
create index complaints_due on complaints (due_on) where due_on is not null;

-- The last number given in a province and year.
create table complaint_numbers (
  province char(2) not null,
  year integer not null,
  last integer not null,
  primary key (province, year)
);

-- Who complains, sealed with a key from the environment, and the hash of the code by which the complaint is followed
-- without an account. Read by the product alone, for whom the access table names; each look is in the audit.
create table complainants (
  complaint_id uuid primary key references complaints (id),
  code_sha256 text not null check (code_sha256 ~ '^[0-9a-f]{64}$'),
  -- {name, contact}; absent: anonymous.
  sealed text,
  sealed_key text,
  check ((sealed is null) = (sealed_key is null))
);

create table complaint_actions (
  complaint_id uuid not null references complaints (id),
  sequence integer not null check (sequence >= 1),
  kind text not null,
  actor_account uuid references accounts (id),
  actor_role text not null,
  at timestamptz(3) not null,
  payload jsonb not null,
  primary key (complaint_id, sequence)
);
create trigger complaint_actions_only_added before update or delete on complaint_actions
  for each row execute function guantong.refuse_change();
create trigger complaint_actions_never_emptied before truncate on complaint_actions
  for each statement execute function guantong.refuse_change();

-- What an office writes down while it investigates: for the office alone, and the bureau above it.
create table complaint_notes (
  complaint_id uuid not null references complaints (id),
  id uuid primary key,
  handler text not null check (handler in ('body', 'bureau')),
  text text not null check (length(text) between 2 and 4000),
  account_id uuid not null references accounts (id),
  at timestamptz(3) not null
);
create index complaint_notes_of_complaint on complaint_notes (complaint_id, at);

create table complaint_files (
  complaint_id uuid not null references complaints (id),
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size integer not null check (size >= 1),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  scan text not null check (scan in ('clean', 'not-scanned')),
  content bytea not null,
  uploaded_at timestamptz(3) not null,
  unique (complaint_id, sha256)
);

-- A body sees objections to its results; what is said about its staff, its experts or about fraud the bureau alone. Nobody
-- sees a complaint about the own result. What changes goes with the case or the certificate, so the product writes.
alter table complaints enable row level security;
alter table complaints force row level security;
create policy complaints_read on complaints for select using (
  guantong.is_system()
  or person_id is distinct from guantong.current_person() and (
    kind = 'result-objection' and guantong.acts_for_body(body_id)
    or guantong.acts_as('bureau-supervisor') and guantong.bureau_covers(jurisdiction)
  )
);
create policy complaints_write on complaints using (guantong.is_system()) with check (guantong.is_system());
alter table complaint_numbers enable row level security;
alter table complaint_numbers force row level security;
create policy complaint_numbers_system on complaint_numbers using (guantong.is_system()) with check (guantong.is_system());
alter table complainants enable row level security;
alter table complainants force row level security;
create policy complainants_system on complainants using (guantong.is_system()) with check (guantong.is_system());
alter table complaint_actions enable row level security;
alter table complaint_actions force row level security;
create policy complaint_actions_read on complaint_actions for select using (
  exists (select 1 from complaints where complaints.id = complaint_id)
);
create policy complaint_actions_write on complaint_actions using (guantong.is_system()) with check (guantong.is_system());
alter table complaint_notes enable row level security;
alter table complaint_notes force row level security;
create policy complaint_notes_read on complaint_notes for select using (
  exists (select 1 from complaints where complaints.id = complaint_id)
  and (guantong.is_system() or handler = 'body' or guantong.acts_as('bureau-supervisor'))
);
create policy complaint_notes_write on complaint_notes using (guantong.is_system()) with check (guantong.is_system());
alter table complaint_files enable row level security;
alter table complaint_files force row level security;
create policy complaint_files_read on complaint_files for select using (
  exists (select 1 from complaints where complaints.id = complaint_id)
);
create policy complaint_files_write on complaint_files using (guantong.is_system()) with check (guantong.is_system());
