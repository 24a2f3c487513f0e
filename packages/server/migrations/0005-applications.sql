-- Applications: the draft a person writes, what is frozen at submission, the log of actions and the state folded from it.

create table applications (
  province char(2) not null,
  id uuid not null,
  number text not null unique,
  cycle_id uuid not null,
  body_id uuid not null references organisations (id),
  jurisdiction text not null,
  year integer not null,
  person_province char(2) not null,
  person_id uuid not null,
  -- Kept beside the person for lists; the dossier decides.
  person_name text not null,
  employer_id uuid references organisations (id),
  employer_name text,
  target jsonb not null,
  target_key text not null,
  -- What the applicant writes: {routeId, statement, achievements: [...], answers: {...}, factIds: [...]}.
  draft jsonb not null,
  -- Frozen with the submission: the request, the engine's answer, the policy it came from, the day judged, and which record
  -- of the dossier stands at which place of the request.
  request jsonb,
  assessment jsonb,
  judged_on date,
  fact_ids jsonb not null default '{}',
  -- What the applicant had written at the submission: offices read this, whatever is typed later.
  submitted_draft jsonb,
  policy_sha256 text references policy_bundles (sha256),
  route_id text,
  -- The fold of case_actions.
  case_state jsonb not null,
  state text not null,
  held boolean not null default false,
  -- Whose turn it is, for lists of what is to do; absent: nobody's.
  waiting_for text,
  due_on date,
  group_name text,
  -- Of the applications of one person for one target in one year that count: 1, 2, … up to what the cycle allows.
  ordinal integer not null default 1 check (ordinal >= 1),
  submitted_at timestamptz,
  -- When it first came to the body: from then on the body sees it.
  reached_body_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (province, id),
  foreign key (province, cycle_id) references cycles (province, id),
  foreign key (person_province, person_id) references persons (province, id)
);
create unique index applications_by_id on applications (id);
create unique index applications_one_a_year on applications (person_id, target_key, year, ordinal)
  where state not in ('withdrawn', 'lapsed', 'not-accepted');
create index applications_of_person on applications (person_id, created_at desc);
create index applications_of_employer on applications (employer_id, state, updated_at desc);
create index applications_of_body on applications (body_id, state, updated_at desc);
create index applications_of_cycle on applications (cycle_id, state);
create index applications_due on applications (due_on) where due_on is not null;

-- The last number given in a province and year.
create table application_numbers (
  province char(2) not null,
  year integer not null,
  last integer not null,
  primary key (province, year)
);

create table case_actions (
  province char(2) not null,
  application_id uuid not null,
  sequence integer not null,
  kind text not null,
  actor_account uuid references accounts (id),
  actor_role text not null,
  at timestamptz not null,
  payload jsonb not null,
  primary key (province, application_id, sequence),
  foreign key (province, application_id) references applications (province, id)
);
create index case_actions_by_actor on case_actions (actor_account, at desc);

-- Who filed an objection to a publicity that the log of the case has under the same id: kept apart, for the product alone.
create table publicity_objections (
  id uuid primary key,
  application_id uuid not null,
  account_id uuid not null references accounts (id),
  filed_at timestamptz not null
);

-- What a batch is to do, and as whom: apart from its job, which administrators of the system see too.
create table application_batches (
  job_id uuid primary key,
  account_id uuid not null references accounts (id),
  ids jsonb not null,
  kind text not null,
  -- What is said with each action: opinions, reasons. Gone when the batch is over: the logs of the cases have it then.
  said jsonb,
  acting_as jsonb not null
);

-- What a batch did to each of its applications, so that one that is run again does nothing twice.
create table application_batch_items (
  job_id uuid not null,
  application_id uuid not null,
  account_id uuid not null references accounts (id),
  -- Why it was refused; absent: it was done.
  why_not jsonb,
  at timestamptz not null,
  primary key (job_id, application_id)
);

alter table publicity_objections enable row level security;
alter table publicity_objections force row level security;
create policy publicity_objections_system on publicity_objections
  using (guantong.is_system()) with check (guantong.is_system());

alter table application_batches enable row level security;
alter table application_batches force row level security;
create policy application_batches_own on application_batches
  using (guantong.is_system() or account_id = guantong.current_account())
  with check (guantong.is_system() or account_id = guantong.current_account());

