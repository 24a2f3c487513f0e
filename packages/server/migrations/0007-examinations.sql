-- Examinations: the question bank of a body, papers, sittings with answer journals, panels of examiners, marks.
-- Points and marks are whole tenths.

create table exam_questions (
  id uuid primary key,
  body_id uuid not null references organisations (id),
  subject text not null check (length(subject) between 1 and 60),
  level text not null,
  topic text not null check (length(topic) between 1 and 60),
  kind text not null check (kind in ('single', 'multiple', 'judgement')),
  difficulty text not null check (difficulty in ('easy', 'medium', 'hard')),
  points_tenths integer not null check (points_tenths between 1 and 1000),
  stem text not null,
  -- [{id: 'A', text}]
  options jsonb not null,
  -- ['A']
  correct jsonb not null,
  state text not null default 'active' check (state in ('active', 'retired')),
  created_by uuid not null references accounts (id),
  created_at timestamptz not null,
  version integer not null default 1
);
create unique index exam_questions_once on exam_questions (body_id, subject, level, md5(stem)) where state = 'active';
create index exam_questions_of_body on exam_questions (body_id, subject, level, topic);

-- A paper assembled by a blueprint from a seed. What candidates read and what is right lie in tables of their own.
create table exam_papers (
  id uuid primary key,
  cycle_id uuid not null references cycles (id),
  body_id uuid not null references organisations (id),
  subject text not null,
  level text not null,
  name text not null,
  blueprint jsonb not null,
  seed text not null check (seed ~ '^[0-9a-f]{64}$'),
  bank_hash text not null check (bank_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- [{id: 'q1', kind, stem, options, points}]
  content jsonb not null,
  created_by uuid not null references accounts (id),
  created_at timestamptz not null
);
create index exam_papers_of_cycle on exam_papers (cycle_id, level);
create table exam_paper_keys (
  paper_id uuid primary key references exam_papers (id),
  body_id uuid not null,
  -- {q1: ['A']}
  correct jsonb not null
);
create trigger exam_papers_stay before update or delete on exam_papers
  for each row execute function guantong.refuse_change();
create trigger exam_paper_keys_stay before update or delete on exam_paper_keys
  for each row execute function guantong.refuse_change();

create table exam_sittings (
  id uuid primary key,
  cycle_id uuid not null references cycles (id),
  body_id uuid not null references organisations (id),
  jurisdiction text not null,
  group_name text not null,
  paper_id uuid not null references exam_papers (id),
  -- Those of the paper, which not everybody who sees a sitting may see.
  subject text not null,
  level text not null,
  -- {q1: 'ABCD'}: what may be answered.
  shape jsonb not null,
  title text not null,
  room text not null,
  opens_at timestamptz(3) not null,
  closes_at timestamptz(3) not null,
  minutes integer not null check (minutes between 1 and 600),
  cancel_reason text,
  -- The end was worked on: who did not come is absent.
  closed_at timestamptz(3),
  created_by uuid not null references accounts (id),
  created_at timestamptz not null,
  version integer not null default 1,
  check (closes_at > opens_at)
);
create index exam_sittings_of_body on exam_sittings (body_id, opens_at desc);
create index exam_sittings_of_group on exam_sittings (cycle_id, group_name);
create index exam_sittings_to_close on exam_sittings (closes_at) where closed_at is null and cancel_reason is null;

create table exam_candidates (
  sitting_id uuid not null references exam_sittings (id),
  application_id uuid not null,
  body_id uuid not null,
  jurisdiction text not null,
  person_id uuid not null,
  admission_number text not null,
  seat integer not null check (seat >= 1),
  started_at timestamptz(3),
  -- Of the server: the minutes allowed from the own start, at most the end of the sitting.
  deadline_at timestamptz(3),
  handed_in_at timestamptz(3),
  handed_in_by text check (handed_in_by in ('candidate', 'deadline')),
  -- SHA-256 of the journal as it was handed in.
  journal_sha256 text check (journal_sha256 ~ '^[0-9a-f]{64}$'),
  absent boolean not null default false,
  primary key (sitting_id, application_id),
  unique (sitting_id, seat),
  -- Nobody sits twice at once: another case of the same person needs another sitting.
  unique (sitting_id, person_id),
  check ((started_at is null) = (deadline_at is null)),
  check ((handed_in_at is null) = (handed_in_by is null) and (handed_in_at is null) = (journal_sha256 is null)),
  check (handed_in_at is null or started_at is not null),
  check (not absent or started_at is null)
);
create index exam_candidates_of_person on exam_candidates (person_id);
create index exam_candidates_of_application on exam_candidates (application_id);
create index exam_candidates_running on exam_candidates (deadline_at) where started_at is not null and handed_in_at is null;
create function guantong.keep_exam_candidate() returns trigger language plpgsql as $$
declare
  moving text[] := array['started_at', 'deadline_at', 'handed_in_at', 'handed_in_by', 'journal_sha256', 'absent'];
begin
  if to_jsonb(old) - moving = to_jsonb(new) - moving and old.handed_in_at is null and not old.absent
     and (old.started_at is null or (old.started_at = new.started_at and old.deadline_at = new.deadline_at)) then
    return new;
  end if;
  raise exception 'a start and what was handed in stay' using errcode = 'insufficient_privilege';
end $$;
create trigger exam_candidates_keep before update on exam_candidates
  for each row execute function guantong.keep_exam_candidate();

-- What a candidate answered, as it came in: added alone, by the candidate alone, in the time alone.
create table exam_answers (
  sitting_id uuid not null,
  application_id uuid not null,
  sequence integer not null check (sequence >= 1),
  question_id text not null,
  choices jsonb not null,
  client_at timestamptz(3) not null,
  at timestamptz(3) not null,
  primary key (sitting_id, application_id, sequence),
  foreign key (sitting_id, application_id) references exam_candidates (sitting_id, application_id)
);
create trigger exam_answers_only_added before update or delete on exam_answers
  for each row execute function guantong.refuse_change();
create trigger exam_answers_never_emptied before truncate on exam_answers
  for each statement execute function guantong.refuse_change();
create function guantong.keep_exam_journal() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from exam_candidates
    where sitting_id = new.sitting_id and application_id = new.application_id
      and started_at is not null and handed_in_at is null and new.at <= deadline_at
  ) then
    return new;
  end if;
  raise exception 'answers are added while the time runs' using errcode = 'insufficient_privilege';
