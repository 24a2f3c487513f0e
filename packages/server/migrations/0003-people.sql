-- Accounts, sessions and roles; persons with their dossier and evidence. Tables that grow with people carry the province code
-- in their key, so that a cluster can place them.

create table accounts (
  id uuid primary key,
  login_name text not null unique check (login_name ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
  display_name text not null check (length(display_name) between 1 and 100),
  -- argon2id; absent when the account signs in by another service alone.
  password_hash text,
  -- Given by an administrator: to be changed before anything else.
  password_temporary boolean not null default false,
  -- Keyed digest of the resident id: one account in use for one human.
  identity_digest text,
  province char(2),
  person_id uuid,
  language text not null default 'zh' check (language in ('zh', 'en')),
  email text,
  state text not null check (state in ('active', 'locked', 'closed')),
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  -- Sealed with the server's key.
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  demonstration boolean not null default false,
  created_at timestamptz not null,
  version integer not null default 1
);

create unique index accounts_identity_digest_key on accounts (identity_digest) where state <> 'closed';
create unique index accounts_person on accounts (person_id) where state <> 'closed';

create table external_identities (
  issuer text not null,
  subject text not null,
  account_id uuid not null references accounts (id),
  linked_at timestamptz not null,
  primary key (issuer, subject)
);

create table role_assignments (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  role text not null check (role in (
    'worker', 'employer-hr', 'body-clerk', 'body-chair', 'expert', 'examiner', 'bureau-officer', 'bureau-supervisor',
    'system-administrator', 'security-administrator', 'audit-administrator'
  )),
  organisation_id uuid references organisations (id),
  granted_by uuid references accounts (id),
  granted_at timestamptz not null,
  revoked_at timestamptz,
  check ((role in ('worker', 'expert', 'examiner', 'system-administrator', 'security-administrator', 'audit-administrator')) = (organisation_id is null))
);
create index role_assignments_by_account on role_assignments (account_id) where revoked_at is null;
-- The three administrators are three people: accounts are one to a human, and an account has at most one of the three roles,
-- and then nothing else but its worker's role.
create unique index role_assignments_one_administration on role_assignments (account_id)
  where revoked_at is null and role in ('system-administrator', 'security-administrator', 'audit-administrator');
create function guantong.keep_administration_alone() returns trigger language plpgsql as $$
begin
  if new.revoked_at is not null or new.role = 'worker' then
    return new;
  end if;
  -- Two grants to one account come one after the other.
  perform 1 from accounts where id = new.account_id for update;
  if exists (
    select 1 from role_assignments held
    where held.account_id = new.account_id and held.revoked_at is null and held.id <> new.id and held.role <> 'worker'
      and (new.role like '%-administrator' or held.role like '%-administrator')
  ) then
    raise exception 'an administrator has no other office'
      using errcode = 'check_violation', constraint = 'role_assignments_administration_alone';
  end if;
  return new;
end $$;
create trigger role_assignments_administration_alone before insert or update on role_assignments
  for each row execute function guantong.keep_administration_alone();
create unique index role_assignments_once on role_assignments (account_id, role, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'))
  where revoked_at is null;

create table sessions (
  -- SHA-256 of the token the browser holds; the token itself is nowhere.
  token_hash text primary key,
  id uuid not null unique,
  account_id uuid not null references accounts (id),
  -- The role the session acts in.
  assignment_id uuid references role_assignments (id),
  -- Whether a second factor was shown.
  second_factor boolean not null default false,
  client text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index sessions_by_account on sessions (account_id);

create table persons (
  province char(2) not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  -- AES-256-GCM with the key named by resident_id_key; never in logs, messages or audit entries.
  resident_id_sealed text,
  resident_id_key text,
  resident_id_digest text unique,
  resident_id_masked text,
  birth_on date,
  phone text,
  retired_on date,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (province, id)
);
create unique index persons_by_id on persons (id);

-- Where a person works or worked, for what an employer may see; kept in step with the employment facts.
create table person_employers (
  province char(2) not null,
  person_id uuid not null,
  employer_id uuid not null references organisations (id),
  from_on date not null,
  to_on date,
  primary key (province, person_id, employer_id, from_on),
  foreign key (province, person_id) references persons (province, id)
);
create index person_employers_by_employer on person_employers (employer_id);

-- Whether a post that ends on a day, or on none, still runs: in China it is one day everywhere.
create function guantong.post_runs(to_on date) returns boolean language sql stable parallel safe as
  $$ select to_on is null or to_on >= (now() at time zone 'Asia/Shanghai')::date $$;

-- Each record of the dossier as the assessment contract has it. Facts are never overwritten: a change is a new row that
-- names the one it replaces.
create table dossier_facts (
  province char(2) not null,
  id uuid not null,
  person_id uuid not null,
  -- Stays the same through all versions of one fact.
  fact_id uuid not null,
  version integer not null check (version >= 1),
  -- Order within the dossier, the same through all versions: of posts that began on one day the later is the present one.
  position integer not null,
  list text not null check (list in ('credentials', 'employments', 'annualReviews', 'awards', 'competitions', 'continuingEducation', 'integrityBan')),
  value jsonb not null,
  source text not null check (source in ('declared', 'imported', 'employer', 'register')),
  verification text not null check (verification in ('declared', 'employer-verified', 'register-verified', 'refuted')),
  verified_by uuid references accounts (id),
  verified_at timestamptz,
  note text,
  evidence jsonb not null default '[]',
  removed boolean not null default false,
  current boolean not null default true,
  recorded_by uuid references accounts (id),
  recorded_at timestamptz not null,
  primary key (province, id),
  unique (province, fact_id, version),
  foreign key (province, person_id) references persons (province, id)
);
create index dossier_facts_of_person on dossier_facts (person_id) where current;
create unique index dossier_facts_one_current on dossier_facts (province, fact_id) where current;

-- What was once said stays: a version is only ever replaced by the next.
create function guantong.only_replaced() returns trigger language plpgsql as $$
begin
  if old.current and not new.current and to_jsonb(old) - 'current' = to_jsonb(new) - 'current' then
    return new;
  end if;
  raise exception 'a version of a fact is never changed' using errcode = '42501';
end $$;
create trigger dossier_facts_only_replaced before update on dossier_facts
  for each row execute function guantong.only_replaced();
create trigger dossier_facts_stay before delete on dossier_facts
  for each row execute function guantong.refuse_change();
create trigger dossier_facts_never_emptied before truncate on dossier_facts
  for each statement execute function guantong.refuse_change();

create table evidence_files (
  province char(2) not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size integer not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- What is infected is not kept.
  scan text not null check (scan in ('clean', 'not-scanned')),
  content bytea not null,
  uploaded_by uuid not null references accounts (id),
  uploaded_at timestamptz not null,
  primary key (province, id),
  unique (province, person_id, sha256),
  foreign key (province, person_id) references persons (province, id)
);
create unique index evidence_files_by_id on evidence_files (id);

alter table accounts enable row level security;
alter table accounts force row level security;
alter table external_identities enable row level security;
alter table external_identities force row level security;
alter table role_assignments enable row level security;
alter table role_assignments force row level security;
alter table sessions enable row level security;
alter table sessions force row level security;

create policy accounts_read on accounts for select using (
  guantong.is_system() or id = guantong.current_account()
  or guantong.acts_as('system-administrator') or guantong.acts_as('security-administrator') or guantong.acts_as('audit-administrator')
);
create policy accounts_insert on accounts for insert with check (guantong.is_system() or guantong.acts_as('system-administrator'));
create policy accounts_update on accounts for update using (
  guantong.is_system() or id = guantong.current_account()
  or guantong.acts_as('system-administrator') or guantong.acts_as('security-administrator')
);
create policy external_identities_all on external_identities for all
  using (guantong.is_system() or account_id = guantong.current_account())
  with check (guantong.is_system() or account_id = guantong.current_account());
-- A closed account is linked with nobody.
create policy external_identities_of_closed on external_identities for select
  using (guantong.acts_as('system-administrator') and exists (select 1 from accounts where id = account_id and state = 'closed'));
create policy external_identities_ended on external_identities for delete
  using (guantong.acts_as('system-administrator') and exists (select 1 from accounts where id = account_id and state = 'closed'));
create policy role_assignments_read on role_assignments for select using (
  guantong.is_system() or account_id = guantong.current_account()
  or guantong.acts_as('system-administrator') or guantong.acts_as('security-administrator') or guantong.acts_as('audit-administrator')
);
create policy role_assignments_write on role_assignments for all
  using (guantong.is_system() or guantong.acts_as('security-administrator'))
  with check (guantong.is_system() or guantong.acts_as('security-administrator') and account_id <> guantong.current_account());
create policy sessions_own on sessions for all
  using (guantong.is_system() or account_id = guantong.current_account())
  with check (guantong.is_system() or account_id = guantong.current_account());
-- Whoever locks an account or takes a role away ends its sessions, and can do nothing else with them.
create policy sessions_of_others on sessions for select
  using (guantong.acts_as('security-administrator') or guantong.acts_as('system-administrator'));
create policy sessions_ended on sessions for update
  using (guantong.acts_as('security-administrator') or guantong.acts_as('system-administrator'))
  with check (
    (guantong.acts_as('security-administrator') or guantong.acts_as('system-administrator')) and revoked_at is not null
  );

alter table persons enable row level security;
alter table persons force row level security;
alter table person_employers enable row level security;
alter table person_employers force row level security;
alter table dossier_facts enable row level security;
alter table dossier_facts force row level security;
alter table evidence_files enable row level security;
alter table evidence_files force row level security;

create policy person_employers_read on person_employers for select using (
  guantong.is_system() or person_id = guantong.current_person() or guantong.acts_for_employer(employer_id)
);
-- An employer adds posts of people it sees already (the policy of inserts is in 0005); nobody makes an employee of a stranger.
create policy person_employers_update on person_employers for update using (
  guantong.is_system() or person_id = guantong.current_person() or guantong.acts_for_employer(employer_id)
);
create policy person_employers_delete on person_employers for delete using (
  guantong.is_system() or person_id = guantong.current_person() or guantong.acts_for_employer(employer_id)
);