alter table application_batch_items enable row level security;
alter table application_batch_items force row level security;
create policy application_batch_items_own on application_batch_items
  using (guantong.is_system() or account_id = guantong.current_account())
  with check (guantong.is_system() or account_id = guantong.current_account());

alter table applications enable row level security;
alter table applications force row level security;
alter table case_actions enable row level security;
alter table case_actions force row level security;

-- Nobody but the applicant sees a draft; the body sees a case once it came to it.
create policy applications_read on applications for select using (
  guantong.is_system()
  or person_id = guantong.current_person()
  or submitted_at is not null and guantong.acts_for_employer(employer_id)
  or reached_body_at is not null and guantong.acts_for_body(body_id)
  or submitted_at is not null and guantong.bureau_covers(jurisdiction)
);
create policy applications_insert on applications for insert with check (
  guantong.is_system()
  or person_id = guantong.current_person() and state = 'draft' and request is null and submitted_at is null and reached_body_at is null
);
-- Nobody handles the own case in an office, and in the own case nobody is an office.
create policy applications_update on applications for update using (
  guantong.is_system()
  or guantong.acts_as('worker') and person_id = guantong.current_person()
  or person_id is distinct from guantong.current_person()
    and (guantong.acts_for_employer(employer_id) or guantong.acts_for_body(body_id) or guantong.bureau_covers(jurisdiction))
);
-- Policies know rows, not columns: what each party may write of a case it may act on. A column that is not named here only
-- the product writes; what a step leaves on the case every party writes, and the procedure decides which step that is.
create function guantong.keep_case() returns trigger language plpgsql as $$
declare
  own text[] := array['case_state', 'state', 'waiting_for', 'due_on', 'updated_at', 'version'];
begin
  if guantong.is_system() then
    return new;
  end if;
  case
    when guantong.acts_as('worker') then
      own := own || array['draft', 'reached_body_at'];
      -- What a submission freezes, and the employer it names, only a submission changes.
      if old.state in ('draft', 'returned-by-employer', 'correction') and new.state in ('employer-verification', 'body-acceptance') then
        own := own || array[
          'request', 'assessment', 'judged_on', 'policy_sha256', 'route_id', 'fact_ids', 'submitted_draft',
          'employer_id', 'employer_name', 'submitted_at'
        ];
      end if;
    when guantong.acts_as('employer-hr') then own := own || array['reached_body_at'];
    when guantong.acts_as('body-clerk') or guantong.acts_as('body-chair') then own := own || array['group_name'];
    when guantong.acts_as('bureau-supervisor') then own := own || array['held'];
    else own := array[]::text[];
  end case;
  if to_jsonb(old) - own = to_jsonb(new) - own
    and (old.submitted_at is null or new.submitted_at = old.submitted_at)
    and (old.reached_body_at is null or new.reached_body_at = old.reached_body_at) then
    return new;
  end if;
  raise exception 'a party of a case changes only what its steps leave on it' using errcode = 'insufficient_privilege';
end $$;
create trigger applications_keep_case before update on applications
  for each row execute function guantong.keep_case();
create policy case_actions_read on case_actions for select using (
  exists (select 1 from applications where applications.id = application_id)
);
-- Nobody acts in another's name.
create policy case_actions_insert on case_actions for insert with check (
  guantong.is_system()
  or actor_account = guantong.current_account() and exists (select 1 from applications where applications.id = application_id)
);

create trigger case_actions_only_added before update or delete on case_actions
  for each row execute function guantong.refuse_change();
create trigger case_actions_never_emptied before truncate on case_actions
  for each statement execute function guantong.refuse_change();

