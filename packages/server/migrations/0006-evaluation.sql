-- Review: how a cycle reviews; draws of experts; meetings with secret ballots; scoring sheets and opinions of the group.

-- What a cycle says about its review; absent: the defaults of the code. Fixed with the notice.
create table review_settings (
  cycle_id uuid primary key references cycles (id),
  blindness text not null check (blindness in ('none', 'single', 'double')),
  collaboration_years integer not null check (collaboration_years between 1 and 10),
  -- [{id, name: {zh, en}, maximum}]
  rubric jsonb not null,
  version integer not null default 1
);
alter table review_settings enable row level security;
alter table review_settings force row level security;
create policy review_settings_read on review_settings for select using (
  exists (select 1 from cycles where cycles.id = cycle_id)
);
create policy review_settings_write on review_settings for all
  using (guantong.is_system() or exists (
    select 1 from cycles where cycles.id = cycle_id and cycles.state = 'draft' and guantong.acts_for_body(cycles.body_id)
  ))
  with check (guantong.is_system() or exists (
    select 1 from cycles where cycles.id = cycle_id and cycles.state = 'draft' and guantong.acts_for_body(cycles.body_id)
  ));

-- A draw of experts for a group (docs/proofs.md, guantong-draw/1): pool and exclusions are fixed with the row.
create table draws (
  id uuid primary key,
  cycle_id uuid not null references cycles (id),
  body_id uuid not null references organisations (id),
  jurisdiction text not null,
  group_name text not null,
  source text not null check (source in ('committee', 'register')),
  -- The filed committee whose session it is; absent in a skill-level recognition.
  committee_id uuid references committees (id),
  state text not null check (state in ('open', 'drawn', 'cancelled')),
  demand jsonb not null,
  pool jsonb not null,
  exclusions jsonb not null,
  file jsonb,
  cancel_reason text,
  opened_by uuid not null references accounts (id),
  opened_at timestamptz(3) not null,
  version integer not null default 1,
  check ((state = 'drawn') = (file is not null)),
  check ((state = 'cancelled') = (cancel_reason is not null)),
  check (source <> 'committee' or committee_id is not null)
);
create unique index draws_open_once on draws (cycle_id, group_name) where state = 'open';
create index draws_of_group on draws (cycle_id, group_name, opened_at desc);
create index draws_of_body on draws (body_id, opened_at desc);

-- Who stands behind the ids of a draw: what is published says nothing to a stranger.
create table draw_experts (
  draw_id uuid not null references draws (id),
  opaque_id uuid not null,
  body_id uuid not null,
  expert_id uuid not null references experts (id),
  primary key (draw_id, opaque_id),
  unique (draw_id, expert_id)
);
create table draw_cases (
  draw_id uuid not null references draws (id),
  opaque_id uuid not null,
  body_id uuid not null,
  application_id uuid not null,
  primary key (draw_id, opaque_id)
);

-- The three who commit to a secret and reveal it when all have committed.
create table draw_parties (
  draw_id uuid not null references draws (id),
  party text not null check (party in ('body', 'bureau', 'supervisor')),
  account_id uuid not null references accounts (id),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  committed_at timestamptz(3) not null,
  secret text check (secret ~ '^[0-9a-f]{64}$'),
  revealed_at timestamptz(3),
  primary key (draw_id, party),
  -- Three people: nobody holds two of the secrets.
  unique (draw_id, account_id),
  check ((secret is null) = (revealed_at is null))
);

create function guantong.keep_draw() returns trigger language plpgsql as $$
declare
  moving text[] := array['state', 'file', 'cancel_reason', 'version'];
begin
  if to_jsonb(old) - moving = to_jsonb(new) - moving and (old.state = 'open' or new.state = old.state) then
    return new;
  end if;
  raise exception 'what is fixed of a draw stays' using errcode = 'insufficient_privilege';
end $$;
create trigger draws_keep before update on draws for each row execute function guantong.keep_draw();
create function guantong.keep_draw_party() returns trigger language plpgsql as $$
declare
  moving text[] := array['secret', 'revealed_at'];
