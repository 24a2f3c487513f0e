-- Evaluation cycles, and the policy bundles they are pinned to.

create table policy_bundles (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  version text not null,
  content jsonb not null,
  kept_at timestamptz not null
);

create table cycles (
  province char(2) not null,
  id uuid not null,
  body_id uuid not null references organisations (id),
  kind text not null check (kind in ('title-review', 'skill-recognition')),
  name text not null check (length(name) between 2 and 200),
  year integer not null check (year between 2019 and 2100),
  jurisdiction text not null check (jurisdiction ~ '^([1-9][0-9]{5}|CN)$'),
  series text,
  specialties jsonb not null default '[]',
  occupations jsonb not null default '[]',
  levels jsonb not null,
  committee_id uuid references committees (id),
  -- Days of the stages: noticeOn, applyFrom, applyTo, employerBy, acceptBy, reviewFrom, reviewTo, publicityFrom, closeOn.
  stages jsonb not null,
  -- The day eligibility is judged; absent: the day of submission.
  judged_on date,
  -- By level: [{method, weight, passMark}].
  methods jsonb not null,
  separate_skilled_group boolean not null,
  -- What the texts leave to localities, by name; the code has each one's default and source.
  settings jsonb not null,
  -- Pinned at publication.
  policy_sha256 text references policy_bundles (sha256),
  calendar_version text,
  notice text not null default '',
  state text not null check (state in ('draft', 'published', 'running', 'closed')),
  published_at timestamptz,
  closed_at timestamptz,
  created_by uuid not null references accounts (id),
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (province, id),
  check ((kind = 'title-review') = (series is not null)),
  check (kind <> 'title-review' or state = 'draft' or committee_id is not null),
  check (state = 'draft' or (policy_sha256 is not null and calendar_version is not null and published_at is not null)),
  check ((state = 'closed') = (closed_at is not null))
);
create unique index cycles_by_id on cycles (id);
create index cycles_by_body on cycles (body_id, year);
-- What opens and closes at the change of the day.
create index cycles_to_move on cycles (state) where state in ('published', 'running');

alter table policy_bundles enable row level security;
alter table policy_bundles force row level security;
create policy policy_bundles_read on policy_bundles for select using (
  guantong.is_system() or guantong.current_account() is not null
);
create policy policy_bundles_insert on policy_bundles for insert with check (
  guantong.is_system() or guantong.acts_as('body-clerk') or guantong.acts_as('body-chair')
);

alter table cycles enable row level security;
alter table cycles force row level security;
create policy cycles_read on cycles for select using (
  state <> 'draft' or guantong.is_system() or guantong.acts_for_body(body_id) or guantong.bureau_covers(jurisdiction)
);
create policy cycles_write on cycles for all
  using (guantong.is_system() or guantong.acts_for_body(body_id))
  with check (guantong.is_system() or guantong.acts_for_body(body_id));
