-- Lists and pages over many cases: what is asked of one person, employer or body is found by an index, and who asks is
-- worked out once a statement, not once a row.

-- All versions of records, also those a case froze.
create index dossier_facts_versions on dossier_facts (person_id, fact_id, version);

create index case_actions_of_application on case_actions (application_id, sequence);
create index case_actions_of_actor on case_actions (actor_account, application_id);

create index person_employers_of_person on person_employers (person_id);

create index applications_by_time on applications (updated_at desc, id);
create index applications_of_body_by_time on applications (body_id, updated_at desc, id);
create index applications_of_employer_by_time on applications (employer_id, updated_at desc, id);
create index applications_due_at_body on applications (body_id, waiting_for, due_on, id) where waiting_for is not null;
-- Hold all that row security and the boxes ask of a case: cases are counted without reading them.
create index applications_counted_of_body on applications (body_id, waiting_for)
  include (id, person_id, employer_id, jurisdiction, submitted_at, reached_body_at);
create index applications_counted_of_employer on applications (employer_id, waiting_for)
  include (id, person_id, body_id, jurisdiction, submitted_at, reached_body_at);

-- For whom the role of who asks acts, or null. Beside acts_for_employer, acts_for_body and bureau_covers of 0001, which ask
-- it of one row.
create function guantong.employer_acted_for() returns uuid language sql stable parallel safe as
  $$ select case when guantong.acts_as('employer-hr') then guantong.current_organisation() end $$;
create function guantong.body_acted_for() returns uuid language sql stable parallel safe as
  $$ select case when guantong.current_role_name() in ('body-clerk', 'body-chair') then guantong.current_organisation() end $$;
create function guantong.bureau_pattern() returns text language sql stable parallel safe as
  $$ select case
       when coalesce(current_setting('guantong.bureau_region', true), '') = '' then null
       when current_setting('guantong.bureau_region', true) = 'CN' then '%'
       when current_setting('guantong.bureau_region', true) like '__0000' then
         left(current_setting('guantong.bureau_region', true), 2) || '%'
       when current_setting('guantong.bureau_region', true) like '____00' then
         left(current_setting('guantong.bureau_region', true), 4) || '%'
       else current_setting('guantong.bureau_region', true)
     end $$;

-- The same as in 0005, each question asked once a statement.
drop policy applications_read on applications;
create policy applications_read on applications for select using (
  (select guantong.is_system())
  or person_id = (select guantong.current_person())
  or submitted_at is not null and employer_id = (select guantong.employer_acted_for())
  or reached_body_at is not null and body_id = (select guantong.body_acted_for())
  or submitted_at is not null and jurisdiction like (select guantong.bureau_pattern())
);

-- Whoever acted may always read the own act; the others' as before.
drop policy case_actions_read on case_actions;
create policy case_actions_read on case_actions for select using (
  actor_account = (select guantong.current_account())
  or exists (select 1 from applications where applications.id = application_id)
);

-- The same as in 0005, in PL/pgSQL: one person is looked for, not all whom somebody may see.
create function guantong.sees_person(of_person uuid) returns boolean language plpgsql stable parallel safe
  set plan_cache_mode = force_generic_plan as $$
begin
  return guantong.is_system() or of_person = guantong.current_person()
    or exists (select 1 from person_employers where person_id = of_person and guantong.post_runs(to_on))
    or exists (select 1 from applications where person_id = of_person);
end $$;
drop policy persons_read on persons;
create policy persons_read on persons for select using (guantong.sees_person(id));
