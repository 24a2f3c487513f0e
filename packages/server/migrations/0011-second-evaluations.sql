-- An evaluation that begins again is examined anew: what is planned for a case, and each of its marks, belongs to one
-- evaluation. Those before it stay, as history.

-- Which evaluation of a case runs, or ran last (`evaluationOf` of the procedure); 0 before the first.
create function guantong.evaluation_of(case_state jsonb) returns integer language sql immutable parallel safe as $$
  select count(*)::integer from jsonb_array_elements(case_state -> 'entered') as entry
  where entry ->> 'state' = 'under-evaluation'
$$;

alter table exam_candidates add column evaluation integer not null default 1 check (evaluation >= 1);
alter table exam_candidates alter column evaluation drop default;
alter table exam_slots add column evaluation integer not null default 1 check (evaluation >= 1);
alter table exam_slots alter column evaluation drop default;
alter table exam_marks add column evaluation integer not null default 1 check (evaluation >= 1);
alter table exam_marks alter column evaluation drop default;

-- One mark in force a case, evaluation and method.
drop index exam_marks_once;
create unique index exam_marks_once on exam_marks (application_id, evaluation, method) where superseded_at is null;