-- The states a case ends in (the procedure's `endedCaseStates`).
create function guantong.case_ended(state text) returns boolean language sql immutable parallel safe as
  $$ select state in ('not-accepted', 'withdrawn', 'lapsed', 'not-passed', 'result-annulled', 'certified') $$;

-- Whether the dossier is open to who asks as it stands now: to the person; to an employer while the person works there or the
-- case lies with it; to a body and a bureau while a case is under way. Whoever sees a case otherwise reads what it froze.
-- In PL/pgSQL, which plans it once a session: written out in the policies below it would be planned with all policies of
-- applications in every statement, which takes longer than the statement.
create function guantong.sees_dossier(of_person uuid) returns boolean language plpgsql stable parallel safe
  set plan_cache_mode = force_generic_plan as $$
begin
  return guantong.is_system() or of_person = guantong.current_person()
    or exists (select 1 from person_employers where person_id = of_person and guantong.post_runs(to_on))
    or exists (
      select 1 from applications
      where person_id = of_person and not guantong.case_ended(state)
        and (reached_body_at is null or not guantong.acts_as('employer-hr'))
    );
end $$;

-- Whether a case that who asks may see was submitted with this version of a record.
create function guantong.froze_fact(of_person uuid, of_fact uuid, of_version integer) returns boolean
  language plpgsql stable parallel safe set plan_cache_mode = force_generic_plan as $$
begin
  return exists (
    select 1 from applications, jsonb_each(fact_ids) as place
    where person_id = of_person
      and place.value ->> 'factId' = of_fact::text and (place.value ->> 'version')::integer = of_version
  );
end $$;

-- The same of a file: it proves a record of the case, or an achievement told with it.
create function guantong.froze_file(of_person uuid, of_file uuid) returns boolean
  language plpgsql stable parallel safe set plan_cache_mode = force_generic_plan as $$
begin
  return exists (select 1 from dossier_facts where person_id = of_person and evidence ? of_file::text)
    or exists (
      select 1 from applications, jsonb_array_elements(submitted_draft -> 'achievements') as achievement
      where person_id = of_person and achievement -> 'evidence' ? of_file::text
    );
end $$;

-- Who sees an application sees its person.
create policy persons_read on persons for select using (
  guantong.is_system() or id = guantong.current_person()
  -- An employer sees its people while they are its people; later what they applied for through it.
  or exists (
    select 1 from person_employers where person_employers.person_id = persons.id and guantong.post_runs(person_employers.to_on)
  )
  or exists (select 1 from applications where applications.person_id = persons.id)
);
create policy persons_insert on persons for insert with check (guantong.is_system());
create policy persons_update on persons for update using (
  guantong.is_system() or id = guantong.current_person()
  or guantong.acts_as('employer-hr') and exists (
    select 1 from person_employers where person_employers.person_id = persons.id and guantong.post_runs(person_employers.to_on)
  )
);
-- The employer says of its people when they retired; a person keeps the own telephone; nobody else but the product writes.
create function guantong.keep_person() returns trigger language plpgsql as $$
declare
  own text[] := case
    when new.id = guantong.current_person() then array['phone', 'version']
    else array['retired_on', 'version']
  end;
begin
  if guantong.is_system() or to_jsonb(old) - own = to_jsonb(new) - own then
    return new;
  end if;
  raise exception 'only the product changes who a person is' using errcode = 'insufficient_privilege';
end $$;
create trigger persons_keep_person before update on persons
  for each row execute function guantong.keep_person();
create policy dossier_facts_read on dossier_facts for select using (
  guantong.sees_dossier(person_id) or guantong.froze_fact(person_id, fact_id, version)
);
-- A person writes what is the person's own; the employer adds from the personnel file and verifies.
create policy dossier_facts_insert on dossier_facts for insert with check (
  guantong.is_system()
  or person_id = guantong.current_person() and source in ('declared', 'imported') and verification = 'declared'
  or guantong.acts_as('employer-hr') and guantong.sees_dossier(person_id) and verification <> 'register-verified'
    and person_id is distinct from guantong.current_person()
);
-- Only to say that a version is not the current one any more.
create policy dossier_facts_update on dossier_facts for update using (
  guantong.is_system() or person_id = guantong.current_person()
  or guantong.acts_as('employer-hr') and guantong.sees_dossier(person_id)
);
create policy person_employers_insert on person_employers for insert with check (
  guantong.is_system() or person_id = guantong.current_person()
  or guantong.acts_for_employer(employer_id) and guantong.sees_dossier(person_id)
);
create policy evidence_files_read on evidence_files for select using (
  guantong.sees_dossier(person_id) or guantong.froze_file(person_id, id)
);
create policy evidence_files_insert on evidence_files for insert with check (
  guantong.is_system() or person_id = guantong.current_person()
);
