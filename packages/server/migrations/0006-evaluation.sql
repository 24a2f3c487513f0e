-- Review: how a cycle reviews; draws of experts; meetings with secret ballots; scoring sheets and opinions of the group.

-- What a cycle says about its review; absent: the defaults of the code. Fixed with the notice.
create table review_settings (
  cycle_id uuid primary key references cycles (id),
  blindness text not null check (blindness in ('none', 'single', 'double')),
  collaboration_years integer not null check (collaboration_years between 1 and 10),
  -- [{id, name: {zh, en}, most, weight}]
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