begin
  if to_jsonb(old) - moving <> to_jsonb(new) - moving or old.secret is not null then
    raise exception 'a commitment stays, and a secret is revealed once' using errcode = 'insufficient_privilege';
  end if;
  if (select count(*) from draw_parties where draw_id = new.draw_id) < 3 then
    raise exception 'secrets are revealed when all have committed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger draw_parties_keep before update on draw_parties for each row execute function guantong.keep_draw_party();
create trigger draw_parties_stay before delete on draw_parties for each row execute function guantong.refuse_change();
create trigger draws_stay before delete on draws for each row execute function guantong.refuse_change();

-- The body and the bureaus above see a draw; who is behind the ids only the body. Declared ties are read by the product
-- alone, so the product writes.
alter table draws enable row level security;
alter table draws force row level security;
create policy draws_read on draws for select using (
  guantong.is_system() or guantong.acts_for_body(body_id) or guantong.bureau_covers(jurisdiction)
);
create policy draws_write on draws using (guantong.is_system()) with check (guantong.is_system());
alter table draw_parties enable row level security;
alter table draw_parties force row level security;
create policy draw_parties_read on draw_parties for select using (
  exists (select 1 from draws where draws.id = draw_id)
);
create policy draw_parties_write on draw_parties using (guantong.is_system()) with check (guantong.is_system());
alter table draw_experts enable row level security;
alter table draw_experts force row level security;
create policy draw_experts_read on draw_experts for select using (guantong.is_system() or guantong.acts_for_body(body_id));
create policy draw_experts_write on draw_experts using (guantong.is_system()) with check (guantong.is_system());
alter table draw_cases enable row level security;
alter table draw_cases force row level security;
create policy draw_cases_read on draw_cases for select using (guantong.is_system() or guantong.acts_for_body(body_id));
create policy draw_cases_write on draw_cases using (guantong.is_system()) with check (guantong.is_system());

-- A meeting of the drawn committee: a log of actions and the state folded from it, over opaque ids of what is voted on.
create table meetings (
  id uuid primary key,
  cycle_id uuid not null references cycles (id),
  body_id uuid not null references organisations (id),
  jurisdiction text not null,
  group_name text not null,
  draw_id uuid not null references draws (id),
  title text not null check (length(title) between 2 and 200),
  place text not null,
  planned_at timestamptz not null,
  meeting_state jsonb not null,
  state text not null,
  -- {lines: [{zh, en}], items: [{place, number, name}]}; its hash is in the log.
  minutes jsonb,
  created_by uuid not null references accounts (id),
  created_at timestamptz not null,
  version integer not null default 1
);
create index meetings_of_body on meetings (body_id, planned_at desc);
create index meetings_of_group on meetings (cycle_id, group_name);

create table meeting_members (
  meeting_id uuid not null references meetings (id),
  expert_id uuid not null references experts (id),
  -- Absent: the expert has no account and cannot check in.
  account_id uuid references accounts (id),
  body_id uuid not null,
  office text not null check (office in ('chair', 'vice-chair', 'member')),
  primary key (meeting_id, expert_id)
);
create index meeting_members_of_account on meeting_members (account_id);

create table meeting_items (
  meeting_id uuid not null references meetings (id),
  item_id uuid not null,
  application_id uuid not null,
  place integer not null check (place >= 1),
  primary key (meeting_id, item_id),
  unique (meeting_id, application_id)
);
create index meeting_items_of_application on meeting_items (application_id);

create table meeting_actions (
  meeting_id uuid not null references meetings (id),
  sequence integer not null,
  kind text not null,
  actor_account uuid references accounts (id),
  actor_role text not null,
  at timestamptz(3) not null,
  payload jsonb not null,
  primary key (meeting_id, sequence)
);
create trigger meeting_actions_only_added before update or delete on meeting_actions
  for each row execute function guantong.refuse_change();
create trigger meeting_actions_never_emptied before truncate on meeting_actions
  for each statement execute function guantong.refuse_change();

-- Who is in the room: each member says it with the own account, nobody for another.
create table meeting_check_ins (
  meeting_id uuid not null references meetings (id),
  expert_id uuid not null,
  account_id uuid not null,
  present boolean not null,
  at timestamptz not null,
  primary key (meeting_id, expert_id),
  foreign key (meeting_id, expert_id) references meeting_members (meeting_id, expert_id)
);