end $$;
create trigger exam_answers_in_time before insert on exam_answers
  for each row execute function guantong.keep_exam_journal();

-- A skill examination or an interview: stations with items, appointments, and examiners who mark apart from each other.
create table exam_panels (
  id uuid primary key,
  cycle_id uuid not null references cycles (id),
  body_id uuid not null references organisations (id),
  jurisdiction text not null,
  group_name text not null,
  method text not null check (method in ('skill', 'interview')),
  level text not null,
  title text not null,
  -- [{id, name, items: [{id, name, maximum}]}]
  stations jsonb not null,
  spread_limit_tenths integer not null check (spread_limit_tenths between 10 and 1000),
  created_by uuid not null references accounts (id),
  created_at timestamptz not null
);
create index exam_panels_of_body on exam_panels (body_id, created_at desc);
create index exam_panels_of_group on exam_panels (cycle_id, group_name);
create trigger exam_panels_stay before update or delete on exam_panels
  for each row execute function guantong.refuse_change();

create table exam_slots (
  panel_id uuid not null references exam_panels (id),
  application_id uuid not null,
  body_id uuid not null,
  jurisdiction text not null,
  person_id uuid not null,
  admission_number text not null,
  starts_at timestamptz(3) not null,
  place text not null,
  state text not null default 'marking' check (state in ('marking', 'spread', 'sealed', 'absent')),
  round integer not null default 1 check (round >= 1),
  -- {kind, reason}: what the chair decided on marks that lay too far apart.
  decision jsonb,
  version integer not null default 1,
  primary key (panel_id, application_id)
);
create index exam_slots_of_person on exam_slots (person_id);
create index exam_slots_of_application on exam_slots (application_id);
create function guantong.keep_exam_slot() returns trigger language plpgsql as $$
declare
  moving text[] := array['state', 'round', 'decision', 'version', 'starts_at', 'place'];
begin
  if old.state in ('marking', 'spread') and to_jsonb(old) - moving = to_jsonb(new) - moving then
    return new;
  end if;
  raise exception 'a sealed mark stays' using errcode = 'insufficient_privilege';
end $$;
create trigger exam_slots_keep before update on exam_slots for each row execute function guantong.keep_exam_slot();

