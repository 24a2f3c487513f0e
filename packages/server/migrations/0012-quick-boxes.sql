-- Boxes of offices with many cases: which cases a slice of a list holds is found without reading them. In the order of time,
-- with all that row security and the boxes ask of a case; and for bureaus, which have no column of their own, by whose turn it is.
drop index applications_of_body_by_time;
create index applications_of_body_by_time on applications (body_id, updated_at desc, id)
  include (waiting_for, person_id, employer_id, jurisdiction, submitted_at, reached_body_at);
drop index applications_of_employer_by_time;
create index applications_of_employer_by_time on applications (employer_id, updated_at desc, id)
  include (waiting_for, person_id, body_id, jurisdiction, submitted_at, reached_body_at);
drop index applications_by_time;
create index applications_by_time on applications (updated_at desc, id)
  include (waiting_for, person_id, body_id, employer_id, jurisdiction, submitted_at, reached_body_at);
create index applications_waiting on applications (waiting_for, due_on, id)
  include (person_id, body_id, employer_id, jurisdiction, submitted_at, reached_body_at);
