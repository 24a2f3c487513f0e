-- Employers, evaluation bodies and bureaus; what they may do; committees; the pool of experts.

create table organisations (
  id uuid primary key,
  kind text not null check (kind in ('employer', 'evaluation-body', 'bureau')),
  name text not null check (length(name) between 2 and 200),
  -- GB 32100; bureaus have one too, but it is not asked of them.
  uscc text unique check (uscc ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
  -- GB/T 2260, six digits; a bureau covers everything below it, CN covers everything.
  region text not null check (region ~ '^([1-9][0-9]{5}|CN)$'),
  employer_kind text check (employer_kind in ('enterprise', 'public-institution', 'other')),
  ownership text check (ownership in ('municipal', 'district', 'central', 'provincial', 'private', 'foreign', 'other')),
  superior_id uuid references organisations (id),
  contact text,
  state text not null check (state in ('filed', 'suspended', 'removed')),
  -- Why it is suspended or removed.
  state_reason text,
  created_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'filed') = (state_reason is null)),
  check ((kind = 'employer') = (employer_kind is not null)),
  check (kind <> 'employer' or uscc is not null)
);
create index organisations_by_kind on organisations (kind, region, name);

-- What the registers say an employer may do; the policy reads it.
create table employer_rights (
  id uuid primary key,
  employer_id uuid not null references organisations (id),
  "right" text not null check ("right" in ('pilot-enterprise', 'title-self-review', 'skill-level-recognition', 'special-technician-appointment')),
  from_on date not null,
  to_on date,
  document text not null,
  granted_by uuid not null references organisations (id),
  created_at timestamptz not null,
  check (to_on is null or to_on >= from_on)
);
create index employer_rights_by_employer on employer_rights (employer_id);

-- What an evaluation body may evaluate.
create table body_scopes (
  id uuid primary key,
  body_id uuid not null references organisations (id),
  kind text not null check (kind in ('title-review', 'skill-recognition')),
  series text,
  occupation text,
  highest_level text not null,
  from_on date not null,
  to_on date,
  document text not null,
  check ((kind = 'title-review') = (series is not null)),
  check ((kind = 'skill-recognition') = (occupation is not null)),
  check (to_on is null or to_on >= from_on)
);
create index body_scopes_by_body on body_scopes (body_id);

create table experts (
  id uuid primary key,
  account_id uuid unique,
  name text not null,
  employer_id uuid references organisations (id),
  employer_name text,
  region text not null,
  -- A skilled expert: holds a skill level, for the skilled group of a committee.
  skilled boolean not null default false,
  state text not null check (state in ('active', 'suspended', 'removed')),
  state_reason text,
  term_from date not null,
  -- The term of an expert is at most three years (人社部令第40号, basis: inferred).
  term_to date not null,
  created_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'active') = (state_reason is null)),
  check (term_to >= term_from and term_to <= term_from + interval '3 years')
);

create table expert_qualifications (
  id uuid primary key,
  expert_id uuid not null references experts (id),
  kind text not null check (kind in ('title', 'skill-level')),
  series text,
  specialty text,
  occupation text,
  level text not null,
  since_on date not null,
  -- In the order they were entered.
  position integer not null,
  check ((kind = 'title') = (series is not null)),
  check ((kind = 'skill-level') = (occupation is not null))
);
create index expert_qualifications_by_expert on expert_qualifications (expert_id);

-- Ties an expert declares, so that a draw can leave them out.
create table expert_declarations (
  id uuid primary key,
  expert_id uuid not null references experts (id),
  kind text not null check (kind in ('employer', 'kin', 'teacher-student', 'collaboration', 'other')),
  -- The other side: an organisation, or a person by name as declared.
  organisation_id uuid references organisations (id),
  person_name text,
  from_on date,
  to_on date,
  note text,
  declared_at timestamptz not null,
  check (organisation_id is not null or person_name is not null)
);
create index expert_declarations_by_expert on expert_declarations (expert_id);