-- A round of secret voting (docs/proofs.md, guantong-ballot/1).
create table ballot_rounds (
  id uuid primary key,
  meeting_id uuid not null references meetings (id),
  body_id uuid not null,
  round jsonb not null,
  state text not null check (state in ('open', 'closed')),
  file jsonb,
  check ((state = 'closed') = (file is not null))
);
create index ballot_rounds_of_meeting on ballot_rounds (meeting_id);
-- The secret key of an open round, sealed; gone when the round closes.
create table ballot_keys (
  round_id uuid primary key references ballot_rounds (id),
  sealed text not null
);
-- Which members have fetched a ballot paper: the hash of the blinded value, so that an answer that was lost can be given
-- again. No instant: when a paper was fetched and when a ballot came in must not be laid side by side.
create table ballot_papers (
  round_id uuid not null references ballot_rounds (id),
  expert_id uuid not null,
  blinded_sha256 text not null check (blinded_sha256 ~ '^[0-9a-f]{64}$'),
  primary key (round_id, expert_id)
);
-- The ballot box: no account, no instant. Emptied into the file when the round closes, in the order of the tokens.
create table ballots (
  round_id uuid not null references ballot_rounds (id),
  token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
  ballot jsonb not null,
  primary key (round_id, token_sha256)
);
create function guantong.keep_ballot_round() returns trigger language plpgsql as $$
begin
  if old.state = 'closed' or to_jsonb(old) - array['state', 'file'] <> to_jsonb(new) - array['state', 'file'] then
    raise exception 'a round is closed once, and what it was opened with stays' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger ballot_rounds_keep before update on ballot_rounds
  for each row execute function guantong.keep_ballot_round();
create function guantong.keep_ballot_box() returns trigger language plpgsql as $$
begin
  if exists (select 1 from ballot_rounds where id = new.round_id and state = 'open') then
    return new;
  end if;
  raise exception 'the round is closed' using errcode = 'insufficient_privilege';
end $$;
create trigger ballots_while_open before insert on ballots
  for each row execute function guantong.keep_ballot_box();
create trigger ballots_stay before update on ballots
  for each row execute function guantong.refuse_change();
create trigger ballot_papers_while_open before insert on ballot_papers
  for each row execute function guantong.keep_ballot_box();
create trigger ballot_papers_stay before update or delete on ballot_papers
  for each row execute function guantong.refuse_change();

alter table meetings enable row level security;
alter table meetings force row level security;
create policy meetings_read on meetings for select using (
  guantong.is_system() or guantong.acts_for_body(body_id) or guantong.bureau_covers(jurisdiction)
  or guantong.acts_as('expert') and exists (
    select 1 from meeting_members
    where meeting_members.meeting_id = meetings.id and meeting_members.account_id = guantong.current_account()
  )
);
create policy meetings_write on meetings using (guantong.is_system()) with check (guantong.is_system());
alter table meeting_members enable row level security;
alter table meeting_members force row level security;
create policy meeting_members_read on meeting_members for select using (
  guantong.is_system() or guantong.acts_for_body(body_id) or account_id = guantong.current_account()
);
create policy meeting_members_write on meeting_members using (guantong.is_system()) with check (guantong.is_system());
alter table meeting_items enable row level security;
alter table meeting_items force row level security;
create policy meeting_items_system on meeting_items using (guantong.is_system()) with check (guantong.is_system());
alter table meeting_actions enable row level security;
alter table meeting_actions force row level security;
create policy meeting_actions_system on meeting_actions using (guantong.is_system()) with check (guantong.is_system());
-- Not even the product checks somebody in.
alter table meeting_check_ins enable row level security;
alter table meeting_check_ins force row level security;
create policy meeting_check_ins_read on meeting_check_ins for select using (
  guantong.is_system() or account_id = guantong.current_account()
);
create policy meeting_check_ins_insert on meeting_check_ins for insert with check (
  guantong.acts_as('expert') and account_id = guantong.current_account() and exists (
    select 1 from meeting_members
    where meeting_members.meeting_id = meeting_check_ins.meeting_id
      and meeting_members.expert_id = meeting_check_ins.expert_id
      and meeting_members.account_id = guantong.current_account()
  )
);
create policy meeting_check_ins_update on meeting_check_ins for update
  using (guantong.acts_as('expert') and account_id = guantong.current_account())
  with check (guantong.acts_as('expert') and account_id = guantong.current_account());
