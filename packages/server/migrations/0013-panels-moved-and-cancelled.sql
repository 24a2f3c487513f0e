-- A skill examination or interview that nobody has marked is moved as a whole, or called off with a reason.

alter table exam_panels add column version integer not null default 1;
alter table exam_panels add column cancel_reason text;
drop trigger exam_panels_stay on exam_panels;
create function guantong.keep_exam_panel() returns trigger language plpgsql as $$
declare
  moving text[] := array['version', 'cancel_reason'];
begin
  if old.cancel_reason is null and to_jsonb(old) - moving = to_jsonb(new) - moving then
    return new;
  end if;
  raise exception 'what a panel is stays, and so does the end of one that was called off'
    using errcode = 'insufficient_privilege';
end $$;
create trigger exam_panels_keep before update on exam_panels for each row execute function guantong.keep_exam_panel();
create trigger exam_panels_stay before delete on exam_panels
  for each row execute function guantong.refuse_change();

alter table exam_slots drop constraint exam_slots_state_check;
alter table exam_slots add constraint exam_slots_state_check
  check (state in ('marking', 'spread', 'sealed', 'absent', 'cancelled'));