create table exam_sheets (
  id uuid primary key,
  panel_id uuid not null,
  application_id uuid not null,
  body_id uuid not null,
  expert_id uuid not null references experts (id),
  account_id uuid not null references accounts (id),
  round integer not null check (round >= 1),
  state text not null default 'open' check (state in ('open', 'signed', 'closed')),
  -- By item.
  scores jsonb not null default '{}',
  comment text not null default '',
  signed_at timestamptz(3),
  version integer not null default 1,
  unique (panel_id, application_id, expert_id, round),
  foreign key (panel_id, application_id) references exam_slots (panel_id, application_id),
  check ((state = 'signed') = (signed_at is not null))
);
create index exam_sheets_of_account on exam_sheets (account_id);
create function guantong.keep_exam_sheet() returns trigger language plpgsql as $$
declare
  moving text[] := array['state', 'scores', 'comment', 'signed_at', 'version'];
begin
  -- The product closes a sheet that is not needed any more; it writes no scores.
  if old.state = 'open' and to_jsonb(old) - moving = to_jsonb(new) - moving
     and (not guantong.is_system() or (new.state = 'closed' and new.scores = old.scores and new.comment = old.comment)) then
    return new;
  end if;
  raise exception 'a signed sheet stays, and nobody fills in that of another' using errcode = 'insufficient_privilege';
end $$;
create trigger exam_sheets_keep before update on exam_sheets for each row execute function guantong.keep_exam_sheet();

-- A competition result that a clause makes the mark of a method.
create table exam_competition_results (
  id uuid primary key,
  application_id uuid not null,
  body_id uuid not null references organisations (id),
  event text not null,
  award text not null,
  won_on date not null,
  mark_tenths integer not null check (mark_tenths between 0 and 1000),
  clause text not null,
  -- Ids of files of the case.
  evidence jsonb not null,
  recorded_by uuid not null references accounts (id),
  recorded_at timestamptz not null
);
create trigger exam_competition_results_stay before update or delete on exam_competition_results
  for each row execute function guantong.refuse_change();

-- One mark a case and method; a later one takes the place of an earlier. Null tenths: absent.
create table exam_marks (
  id uuid primary key,
  application_id uuid not null,
  cycle_id uuid not null references cycles (id),
  body_id uuid not null references organisations (id),
  jurisdiction text not null,
  person_id uuid not null,
  method text not null check (method in ('theory', 'skill', 'dossier-review', 'interview', 'competition')),
  mark_tenths integer check (mark_tenths between 0 and 1000),
  source_kind text not null check (source_kind in ('sitting', 'panel', 'sheets', 'competition')),
  source_id uuid not null,
  made_at timestamptz(3) not null,
  released_at timestamptz(3),
  released_by uuid references accounts (id),
  superseded_at timestamptz(3),
  check ((released_at is null) = (released_by is null))
);
create unique index exam_marks_once on exam_marks (application_id, method) where superseded_at is null;
create index exam_marks_of_cycle on exam_marks (cycle_id, method);
create index exam_marks_of_body on exam_marks (body_id, made_at desc);
create index exam_marks_of_person on exam_marks (person_id);
create function guantong.keep_exam_mark() returns trigger language plpgsql as $$
declare
  moving text[] := array['released_at', 'released_by', 'superseded_at'];
begin
  if to_jsonb(old) - moving = to_jsonb(new) - moving and old.superseded_at is null
     and (old.released_at is null or old.released_at = new.released_at) then
    return new;
  end if;
  raise exception 'a mark stays' using errcode = 'insufficient_privilege';
end $$;
create trigger exam_marks_keep before update on exam_marks for each row execute function guantong.keep_exam_mark();
create trigger exam_marks_stay before delete on exam_marks for each row execute function guantong.refuse_change();

-- The bank and the papers are the body's alone.
alter table exam_questions enable row level security;
alter table exam_questions force row level security;
create policy exam_questions_all on exam_questions
  using (guantong.is_system() or guantong.acts_for_body(body_id))
  with check (guantong.is_system() or guantong.acts_as('body-clerk') and guantong.acts_for_body(body_id));
alter table exam_papers enable row level security;
alter table exam_papers force row level security;
create policy exam_papers_all on exam_papers
  using (guantong.is_system() or guantong.acts_for_body(body_id))
  with check (guantong.is_system() or guantong.acts_as('body-clerk') and guantong.acts_for_body(body_id));
alter table exam_paper_keys enable row level security;
alter table exam_paper_keys force row level security;
create policy exam_paper_keys_all on exam_paper_keys
  using (guantong.is_system() or guantong.acts_for_body(body_id))
  with check (guantong.is_system() or guantong.acts_as('body-clerk') and guantong.acts_for_body(body_id));