create table committees (
  id uuid primary key,
  body_id uuid not null references organisations (id),
  name text not null,
  scope text not null check (scope in ('series', 'specialty')),
  series text not null,
  specialty text,
  -- The highest level it may review.
  level text not null check (level in ('entry', 'assistant', 'intermediate', 'associate-senior', 'full-senior')),
  -- The number of its members.
  size integer not null check (size >= 0),
  filed_from date,
  filed_to date,
  approved_by uuid references organisations (id),
  approval_number text,
  refusal_reason text,
  revocation_reason text,
  -- The account that submitted it: nobody approves what they submitted.
  submitted_by uuid,
  state text not null check (state in ('draft', 'submitted', 'filed', 'refused', 'revoked')),
  created_at timestamptz not null,
  version integer not null default 1,
  check ((scope = 'specialty') = (specialty is not null)),
  -- Filed for at most three years (人社部令第40号, basis: inferred).
  check (filed_to is null or (filed_to >= filed_from and filed_to <= filed_from + interval '3 years')),
  -- A draft may still be wrong; what is submitted has an odd number of members.
  check (state in ('draft', 'refused') or size % 2 = 1),
  check (state = 'draft' or submitted_by is not null),
  check ((state = 'refused') = (refusal_reason is not null)),
  check ((state = 'revoked') = (revocation_reason is not null)),
  check (state <> 'filed' or (filed_from is not null and filed_to is not null and approved_by is not null))
);
create index committees_by_body on committees (body_id);

create table committee_members (
  committee_id uuid not null references committees (id),
  expert_id uuid not null references experts (id),
  role text not null check (role in ('chair', 'vice-chair', 'member')),
  primary key (committee_id, expert_id)
);
create unique index committee_members_one_chair on committee_members (committee_id) where role = 'chair';

-- The register is open to everybody who signed in; the bureau of the region keeps it.
alter table organisations enable row level security;
alter table organisations force row level security;
create policy organisations_read on organisations for select using (
  guantong.is_system() or guantong.current_account() is not null
);
create policy organisations_insert on organisations for insert with check (
  guantong.is_system() or guantong.acts_as('bureau-officer') and guantong.bureau_covers(region)
);
-- An employer or a body keeps its own contact.
create policy organisations_update on organisations for update using (
  guantong.is_system()
  or (guantong.acts_as('bureau-officer') or guantong.acts_as('bureau-supervisor')) and guantong.bureau_covers(region)
  or guantong.acts_for_employer(id) or guantong.acts_for_body(id)
);
-- Policies know rows, not columns: what each may write of a row it may change.
create function guantong.keep_register() returns trigger language plpgsql as $$
declare
  own text[] := case
    when guantong.acts_as('bureau-supervisor') then array['state', 'state_reason', 'version']
    else array['contact', 'version']
  end;
begin
  if guantong.is_system() or guantong.acts_as('bureau-officer')
    or to_jsonb(old) - own = to_jsonb(new) - own then
    return new;
  end if;
  raise exception 'only an officer of a bureau changes an entry of the register' using errcode = 'insufficient_privilege';
end $$;
create trigger organisations_keep_register before update on organisations
  for each row execute function guantong.keep_register();

-- Whether the bureau that asks keeps an organisation.
create function guantong.bureau_keeps(organisation uuid) returns boolean language sql stable parallel safe as
  $$ select coalesce((select guantong.bureau_covers(organisations.region) from organisations
       where organisations.id = organisation), false) $$;

alter table employer_rights enable row level security;
alter table employer_rights force row level security;
create policy employer_rights_read on employer_rights for select using (
  guantong.is_system() or guantong.current_account() is not null
);
create policy employer_rights_write on employer_rights for all
  using (guantong.is_system() or guantong.acts_as('bureau-officer') and guantong.bureau_keeps(employer_id))
  with check (guantong.is_system() or guantong.acts_as('bureau-officer') and guantong.bureau_keeps(employer_id));

alter table body_scopes enable row level security;
alter table body_scopes force row level security;
create policy body_scopes_read on body_scopes for select using (
  guantong.is_system() or guantong.current_account() is not null
);
create policy body_scopes_write on body_scopes for all
  using (guantong.is_system() or guantong.acts_as('bureau-officer') and guantong.bureau_keeps(body_id))
  with check (guantong.is_system() or guantong.acts_as('bureau-officer') and guantong.bureau_keeps(body_id));

-- That a committee is filed is public, who sits on it is not for applicants or employers (facts B.1, confidentiality).
alter table committees enable row level security;
alter table committees force row level security;
create policy committees_read on committees for select using (
  guantong.is_system()
  or state in ('filed', 'revoked') and guantong.current_account() is not null
  or guantong.acts_for_body(body_id)
  or (guantong.acts_as('bureau-officer') or guantong.acts_as('bureau-supervisor')) and guantong.bureau_keeps(body_id)
);
create policy committees_insert on committees for insert with check (
  guantong.is_system() or guantong.acts_for_body(body_id) and state = 'draft'
);
-- The body drafts and submits; only a bureau files, refuses or revokes.
create policy committees_update_by_body on committees for update
  using (guantong.acts_for_body(body_id) and state in ('draft', 'refused'))
  with check (guantong.acts_for_body(body_id) and state in ('draft', 'submitted'));
