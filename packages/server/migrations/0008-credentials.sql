-- Certificates of titles and skill levels, the keys that sign them, their status lists, and bans for fraud.

-- Who issues: an evaluation body with an identity on the web (did:web). The address is part of every credential it ever
-- issued, so it stays what it was when the body began.
create table issuers (
  body_id uuid primary key references organisations (id),
  -- https://host/issuers/<id>, where the did document is found.
  address text not null unique,
  did text not null unique,
  created_at timestamptz not null
);

-- Every key a body ever signed with. The secret one is sealed with a key from the environment and never leaves.
create table issuer_keys (
  body_id uuid not null references issuers (body_id),
  name text not null check (name ~ '^key-[1-9][0-9]{0,5}$'),
  public_key text not null,
  secret_sealed text not null,
  secret_key text not null,
  from_at timestamptz(0) not null,
  -- Retired at: signs no more, what it signed counts.
  to_at timestamptz(0),
  -- Revoked at: nothing it signed counts.
  revoked_at timestamptz(0),
  revocation_reason text,
  primary key (body_id, name),
  check (to_at is null or to_at >= from_at),
  check ((revoked_at is null) = (revocation_reason is null)),
  check (revoked_at is null or to_at is not null)
);
-- One key at a time signs.
create unique index issuer_keys_in_use on issuer_keys (body_id) where to_at is null;

-- How a body numbers its certificates (facts B.3): parts of the national scheme for skill levels, a pattern for titles.
create table certificate_settings (
  body_id uuid primary key references organisations (id),
  body_letter text not null check (body_letter in ('Y', 'S')),
  body_code text not null check (body_code ~ '^[0-9]{4}$'),
  site text not null check (site ~ '^[0-9]{6}$'),
  title_template text not null check (length(title_template) between 4 and 60),
  -- What stands for the body in the numbers of titles: no two bodies have the same.
  title_body text not null unique check (title_body ~ '^[A-Z0-9]{1,12}$'),
  version integer not null default 1
);

-- The last of every series of numbers and places of a body: taken by locking the row, in the transaction that uses it, so
-- that nothing is given twice and nothing is left out.
create table certificate_counters (
  body_id uuid not null references organisations (id),
  series text not null,
  last bigint not null check (last >= 1),
  primary key (body_id, series)
);

create table certificates (
  province char(2) not null,
  id uuid not null,
  kind text not null check (kind in ('title', 'skill-level')),
  number text not null unique check (length(number) between 1 and 60),
  person_province char(2) not null,
  person_id uuid not null,
  -- The name as the certificate has it; the row of the person may change.
  person_name text not null,
  application_province char(2) not null,
  application_id uuid not null,
  cycle_id uuid not null references cycles (id),
  body_id uuid not null references issuers (body_id),
  jurisdiction text not null,
  -- 评审委员会 and 批准文号, of titles (facts B.3).
  committee_id uuid references committees (id),
  committee_name text,
  approval_number text,
  level text not null,
  field_code text not null,
  field_name text not null,
  specialty text,
  name jsonb not null check (name ? 'zh' and name ? 'en'),
  basis text not null,
  -- 取得时间: the day the committee passed it, not the day of issue (facts B.3).
  obtained_on date not null,
  issued_at timestamptz(0) not null,
  list_number integer not null check (list_number >= 1),
  list_index integer not null check (list_index between 0 and 131071),
  state text not null check (state in ('issued', 'suspended', 'revoked', 'superseded')),
  -- Why it is suspended, revoked or superseded, and since when.
  state_reason text,
  state_at timestamptz not null,
  supersedes uuid,
  superseded_by uuid,
  credential jsonb not null,
  -- SHA-256 of the canonical JSON of the credential: its beginning stands in the QR code.
  credential_sha256 text not null check (credential_sha256 ~ '^[0-9a-f]{64}$'),
  version integer not null default 1,
  primary key (province, id),
  foreign key (application_province, application_id) references applications (province, id),
  foreign key (person_province, person_id) references persons (province, id),
  check ((state = 'issued') = (state_reason is null)),
  check ((state = 'superseded') = (superseded_by is not null)),
  check ((kind = 'title') = (committee_id is not null)),
  check ((committee_id is null) = (committee_name is null) and (committee_id is null) = (approval_number is null))
);
create unique index certificates_by_id on certificates (id);
create unique index certificates_place on certificates (body_id, list_number, list_index);
-- One certificate of a case at a time.
create unique index certificates_of_application on certificates (application_id) where state <> 'superseded';
create index certificates_of_person on certificates (person_id, issued_at desc);
create index certificates_of_body on certificates (body_id, issued_at desc);
create index certificates_out_of_force on certificates (body_id, list_number) where state <> 'issued';