-- Body and bureau see sittings and panels, a candidate the own ones; the product writes them.
alter table exam_candidates enable row level security;
alter table exam_candidates force row level security;
create policy exam_candidates_read on exam_candidates for select using (
  guantong.is_system() or guantong.acts_for_body(body_id) or guantong.bureau_covers(jurisdiction)
  or guantong.acts_as('worker') and person_id = guantong.current_person()
);
create policy exam_candidates_write on exam_candidates using (guantong.is_system()) with check (guantong.is_system());
alter table exam_sittings enable row level security;
alter table exam_sittings force row level security;
create policy exam_sittings_read on exam_sittings for select using (
  guantong.is_system() or guantong.acts_for_body(body_id) or guantong.bureau_covers(jurisdiction)
  or guantong.acts_as('worker') and exists (
    select 1 from exam_candidates
    where exam_candidates.sitting_id = exam_sittings.id and exam_candidates.person_id = guantong.current_person()
  )
);
create policy exam_sittings_write on exam_sittings using (guantong.is_system()) with check (guantong.is_system());
-- Not even the product answers for somebody.
alter table exam_answers enable row level security;
alter table exam_answers force row level security;
create policy exam_answers_read on exam_answers for select using (
  guantong.is_system() or guantong.acts_as('worker') and exists (
    select 1 from exam_candidates
    where exam_candidates.sitting_id = exam_answers.sitting_id
      and exam_candidates.application_id = exam_answers.application_id
      and exam_candidates.person_id = guantong.current_person()
  )
);
create policy exam_answers_insert on exam_answers for insert with check (
  guantong.acts_as('worker') and exists (
    select 1 from exam_candidates
    where exam_candidates.sitting_id = exam_answers.sitting_id
      and exam_candidates.application_id = exam_answers.application_id
      and exam_candidates.person_id = guantong.current_person()
  )
);

alter table exam_slots enable row level security;
alter table exam_slots force row level security;
create policy exam_slots_read on exam_slots for select using (
  guantong.is_system() or guantong.acts_for_body(body_id) or guantong.bureau_covers(jurisdiction)
  or guantong.acts_as('worker') and person_id = guantong.current_person()
);
create policy exam_slots_write on exam_slots using (guantong.is_system()) with check (guantong.is_system());
alter table exam_panels enable row level security;
alter table exam_panels force row level security;
create policy exam_panels_read on exam_panels for select using (
  guantong.is_system() or guantong.acts_for_body(body_id) or guantong.bureau_covers(jurisdiction)
  or guantong.acts_as('worker') and exists (
    select 1 from exam_slots
    where exam_slots.panel_id = exam_panels.id and exam_slots.person_id = guantong.current_person()
  )
);
create policy exam_panels_write on exam_panels using (guantong.is_system()) with check (guantong.is_system());
-- A sheet is the examiner's alone; the body reads totals through the product.
alter table exam_sheets enable row level security;
alter table exam_sheets force row level security;
create policy exam_sheets_read on exam_sheets for select using (
  guantong.is_system() or guantong.acts_as('examiner') and account_id = guantong.current_account()
);
create policy exam_sheets_insert on exam_sheets for insert with check (guantong.is_system());
create policy exam_sheets_update on exam_sheets for update
  using (guantong.is_system() or guantong.acts_as('examiner') and account_id = guantong.current_account())
  with check (guantong.is_system() or guantong.acts_as('examiner') and account_id = guantong.current_account());
alter table exam_competition_results enable row level security;
alter table exam_competition_results force row level security;
create policy exam_competition_results_read on exam_competition_results for select using (
  guantong.is_system() or guantong.acts_for_body(body_id)
);
create policy exam_competition_results_write on exam_competition_results
  using (guantong.is_system()) with check (guantong.is_system());
-- Before the release a mark is the chair's to see, and nobody else's.
alter table exam_marks enable row level security;
alter table exam_marks force row level security;
create policy exam_marks_read on exam_marks for select using (
  guantong.is_system()
  or guantong.acts_as('body-chair') and guantong.acts_for_body(body_id)
  or released_at is not null and (
    guantong.acts_for_body(body_id) or guantong.bureau_covers(jurisdiction)
    or guantong.acts_as('worker') and person_id = guantong.current_person()
  )
);
create policy exam_marks_write on exam_marks using (guantong.is_system()) with check (guantong.is_system());