-- Nobody reads a ballot box, a key, or who has a paper.
alter table ballot_rounds enable row level security;
alter table ballot_rounds force row level security;
create policy ballot_rounds_system on ballot_rounds using (guantong.is_system()) with check (guantong.is_system());
alter table ballot_keys enable row level security;
alter table ballot_keys force row level security;
create policy ballot_keys_system on ballot_keys using (guantong.is_system()) with check (guantong.is_system());
alter table ballot_papers enable row level security;
alter table ballot_papers force row level security;
create policy ballot_papers_system on ballot_papers using (guantong.is_system()) with check (guantong.is_system());
alter table ballots enable row level security;
alter table ballots force row level security;
create policy ballots_system on ballots using (guantong.is_system()) with check (guantong.is_system());

-- Dossier review: which expert scores which case, and the sheet. What is filled in is the expert's alone until signed.
create table scoring_sheets (
  id uuid primary key,
  application_id uuid not null,
  cycle_id uuid not null references cycles (id),
  body_id uuid not null references organisations (id),
  expert_id uuid not null references experts (id),
  account_id uuid not null references accounts (id),
  -- Which evaluation of the case it is: a re-check or an upheld complaint begins another, with sheets of its own.
  round integer not null default 1 check (round >= 1),
  -- What the case is called where the review is double-blind; the same for every expert of the case.
  case_code text not null,
  state text not null check (state in ('open', 'signed')),
  -- By item of the rubric.
  scores jsonb not null default '{}',
  comment text not null default '',
  signed_at timestamptz,
  version integer not null default 1,
  unique (application_id, expert_id, round),
  check ((state = 'signed') = (signed_at is not null))
);
create index scoring_sheets_of_account on scoring_sheets (account_id);
create index scoring_sheets_of_body on scoring_sheets (body_id, cycle_id);
create function guantong.keep_sheet() returns trigger language plpgsql as $$
declare
  moving text[] := array['state', 'scores', 'comment', 'signed_at', 'version'];
begin
  if old.state = 'open' and to_jsonb(old) - moving = to_jsonb(new) - moving then
    return new;
  end if;
  raise exception 'a signed sheet stays' using errcode = 'insufficient_privilege';
end $$;
create trigger scoring_sheets_keep before update on scoring_sheets
  for each row execute function guantong.keep_sheet();

-- The opinion of the experts of a case: written by one of them, in force when three have signed (facts B.1).
create table group_opinions (
  application_id uuid not null,
  round integer not null default 1 check (round >= 1),
  body_id uuid not null references organisations (id),
  text text not null,
  recommends boolean not null,
  version integer not null default 1,
  primary key (application_id, round)
);
create table group_opinion_signatures (
  application_id uuid not null,
  round integer not null default 1,
  expert_id uuid not null,
  account_id uuid not null references accounts (id),
  at timestamptz not null,
  primary key (application_id, round, expert_id),
  foreign key (application_id, round) references group_opinions (application_id, round)
);

alter table scoring_sheets enable row level security;
alter table scoring_sheets force row level security;
create policy scoring_sheets_read on scoring_sheets for select using (
  guantong.is_system() or guantong.acts_for_body(body_id)
  or guantong.acts_as('expert') and account_id = guantong.current_account()
);
create policy scoring_sheets_insert on scoring_sheets for insert with check (guantong.is_system());
create policy scoring_sheets_update on scoring_sheets for update
  using (guantong.acts_as('expert') and account_id = guantong.current_account())
  with check (guantong.acts_as('expert') and account_id = guantong.current_account());
alter table group_opinions enable row level security;
alter table group_opinions force row level security;
create policy group_opinions_system on group_opinions using (guantong.is_system()) with check (guantong.is_system());
alter table group_opinion_signatures enable row level security;
alter table group_opinion_signatures force row level security;
create policy group_opinion_signatures_system on group_opinion_signatures
  using (guantong.is_system()) with check (guantong.is_system());