-- What was signed of a certificate is fixed; only its state moves.
create function guantong.keep_certificate() returns trigger language plpgsql as $$
declare
  moving text[] := array['state', 'state_reason', 'state_at', 'superseded_by', 'version'];
begin
  if to_jsonb(old) - moving = to_jsonb(new) - moving
    and (old.state not in ('revoked', 'superseded') or new.state = old.state) then
    return new;
  end if;
  raise exception 'what was signed stays, and what was revoked or superseded stays so' using errcode = 'insufficient_privilege';
end $$;
create trigger certificates_keep before update on certificates
  for each row execute function guantong.keep_certificate();
create trigger certificates_stay before delete on certificates
  for each row execute function guantong.refuse_change();
create trigger certificates_never_emptied before truncate on certificates
  for each statement execute function guantong.refuse_change();

-- The signed status lists as they are given out; made anew when a bit moves or their time runs out.
create table status_lists (
  body_id uuid not null references issuers (body_id),
  number integer not null check (number >= 1),
  purpose text not null check (purpose in ('revocation', 'suspension')),
  credential jsonb not null,
  made_at timestamptz(0) not null,
  valid_until timestamptz(0) not null,
  primary key (body_id, number, purpose)
);

-- 诚信档案: who may apply for nothing, in either direction, and until when (facts B.1 fraud, 广东 2019).
create table integrity_bans (
  province char(2) not null,
  id uuid not null,
  person_province char(2) not null,
  person_id uuid not null,
  -- Absent: fraud was found before a certificate was issued.
  certificate_id uuid,
  -- Where the case belongs: its bureaus see the entry.
  jurisdiction text not null,
  from_on date not null,
  -- Last day, inclusive.
  until_on date not null,
  reason text not null check (length(reason) between 2 and 500),
  imposed_by uuid not null references accounts (id),
  imposed_at timestamptz not null,
  lifted_at timestamptz,
  lifting_reason text,
  primary key (province, id),
  foreign key (person_province, person_id) references persons (province, id),
  check (until_on >= from_on),
  check ((lifted_at is null) = (lifting_reason is null))
);
create index integrity_bans_of_person on integrity_bans (person_id) where lifted_at is null;

-- What became of each case of a batch of certificates.
create table certificate_batch_items (
  job_id uuid not null,
  application_id uuid not null,
  -- Why none was issued; absent: it was.
  why_not jsonb,
  at timestamptz not null,
  primary key (job_id, application_id)
);

-- Keys, counters and lists are the product's alone: what is public of them it gives out itself.
alter table issuers enable row level security;
alter table issuers force row level security;
create policy issuers_system on issuers using (guantong.is_system()) with check (guantong.is_system());
alter table issuer_keys enable row level security;
alter table issuer_keys force row level security;
create policy issuer_keys_system on issuer_keys using (guantong.is_system()) with check (guantong.is_system());
alter table certificate_counters enable row level security;
alter table certificate_counters force row level security;
create policy certificate_counters_system on certificate_counters using (guantong.is_system()) with check (guantong.is_system());
alter table status_lists enable row level security;
alter table status_lists force row level security;
create policy status_lists_system on status_lists using (guantong.is_system()) with check (guantong.is_system());
alter table certificate_batch_items enable row level security;
alter table certificate_batch_items force row level security;
create policy certificate_batch_items_system on certificate_batch_items using (guantong.is_system()) with check (guantong.is_system());

alter table certificate_settings enable row level security;
alter table certificate_settings force row level security;
create policy certificate_settings_read on certificate_settings for select using (
  guantong.is_system() or guantong.acts_for_body(body_id) or guantong.bureau_keeps(body_id)
);
-- The codes are given with the filing: the bureau enters them.
create policy certificate_settings_write on certificate_settings for all
  using (guantong.is_system() or guantong.acts_as('bureau-officer') and guantong.bureau_keeps(body_id))
  with check (guantong.is_system() or guantong.acts_as('bureau-officer') and guantong.bureau_keeps(body_id));

-- The holder, the body and its bureaus see a certificate; only the product writes it, signed.
alter table certificates enable row level security;
alter table certificates force row level security;
create policy certificates_read on certificates for select using (
  guantong.is_system()
  or person_id = guantong.current_person()
  or guantong.acts_for_body(body_id)
  or guantong.bureau_covers(jurisdiction)
);
create policy certificates_write on certificates for all
  using (guantong.is_system()) with check (guantong.is_system());

-- Whoever sees a dossier sees that its person is banned: the check of an application reads it.
alter table integrity_bans enable row level security;
alter table integrity_bans force row level security;
create policy integrity_bans_read on integrity_bans for select using (
  guantong.is_system() or guantong.sees_dossier(person_id)
  or guantong.bureau_covers(jurisdiction)
);
create policy integrity_bans_write on integrity_bans for all
  using (guantong.is_system()) with check (guantong.is_system());