create policy committees_update_by_bureau on committees for update
  using (
    guantong.is_system() or guantong.bureau_keeps(body_id) and state in ('submitted', 'filed')
      and (guantong.acts_as('bureau-officer') or guantong.acts_as('bureau-supervisor'))
  )
  with check (
    guantong.is_system() or guantong.bureau_keeps(body_id) and state in ('filed', 'refused', 'revoked')
      and (guantong.acts_as('bureau-officer') or guantong.acts_as('bureau-supervisor'))
      and submitted_by <> guantong.current_account()
  );

alter table committee_members enable row level security;
alter table committee_members force row level security;
create policy committee_members_read on committee_members for select using (
  guantong.is_system()
  or exists (
    select 1 from committees where committees.id = committee_id and (
      guantong.acts_for_body(committees.body_id)
      or (guantong.acts_as('bureau-officer') or guantong.acts_as('bureau-supervisor')) and guantong.bureau_keeps(committees.body_id)
    )
  )
);
-- Members are fixed with the submission.
create policy committee_members_write on committee_members for all
  using (guantong.is_system() or exists (
    select 1 from committees where committees.id = committee_id
      and guantong.acts_for_body(committees.body_id) and committees.state in ('draft', 'refused')
  ))
  with check (guantong.is_system() or exists (
    select 1 from committees where committees.id = committee_id
      and guantong.acts_for_body(committees.body_id) and committees.state in ('draft', 'refused')
  ));

alter table experts enable row level security;
alter table experts force row level security;
create policy experts_read on experts for select using (
  guantong.is_system()
  or account_id = guantong.current_account()
  or guantong.acts_as('body-clerk') or guantong.acts_as('body-chair')
  or (guantong.acts_as('bureau-officer') or guantong.acts_as('bureau-supervisor')) and (
    guantong.bureau_covers(region)
    -- Experts from elsewhere whom a committee of the region has as members.
    or exists (select 1 from committee_members where committee_members.expert_id = experts.id)
  )
);
create policy experts_insert on experts for insert with check (
  guantong.is_system() or guantong.acts_as('bureau-officer') and guantong.bureau_covers(region)
);
create policy experts_update on experts for update using (
  guantong.is_system()
  or (guantong.acts_as('bureau-officer') or guantong.acts_as('bureau-supervisor')) and guantong.bureau_covers(region)
);

-- Whoever sees an expert sees what they hold.
alter table expert_qualifications enable row level security;
alter table expert_qualifications force row level security;
create policy expert_qualifications_read on expert_qualifications for select using (
  exists (select 1 from experts where experts.id = expert_id)
);
-- A bureau also sees experts from elsewhere; it keeps those of its region alone.
create policy expert_qualifications_write on expert_qualifications for all
  using (guantong.is_system() or guantong.acts_as('bureau-officer') and exists (
    select 1 from experts where experts.id = expert_id and guantong.bureau_covers(experts.region)
  ))
  with check (guantong.is_system() or guantong.acts_as('bureau-officer') and exists (
    select 1 from experts where experts.id = expert_id and guantong.bureau_covers(experts.region)
  ));

-- A declaration is added, never changed. It names kin and others: only the expert reads it, and the bureau that keeps the
-- expert; a draw reads it as the product.
alter table expert_declarations enable row level security;
alter table expert_declarations force row level security;
create policy expert_declarations_read on expert_declarations for select using (
  guantong.is_system() or exists (
    select 1 from experts where experts.id = expert_id and (
      experts.account_id = guantong.current_account()
      or (guantong.acts_as('bureau-officer') or guantong.acts_as('bureau-supervisor')) and guantong.bureau_covers(experts.region)
    )
  )
);
create policy expert_declarations_insert on expert_declarations for insert with check (
  guantong.is_system() or exists (
    select 1 from experts where experts.id = expert_id
      and (
        experts.account_id = guantong.current_account()
        or guantong.acts_as('bureau-officer') and guantong.bureau_covers(experts.region)
      )
  )
);
