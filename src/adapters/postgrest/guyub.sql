-- Guyub on PostgreSQL behind PostgREST, as Supabase has it. For PostgreSQL 15 or later; run it as the database's owner,
-- once or again: it adds what is missing, replaces its functions and leaves what is stored alone.
--
-- Visitors reach three functions and nothing else: guyub_read, guyub_submit and guyub_changes. These run as the owner,
-- find out who is asking and keep the rules. The tables lie in a schema of their own, without a grant and under
-- row-level security without a policy: whoever opens that schema by mistake still shows nobody anything.
--
-- The rules are those of src/model/, said once more in SQL; the conformance suite holds both to the same contract.

begin;

-- --------------------------------------------------------------------------------------------------------------- Roles

do $$
declare
  visitor text;
begin
  foreach visitor in array array['anon', 'authenticated'] loop
    if not exists (select from pg_roles where rolname = visitor) then
      execute format('create role %I nologin noinherit', visitor);
    end if;
  end loop;
end
$$;

create schema if not exists guyub;
revoke all on schema guyub from public, anon, authenticated;

set local search_path = guyub, pg_temp;

-- --------------------------------------------------------------------------------------------------------------- Texts

-- A time as it is written in JSON: RFC 3339, UTC, to the millisecond.
create or replace function stamp(moment timestamptz) returns text language sql immutable
  return to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

-- A time in RFC 3339, to the millisecond; null for what is none. Immutable, as its offset stands in the text.
create or replace function moment_of(written text) returns timestamptz language plpgsql immutable as $$
begin
  if written !~ '^\d{4}-\d\d-\d\dT\d\d:\d\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$' then return null; end if;
  return date_trunc('milliseconds', written::timestamptz);
exception when datetime_field_overflow or invalid_datetime_format or invalid_time_zone_displacement_value then
  return null;
end
$$;

-- Whether an event's times can be read, do not contradict each other and lie within a year.
create or replace function are_times(starts_at text, ends_at text) returns boolean language sql immutable
  return coalesce(moment_of(ends_at) - moment_of(starts_at) between interval '0' and interval '366 days', false);

-- What an event is sorted by: one without readable times comes after all others, and never ends.
create or replace function sort_key(written text, starts_at text, ends_at text) returns timestamptz
language sql immutable
  return case when are_times(starts_at, ends_at) then moment_of(written) else '9999-12-31T23:59:59.999Z' end;

-- A text as it is searched: without case, and without the accents and vowel signs of the larger scripts that have them.
create or replace function folded(written text) returns text language sql immutable
  return lower(regexp_replace(
    normalize(written, NFKD),
    '[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed'
      '\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]',
    '', 'g'
  ) collate "und-x-icu");

-- How long a text is in UTF-16 code units, as browsers count.
create or replace function units(written text) returns integer language sql immutable
  return length(written) + length(regexp_replace(written, '[^\U00010000-\U0010ffff]', '', 'g'));

-- A text without the white space around it that JavaScript's `trim` takes away.
create or replace function trimmed(written text) returns text language sql immutable
  return regexp_replace(written, format('^[%1$s]+|[%1$s]+$',
    '\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'), '', 'g');

-- -------------------------------------------------------------------------------------------------------------- Tables
-- Columns are named as the fields of the records in src/model/. What a team writes by hand (polls, events, policies,
-- official answers) needs its content alone: the rest has defaults.

create table if not exists communities (
  community text collate "C" primary key check (community ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  -- Rises with everything that is accepted. Whoever writes holds this row until the end of the transaction: so the
  -- versions become visible in their order, and what one command has seen still holds when it writes.
  version bigint not null default 0
);
insert into communities (community) values ('main') on conflict do nothing;

-- Makes what is stored of a guest's key useless elsewhere.
create table if not exists secrets (
  one boolean primary key default true check (one),
  salt text not null default gen_random_uuid()::text || gen_random_uuid()::text
);
insert into secrets default values on conflict do nothing;

-- What was accepted: whoever sends the same command again gets the same receipt.
create table if not exists commands (
  community text collate "C" not null references communities on delete cascade,
  id text collate "C" not null,
  actor text collate "C" not null,
  content bytea not null,
  version bigint not null,
  at timestamptz(3) not null,
  primary key (community, id),
  unique (community, version)
);

-- By topic, when it last changed.
create table if not exists changes (
  community text collate "C" not null references communities on delete cascade,
  topic text collate "C" not null,
  version bigint not null,
  primary key (community, topic)
);
create index if not exists changes_by_version on changes (community, version);

create table if not exists polls (
  community text collate "C" not null default 'main' references communities on delete cascade,
  id text collate "C" not null default gen_random_uuid()::text check (length(id) between 1 and 100),
  question text not null,
  lang text,
  kind text not null default 'single' check (kind in ('single', 'multiple')),
  options jsonb not null check (
    jsonb_typeof(options) = 'array' and not jsonb_path_exists(options, '$[*] ? (!exists(@.id) || !exists(@.label))')
  ),
  max integer check (max > 0),
  results text not null default 'always' check (results in ('always', 'on-vote', 'on-close')),
  allow_change boolean not null default true,
  closes_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  primary key (community, id)
);

create table if not exists ballots (
  community text collate "C" not null,
  poll_id text collate "C" not null,
  voter text collate "C" not null,
  choices text[] not null,
  command_id text collate "C" not null,
  cast_at timestamptz(3) not null,
  primary key (community, poll_id, voter),
  foreign key (community, poll_id) references polls on delete cascade
);

create table if not exists feedback (
  community text collate "C" not null references communities on delete cascade,
  id text collate "C" not null,
  kind text not null,
  message text not null check (units(message) between 1 and 5000),
  rating smallint check (rating between 1 and 5),
  name text check (units(name) between 1 and 100),
  contact text check (units(contact) between 1 and 200),
  consent boolean,
  lang text,
  page text check (units(page) <= 2000),
  author text collate "C" not null,
  status text not null default 'received',
  created_at timestamptz(3) not null default now(),
  primary key (community, id),
  constraint contact_with_consent check (contact is null or consent is true)
);

create table if not exists events (
  community text collate "C" not null default 'main' references communities on delete cascade,
  id text collate "C" not null default gen_random_uuid()::text check (length(id) between 1 and 100),
  title text not null,
  description text,
  lang text,
  -- As they were written (RFC 3339): a calendar that is copied here may hold dates that are none.
  starts_at text not null,
  ends_at text not null,
  zone text not null,
  mode text not null check (mode in ('online', 'offline', 'hybrid')),
  place text,
  url text,
  capacity integer check (capacity >= 0),
  waitlist boolean,
  status text not null default 'scheduled' check (status in ('draft', 'scheduled', 'cancelled')),
  reason text,
  access text[],
  created_at timestamptz(3) not null default now(),
  begins timestamptz generated always as (sort_key(starts_at, starts_at, ends_at)) stored,
  ends timestamptz generated always as (sort_key(ends_at, starts_at, ends_at)) stored,
  primary key (community, id)
);
-- Of a table made before there were drafts, which nobody is shown.
alter table events drop constraint if exists events_status_check;
alter table events add constraint events_status_check check (status in ('draft', 'scheduled', 'cancelled'));
create index if not exists events_by_begin on events (community, begins, id);
create index if not exists events_by_end on events (community, ends, id);

create table if not exists rsvps (
  community text collate "C" not null,
  event_id text collate "C" not null,
  person text collate "C" not null,
  answer text not null check (answer in ('yes', 'no', 'wait')),
  -- The number drawn by whoever waits: the smallest gets the next place.
  turn integer,
  command_id text collate "C" not null,
  at timestamptz(3) not null,
  primary key (community, event_id, person),
  unique (community, event_id, turn),
  foreign key (community, event_id) references events on delete cascade,
  constraint turn_of_who_waits check ((answer = 'wait') = (turn is not null))
);
-- For the list of those who come, which the team alone reads.
alter table rsvps add column if not exists name text;

create table if not exists policies (
  community text collate "C" not null default 'main' references communities on delete cascade,
  id text collate "C" not null default 'conduct' check (length(id) between 1 and 100),
  version integer not null check (version between 1 and 1000000),
  title text not null,
  body text not null,
  lang text,
  material boolean not null default true,
  changes text,
  published_at timestamptz(3) not null default now(),
  primary key (community, id, version)
);

create table if not exists pledges (
  community text collate "C" not null,
  policy_id text collate "C" not null,
  person text collate "C" not null,
  answer text not null check (answer in ('accepted', 'declined')),
  version integer not null,
  locale text not null,
  command_id text collate "C" not null,
  answered_at timestamptz(3) not null,
  primary key (community, policy_id, person),
  foreign key (community, policy_id, version) references policies on delete cascade
);

create table if not exists questions (
  community text collate "C" not null default 'main' references communities on delete cascade,
  id text collate "C" not null default gen_random_uuid()::text check (length(id) between 1 and 100),
  title text not null check (units(title) between 1 and 150),
  body text check (units(body) between 1 and 5000),
  lang text,
  author text collate "C" not null,
  name text check (units(name) between 1 and 100),
  created_at timestamptz(3) not null default now(),
  closed_at timestamptz(3),
  closed_reason text,
  -- `AnswerAcceptance` in src/model/question.ts.
  acceptance jsonb,
  -- The command that last set the words, and when; null where that is the one that made the record.
  version text collate "C",
  edited_at timestamptz(3),
  words text generated always as (folded(title || ' ' || coalesce(body, ''))) stored,
  primary key (community, id)
);
create index if not exists questions_by_time on questions (community, created_at, id);

create table if not exists answers (
  community text collate "C" not null default 'main',
  id text collate "C" not null default gen_random_uuid()::text check (length(id) between 1 and 100),
  question_id text collate "C" not null,
  body text not null check (units(body) between 1 and 5000),
  lang text,
  author text collate "C" not null,
  name text check (units(name) between 1 and 100),
  official boolean not null default false,
  created_at timestamptz(3) not null default now(),
  version text collate "C",
  edited_at timestamptz(3),
  primary key (community, id),
  unique (community, question_id, id),
  foreign key (community, question_id) references questions on delete cascade
);

create table if not exists votes (
  community text collate "C" not null,
  question_id text collate "C" not null,
  -- Without one it is the question that is voted for.
  answer_id text collate "C",
  target_id text collate "C" generated always as (coalesce(answer_id, question_id)) stored,
  person text collate "C" not null,
  value smallint not null check (value in (0, 1)),
  command_id text collate "C" not null,
  at timestamptz(3) not null,
  primary key (community, target_id, person),
  foreign key (community, question_id) references questions on delete cascade,
  foreign key (community, question_id, answer_id) references answers (community, question_id, id) on delete cascade
);

-- ---------------------------------------------------------------------------------------------------- What has changed

create or replace function padded(version bigint) returns text language sql immutable
  return lpad(version::text, 16, '0');

-- Notes what others may want to read again, whoever has written it: a visitor, or the team by hand.
-- Its arguments are a topic and, where that names a record, the column with its id.
create or replace function note_change() returns trigger language plpgsql set search_path = guyub, pg_temp as $$
declare
  written jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  about text := concat_ws('/', tg_argv[0], written ->> tg_argv[1]);
  next bigint;
begin
  update communities set version = version + 1 where community = written ->> 'community'
    returning version into next;
  -- Nothing to note where the community itself is being deleted.
  if found then
    insert into changes (community, topic, version) values (written ->> 'community', about, next)
      on conflict (community, topic) do update set version = excluded.version;
  end if;
  return null;
end
$$;

create or replace trigger note_change after insert or update or delete on polls
  for each row execute function note_change('poll', 'id');
create or replace trigger note_change after insert or update or delete on ballots
  for each row execute function note_change('poll', 'poll_id');
create or replace trigger note_change after insert or update or delete on events
  for each row execute function note_change('event', 'id');
create or replace trigger note_change after insert or update or delete on rsvps
  for each row execute function note_change('event', 'event_id');
create or replace trigger note_change after insert or update or delete on policies
  for each row execute function note_change('conduct');
create or replace trigger note_change after insert or update or delete on questions
  for each row execute function note_change('question', 'id');
create or replace trigger note_change after insert or update or delete on answers
  for each row execute function note_change('question', 'question_id');
create or replace trigger note_change after insert or update or delete on votes
  for each row execute function note_change('question');

-- ------------------------------------------------------------------------------------------------------------ Refusals

-- Ends everything that was begun, with one of the errors in src/backend/errors.ts.
create or replace function refuse(code text, reason text default null, fields jsonb default null) returns void
language plpgsql as $$
begin
  raise sqlstate 'GUYUB' using
    message = code, detail = jsonb_strip_nulls(jsonb_build_object('code', code, 'reason', reason, 'fields', fields));
end
$$;

-- A refusal as PostgREST answers it.
create or replace function problem(refusal jsonb) returns jsonb language plpgsql set search_path = guyub, pg_temp as $$
begin
  perform set_config('response.status', case refusal ->> 'code'
    when 'unauthorized' then '401'
    when 'forbidden' then '403'
    when 'not-found' then '404'
    when 'conflict' then '409'
    when 'closed' then '409'
    else '422'
  end, true);
  return refusal;
end
$$;

-- ------------------------------------------------------------------------------------------------------- Who is asking

-- A person whom a JWT vouches for, a guest known by the key of a browser, or nobody yet (null). Of a JWT `role` and
-- `sub` alone count: what people may write into it themselves, such as `user_metadata`, proves nothing.
create or replace function caller() returns text language plpgsql stable set search_path = guyub, pg_temp as $$
declare
  claims jsonb := nullif(current_setting('request.jwt.claims', true), '');
  headers jsonb := nullif(current_setting('request.headers', true), '');
  key text := headers ->> 'x-guyub-key';
  once bytea;
begin
  if claims ->> 'role' = 'authenticated' then
    if units(claims ->> 'sub') between 1 and 200 then return 'user:' || (claims ->> 'sub'); end if;
    perform refuse('unauthorized');
  end if;
  if key is null then return null; end if;
  if key !~ '^[A-Za-z0-9_-]{8,64}\.[A-Za-z0-9_-]{32,128}$' then perform refuse('unauthorized'); end if;
  select sha256(convert_to(salt || key, 'UTF8')) into once from secrets;
  -- Hashed a second time, so that nobody can lengthen what was hashed.
  return 'guest:' || left(encode(sha256(once), 'hex'), 32);
end
$$;

-- What every read begins with.
create or replace function read_base(here text, me text, moment timestamptz) returns jsonb
language plpgsql stable set search_path = guyub, pg_temp as $$
declare
  latest bigint;
begin
  select version into latest from communities where community = here;
  if not found then perform refuse('not-found'); end if;
  return jsonb_build_object(
    'version', padded(latest),
    'at', stamp(moment),
    'viewer', jsonb_strip_nulls(jsonb_build_object('id', me, 'roles', '[]'::jsonb))
  );
end
$$;

-- ----------------------------------------------------------------------------------------------- Commands as they come

-- What a command consists of, beside `type`. A kind of command that is not in this list is unsupported.
create or replace function fields_of(command text)
returns table (field text, kind text, most integer, optional boolean) language sql immutable as $$
  select each.field, each.kind, each.most, each.optional
  from (values
    ('poll.vote', 'id', 'id', null, false),
    ('poll.vote', 'pollId', 'line', 100, false),
    ('poll.vote', 'choices', 'lines', 100, false),
    ('poll.withdraw', 'id', 'id', null, false),
    ('poll.withdraw', 'pollId', 'line', 100, false),
    ('feedback.send', 'id', 'id', null, false),
    ('feedback.send', 'kind', 'kind of feedback', null, false),
    ('feedback.send', 'message', 'text', 5000, false),
    ('feedback.send', 'rating', 'integer', 5, true),
    ('feedback.send', 'name', 'line', 100, true),
    ('feedback.send', 'contact', 'line', 200, true),
    ('feedback.send', 'consent', 'boolean', null, true),
    ('feedback.send', 'lang', 'language', null, true),
    ('feedback.send', 'page', 'page', 2000, true),
    ('event.rsvp', 'id', 'id', null, false),
    ('event.rsvp', 'eventId', 'line', 100, false),
    ('event.rsvp', 'answer', 'answer', null, false),
    ('event.rsvp', 'name', 'line', 100, true),
    ('conduct.accept', 'id', 'id', null, false),
    ('conduct.accept', 'policyId', 'line', 100, false),
    ('conduct.accept', 'version', 'integer', 1000000, false),
    ('conduct.accept', 'locale', 'language', null, false),
    ('conduct.decline', 'id', 'id', null, false),
    ('conduct.decline', 'policyId', 'line', 100, false),
    ('conduct.decline', 'version', 'integer', 1000000, false),
    ('conduct.decline', 'locale', 'language', null, false),
    ('question.ask', 'id', 'id', null, false),
    ('question.ask', 'lang', 'language', null, true),
    ('question.ask', 'name', 'line', 100, true),
    ('question.ask', 'title', 'line', 150, false),
    ('question.ask', 'body', 'text', 5000, true),
    ('question.edit', 'id', 'id', null, false),
    ('question.edit', 'questionId', 'line', 100, false),
    ('question.edit', 'title', 'line', 150, false),
    ('question.edit', 'body', 'text', 5000, true),
    ('question.edit', 'ifVersion', 'line', 100, false),
    ('answer.post', 'id', 'id', null, false),
    ('answer.post', 'lang', 'language', null, true),
    ('answer.post', 'name', 'line', 100, true),
    ('answer.post', 'questionId', 'line', 100, false),
    ('answer.post', 'body', 'text', 5000, false),
    ('answer.post', 'official', 'boolean', null, true),
    ('answer.edit', 'id', 'id', null, false),
    ('answer.edit', 'questionId', 'line', 100, false),
    ('answer.edit', 'answerId', 'line', 100, false),
    ('answer.edit', 'body', 'text', 5000, false),
    ('answer.edit', 'ifVersion', 'line', 100, false),
    ('answer.accept', 'id', 'id', null, false),
    ('answer.accept', 'questionId', 'line', 100, false),
    ('answer.accept', 'answerId', 'line or null', 100, false),
    ('vote.set', 'id', 'id', null, false),
    ('vote.set', 'questionId', 'line', 100, false),
    ('vote.set', 'answerId', 'line', 100, true),
    ('vote.set', 'value', '0 or 1', null, false)
  ) each (type, field, kind, most, optional)
  where each.type = command
$$;

-- What is wrong with a text; null if nothing.
create or replace function text_fault(value jsonb, most integer, unfit text) returns text
language plpgsql immutable set search_path = guyub, pg_temp as $$
declare
  written text := value #>> '{}';
begin
  if jsonb_typeof(value) <> 'string' then return 'required'; end if;
  -- The first is quickly said of a text that is meant to take long.
  if length(written) > most or units(written) > most then return 'too-long'; end if;
  if trimmed(written) = '' then return 'required'; end if;
  if trimmed(written) ~ unfit then return 'malformed'; end if;
  return null;
end
$$;

-- What is wrong with a field; null if nothing. The words are those of `FieldError` in src/model/community.ts.
create or replace function fault(value jsonb, kind text, most integer) returns text
language plpgsql immutable set search_path = guyub, pg_temp as $$
declare
  -- Control characters, which no other system need be able to hold; in a line its ends as well.
  unfit_text constant text := '[\u0001-\u0008\u000b-\u001f\u007f-\u009f]';
  unfit_line constant text := '[\u0001-\u001f\u007f-\u009f\u2028\u2029]';
  written text := value #>> '{}';
  is_text boolean := jsonb_typeof(value) = 'string';
begin
  if value is null then return 'required'; end if;
  case kind
    when 'text' then return text_fault(value, most, unfit_text);
    when 'line' then return text_fault(value, most, unfit_line);
    when 'line or null' then
      return case when value <> 'null' then text_fault(value, most, unfit_line) end;
    when 'lines' then
      if jsonb_typeof(value) <> 'array' then return 'required'; end if;
      if jsonb_array_length(value) > most then return 'too-many'; end if;
      if jsonb_array_length(value) = 0 then return 'too-few'; end if;
      return (
        select wrong from jsonb_array_elements(value) line, text_fault(line, most, unfit_line) wrong
        where wrong is not null limit 1
      );
    when 'page' then
      return coalesce(
        text_fault(value, most, unfit_line),
        case when trimmed(written) !~* '^https?://[^\s/?#][^\s]*$' then 'malformed' end
      );
    when 'id' then
      if not is_text then return 'required'; end if;
      return case when written !~ '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'
        then 'malformed' end;
    when 'language' then
      return case when not is_text or length(written) > 100 or written !~* '^[a-z]{2,8}(-[a-z0-9]{1,8})*$'
        then 'malformed' end;
    when 'boolean' then
      return case when jsonb_typeof(value) <> 'boolean' then 'malformed' end;
    when 'integer' then
      if jsonb_typeof(value) <> 'number' then return 'malformed'; end if;
      return case when written::numeric not between 1 and most or written::numeric <> trunc(written::numeric)
        then 'malformed' end;
    when 'kind of feedback' then
      return case when value not in ('"idea"', '"complaint"', '"praise"', '"question"', '"bug"') then 'unknown' end;
    when 'answer' then
      return case when value not in ('"yes"', '"no"', '"wait"') then 'unknown' end;
    when '0 or 1' then
      return case when value not in ('0', '1') then 'unknown' end;
  end case;
end
$$;

-- A field without fault as it is kept: texts without space around them, whole numbers as such.
create or replace function tidied(value jsonb, kind text) returns jsonb
language plpgsql immutable set search_path = guyub, pg_temp as $$
begin
  if kind = 'lines' then
    return (select jsonb_agg(trimmed(line)) from jsonb_array_elements_text(value) line);
  elsif jsonb_typeof(value) = 'string' then
    return to_jsonb(trimmed(value #>> '{}'));
  elsif jsonb_typeof(value) = 'number' then
    return to_jsonb((value #>> '{}')::numeric::integer);
  end if;
  return value;
end
$$;

-- A command as the rules may trust it, without fields that it does not have.
create or replace function checked(input jsonb) returns jsonb
language plpgsql immutable set search_path = guyub, pg_temp as $$
declare
  command jsonb := jsonb_build_object('type', input -> 'type');
  faults jsonb := '{}';
  each record;
  wrong text;
begin
  for each in select * from fields_of(input ->> 'type') loop
    continue when each.optional and not input ? each.field;
    wrong := fault(input -> each.field, each.kind, each.most);
    if wrong is null then
      command := command || jsonb_build_object(each.field, tidied(input -> each.field, each.kind));
    else
      faults := faults || jsonb_build_object(each.field, wrong);
    end if;
  end loop;
  -- How to reach somebody is taken only from who agrees to be reached.
  if command ? 'contact' and not faults ? 'consent' and command -> 'consent' is distinct from 'true' then
    faults := faults || '{"consent": "required"}';
  end if;
  if faults <> '{}' then perform refuse('invalid', fields => faults); end if;
  return command;
end
$$;

-- ------------------------------------------------------------------------------------------- The rules of each command
-- `here` is the community, `actor` who gives the command, `moment` when. All of them run while the community is held.

create or replace function set_ballot(here text, command jsonb, actor text, moment timestamptz) returns void
language plpgsql set search_path = guyub, pg_temp as $$
declare
  poll polls;
  ballot ballots;
  wanted text[] := array(select jsonb_array_elements_text(command -> 'choices'));
  chosen text[];
  most integer;
begin
  select * into poll from polls where community = here and id = command ->> 'pollId';
  if not found then perform refuse('not-found'); end if;
  select * into ballot from ballots where community = here and poll_id = poll.id and voter = actor;
  -- A late copy of an older command must not undo a newer one; its writer need not hear of it.
  if ballot.command_id >= command ->> 'id' then return; end if;
  if poll.closes_at <= moment then perform refuse('closed'); end if;
  if exists (
    select unnest(wanted) except select choice ->> 'id' from jsonb_array_elements(poll.options) choice
  ) then
    perform refuse('invalid', fields => '{"choices": "unknown"}');
  end if;
  chosen := array(
    select choice ->> 'id' from jsonb_array_elements(poll.options) with ordinality options (choice, nth)
    where choice ->> 'id' = any (wanted) order by nth
  );
  most := case poll.kind when 'single' then 1 else coalesce(poll.max, cardinality(chosen)) end;
  if cardinality(chosen) > most then perform refuse('invalid', fields => '{"choices": "too-many"}'); end if;
  if cardinality(ballot.choices) > 0 and not poll.allow_change and ballot.choices <> chosen then
    perform refuse('forbidden', 'no-change');
  end if;
  insert into ballots (community, poll_id, voter, choices, command_id, cast_at)
    values (here, poll.id, actor, chosen, command ->> 'id', moment)
    on conflict (community, poll_id, voter) do update
      set choices = excluded.choices, command_id = excluded.command_id, cast_at = excluded.cast_at;
end
$$;

create or replace function send_feedback(here text, command jsonb, actor text, moment timestamptz) returns void
language plpgsql set search_path = guyub, pg_temp as $$
begin
  insert into feedback (community, id, kind, message, rating, name, contact, consent, lang, page, author, created_at)
    select here, id, kind, message, rating, name, contact, consent, lang, page, actor, moment
    from jsonb_populate_record(null::feedback, command)
    on conflict do nothing;
  if not found then perform refuse('conflict', 'id-taken'); end if;
end
$$;

create or replace function set_rsvp(here text, command jsonb, actor text, moment timestamptz) returns void
language plpgsql set search_path = guyub, pg_temp as $$
declare
  event events;
  rsvp rsvps;
  wish text := command ->> 'answer';
  -- Null where there is no limit.
  places integer;
  ahead integer;
  has_to_wait boolean;
begin
  select * into event from events where community = here and id = command ->> 'eventId' and status <> 'draft';
  if not found then perform refuse('not-found'); end if;
  select * into rsvp from rsvps where community = here and event_id = event.id and person = actor;
  -- A late copy of an older command must not undo a newer one.
  if rsvp.command_id >= command ->> 'id' then return; end if;
  if event.status = 'cancelled' then perform refuse('closed', 'cancelled'); end if;
  if not are_times(event.starts_at, event.ends_at) then perform refuse('closed'); end if;
  if event.ends <= moment then perform refuse('closed', 'over'); end if;
  places := event.capacity - (
    select count(*) from rsvps where community = here and event_id = event.id and answer = 'yes' and person <> actor
  );
  select count(*) into ahead from rsvps
    where community = here and event_id = event.id and answer = 'wait' and person <> actor
      and (rsvp.turn is null or turn < rsvp.turn);
  has_to_wait := rsvp.answer is distinct from 'yes' and coalesce(places <= ahead, false);
  if has_to_wait and (wish = 'yes' or (wish = 'wait' and event.waitlist is not true)) then
    perform refuse('conflict', 'full');
  end if;
  if wish <> 'no' then wish := case when has_to_wait then 'wait' else 'yes' end; end if;
  insert into rsvps (community, event_id, person, answer, turn, name, command_id, at)
    values (
      here, event.id, actor, wish,
      case when wish = 'wait' then coalesce(rsvp.turn, (
        select coalesce(max(turn), 0) + 1 from rsvps where community = here and event_id = event.id
      )) end,
      case when wish <> 'no' then command ->> 'name' end, command ->> 'id', moment
    )
    on conflict (community, event_id, person) do update set answer = excluded.answer, turn = excluded.turn,
      name = excluded.name, command_id = excluded.command_id, at = excluded.at;
  -- Those who have waited longest go, as many as there are places for.
  update rsvps set answer = 'yes', turn = null
    where community = here and event_id = event.id and person in (
      select person from rsvps
      where community = here and event_id = event.id and answer = 'wait' and person <> actor
      order by turn limit greatest(0, places - (wish = 'yes')::integer)
    );
end
$$;

create or replace function set_pledge(here text, command jsonb, actor text, moment timestamptz) returns void
language plpgsql set search_path = guyub, pg_temp as $$
declare
  policy policies;
  pledge pledges;
begin
  select * into policy from policies
    where community = here and id = command ->> 'policyId' and version = (command ->> 'version')::integer
      and published_at <= moment;
  if not found then perform refuse('not-found'); end if;
  select * into pledge from pledges where community = here and policy_id = policy.id and person = actor;
  -- A late copy of an older command must not undo a newer one.
  if pledge.command_id >= command ->> 'id' then return; end if;
  -- From a page left open since before the change: what was read there is not what was answered since.
  if pledge.version > policy.version then perform refuse('conflict'); end if;
  insert into pledges (community, policy_id, person, answer, version, locale, command_id, answered_at)
    values (
      here, policy.id, actor, case command ->> 'type' when 'conduct.accept' then 'accepted' else 'declined' end,
      policy.version, command ->> 'locale', command ->> 'id', moment
    )
    on conflict (community, policy_id, person) do update
      set answer = excluded.answer, version = excluded.version, locale = excluded.locale,
        command_id = excluded.command_id, answered_at = excluded.answered_at;
end
$$;

create or replace function ask_question(here text, command jsonb, actor text, moment timestamptz) returns void
language plpgsql set search_path = guyub, pg_temp as $$
begin
  insert into questions (community, id, title, body, lang, name, author, created_at)
    select here, id, title, body, lang, name, actor, moment from jsonb_populate_record(null::questions, command)
    on conflict do nothing;
  if not found then perform refuse('conflict', 'id-taken'); end if;
end
$$;

create or replace function post_answer(here text, command jsonb, actor text, moment timestamptz) returns void
language plpgsql set search_path = guyub, pg_temp as $$
declare
  question questions;
begin
  select * into question from questions where community = here and id = command ->> 'questionId';
  if not found then perform refuse('not-found'); end if;
  if exists (select from answers where community = here and id = command ->> 'id') then
    perform refuse('conflict', 'id-taken');
  end if;
  if question.closed_at is not null then perform refuse('closed', 'question-closed'); end if;
  -- In the brand's name its team writes, and that by hand.
  if command -> 'official' = 'true' then perform refuse('forbidden'); end if;
  insert into answers (community, id, question_id, body, lang, name, author, created_at)
    select here, id, question.id, body, lang, name, actor, moment from jsonb_populate_record(null::answers, command);
end
$$;

-- Whose it is, when it was asked, its votes and the answer that helped stay as they are.
create or replace function edit_question(here text, command jsonb, actor text, moment timestamptz) returns void
language plpgsql set search_path = guyub, pg_temp as $$
declare
  question questions;
begin
  select * into question from questions where community = here and id = command ->> 'questionId';
  if not found then perform refuse('not-found'); end if;
  if question.author <> actor then perform refuse('forbidden'); end if;
  if question.closed_at is not null then perform refuse('closed', 'question-closed'); end if;
  if coalesce(question.version, question.id) <> command ->> 'ifVersion' then
    perform refuse('conflict', 'changed');
  end if;
  update questions
    set title = command ->> 'title', body = command ->> 'body', version = command ->> 'id', edited_at = moment
    where community = here and id = question.id;
end
$$;

-- What stands in the brand's name is its team's to change, and that by hand.
create or replace function is_editor(answer answers, person text) returns boolean language sql immutable
  return answer.author = person and not answer.official;

create or replace function edit_answer(here text, command jsonb, actor text, moment timestamptz) returns void
language plpgsql set search_path = guyub, pg_temp as $$
declare
  question questions;
  answer answers;
begin
  select * into question from questions where community = here and id = command ->> 'questionId';
  if not found then perform refuse('not-found'); end if;
  select * into answer from answers
    where community = here and question_id = question.id and id = command ->> 'answerId';
  if not found then perform refuse('not-found'); end if;
  if not is_editor(answer, actor) then perform refuse('forbidden'); end if;
  if question.closed_at is not null then perform refuse('closed', 'question-closed'); end if;
  -- That the words have changed is told to their author alone.
  if coalesce(answer.version, answer.id) <> command ->> 'ifVersion' then perform refuse('conflict', 'changed'); end if;
  update answers set body = command ->> 'body', version = command ->> 'id', edited_at = moment
    where community = here and id = answer.id;
end
$$;

create or replace function accept_answer(here text, command jsonb, actor text, moment timestamptz) returns void
language plpgsql set search_path = guyub, pg_temp as $$
declare
  question questions;
begin
  select * into question from questions where community = here and id = command ->> 'questionId';
  if not found then perform refuse('not-found'); end if;
  if command -> 'answerId' <> 'null' and not exists (
    select from answers where community = here and question_id = question.id and id = command ->> 'answerId'
  ) then
    perform refuse('not-found');
  end if;
  if question.author <> actor then perform refuse('forbidden'); end if;
  -- A late copy of an older command must not undo a newer one.
  if question.acceptance ->> 'commandId' >= command ->> 'id' then return; end if;
  update questions set acceptance = jsonb_build_object(
    'answerId', command -> 'answerId', 'by', 'asker', 'commandId', command -> 'id', 'at', stamp(moment)
  ) where community = here and id = question.id;
end
$$;

create or replace function set_vote(here text, command jsonb, actor text, moment timestamptz) returns void
language plpgsql set search_path = guyub, pg_temp as $$
declare
  question questions;
  answer answers;
  last text collate "C";
begin
  select * into question from questions where community = here and id = command ->> 'questionId';
  if not found then perform refuse('not-found'); end if;
  if command ? 'answerId' then
    select * into answer from answers
      where community = here and question_id = question.id and id = command ->> 'answerId';
    if not found then perform refuse('not-found'); end if;
  end if;
  select command_id into last from votes
    where community = here and target_id = coalesce(answer.id, question.id) and person = actor;
  -- A late copy of an older command must not undo a newer one.
  if last >= command ->> 'id' then return; end if;
  if question.closed_at is not null then perform refuse('closed', 'question-closed'); end if;
  if coalesce(answer.author, question.author) = actor then perform refuse('forbidden'); end if;
  insert into votes (community, question_id, answer_id, person, value, command_id, at)
    values (here, question.id, answer.id, actor, (command ->> 'value')::smallint, command ->> 'id', moment)
    on conflict (community, target_id, person) do update
      set value = excluded.value, command_id = excluded.command_id, at = excluded.at;
end
$$;

-- The version published last, of one policy or of all.
create or replace function current_policy(here text, moment timestamptz, policy text default null) returns policies
language sql stable set search_path = guyub, pg_temp as $$
  select * from policies
  where community = here and published_at <= moment and (policy is null or id = policy)
  order by published_at desc, version desc, id desc limit 1
$$;

-- Whether somebody has declined the community's policy.
create or replace function has_declined(here text, person text, moment timestamptz) returns boolean
language sql stable set search_path = guyub, pg_temp as $$
  select exists (
    select from pledges
    where pledges.community = here and pledges.policy_id = (current_policy(here, moment)).id
      and pledges.person = has_declined.person and pledges.answer = 'declined'
  )
$$;

-- What is seen by others. Whoever has declined does not give it; reading and taking back stay open.
create or replace function is_taking_part(command jsonb) returns boolean language sql immutable
  return case command ->> 'type'
    when 'poll.vote' then true
    when 'question.ask' then true
    when 'question.edit' then true
    when 'answer.post' then true
    when 'answer.edit' then true
    when 'event.rsvp' then command ->> 'answer' <> 'no'
    when 'answer.accept' then command -> 'answerId' <> 'null'
    when 'vote.set' then command -> 'value' = '1'
    else false
  end;

create or replace function submit(here text, input jsonb) returns jsonb
language plpgsql set search_path = guyub, pg_temp as $$
declare
  actor text := caller();
  command jsonb;
  content_hash bytea;
  before bigint;
  known commands;
  moment timestamptz;
begin
  if actor is null then perform refuse('unauthorized'); end if;
  if not exists (select from fields_of(input ->> 'type')) then perform refuse('unsupported'); end if;
  command := checked(input);
  content_hash := sha256(convert_to(command::text, 'UTF8'));

  -- One command after the other in a community: each sees what all before it have written.
  select version into before from communities where community = here for update;
  if not found then perform refuse('not-found'); end if;
  select * into known from commands where community = here and id = command ->> 'id';
  if found then
    -- Whose it is and what it said stays secret: the id alone is refused.
    if known.actor <> actor or known.content <> content_hash then perform refuse('conflict', 'id-taken'); end if;
    return jsonb_build_object('commandId', known.id, 'version', padded(known.version), 'at', stamp(known.at));
  end if;
  -- Only now: what closes while a command waits for its turn is closed.
  moment := date_trunc('milliseconds', clock_timestamp());
  if is_taking_part(command) and has_declined(here, actor, moment) then perform refuse('forbidden', 'declined'); end if;
  case command ->> 'type'
    when 'poll.vote', 'poll.withdraw' then perform set_ballot(here, command, actor, moment);
    when 'feedback.send' then perform send_feedback(here, command, actor, moment);
    when 'event.rsvp' then perform set_rsvp(here, command, actor, moment);
    when 'conduct.accept', 'conduct.decline' then perform set_pledge(here, command, actor, moment);
    when 'question.ask' then perform ask_question(here, command, actor, moment);
    when 'question.edit' then perform edit_question(here, command, actor, moment);
    when 'answer.post' then perform post_answer(here, command, actor, moment);
    when 'answer.edit' then perform edit_answer(here, command, actor, moment);
    when 'answer.accept' then perform accept_answer(here, command, actor, moment);
    when 'vote.set' then perform set_vote(here, command, actor, moment);
  end case;
  -- What others can read has raised the version by itself; whatever else was accepted has one of its own as well.
  update communities set version = version + 1 where community = here and version = before;
  insert into commands (community, id, actor, content, version, at)
    select here, command ->> 'id', actor, content_hash, version, moment from communities where community = here
    returning * into known;
  return jsonb_build_object('commandId', known.id, 'version', padded(known.version), 'at', stamp(known.at));
end
$$;

-- --------------------------------------------------------------------------------------------------------------- Reads
-- All of one read is of one moment: functions that only read look at the database as it was when they were called.

create or replace function read_poll(here text, query jsonb, me text, moment timestamptz) returns jsonb
language plpgsql stable set search_path = guyub, pg_temp as $$
declare
  poll polls;
  ballot ballots;
  is_closed boolean;
  has_voted boolean;
  tally jsonb;
  may_vote boolean;
begin
  if query ->> 'id' is not null then
    select * into poll from polls where community = here and id = query ->> 'id';
  else
    -- Of the open ones the newest, else the one that closed last.
    select * into poll from polls where community = here order by
      (closes_at <= moment) is not true desc,
      case when (closes_at <= moment) is not true then created_at else closes_at end desc,
      id desc
      limit 1;
  end if;
  if poll.id is null then
    return '{"poll": null, "closed": false, "tally": null, "mine": null, "can": []}';
  end if;
  select * into ballot from ballots where community = here and poll_id = poll.id and voter = me;
  is_closed := coalesce(poll.closes_at <= moment, false);
  has_voted := coalesce(cardinality(ballot.choices) > 0, false);
  if is_closed or poll.results = 'always' or (poll.results = 'on-vote' and has_voted) then
    select jsonb_build_object(
      'voters', (
        select count(*) from ballots b
        where b.community = here and b.poll_id = poll.id and cardinality(b.choices) > 0
      ),
      'counts', coalesce(jsonb_agg((
        select count(*) from ballots b
        where b.community = here and b.poll_id = poll.id and choice ->> 'id' = any (b.choices)
      ) order by nth), '[]')
    ) into tally from jsonb_array_elements(poll.options) with ordinality options (choice, nth);
  end if;
  may_vote := not is_closed and (poll.allow_change or not has_voted);
  return jsonb_build_object(
    'poll', jsonb_strip_nulls(jsonb_build_object(
      'id', poll.id, 'question', poll.question, 'lang', poll.lang, 'kind', poll.kind, 'options', poll.options,
      'max', poll.max, 'results', poll.results, 'allowChange', poll.allow_change,
      'closesAt', stamp(poll.closes_at), 'createdAt', stamp(poll.created_at)
    )),
    'closed', is_closed,
    'tally', tally,
    'mine', case when ballot.voter is not null
      then jsonb_build_object('choices', ballot.choices, 'commandId', ballot.command_id) end,
    'can', to_jsonb(array_remove(array[
      case when may_vote and not has_declined(here, me, moment) then 'poll.vote' end,
      case when may_vote and has_voted then 'poll.withdraw' end
    ], null))
  );
end
$$;

create or replace function view_event(event events, me text, declined boolean, moment timestamptz) returns jsonb
language plpgsql stable set search_path = guyub, pg_temp as $$
declare
  rsvp rsvps;
  is_open boolean := event.status = 'scheduled' and are_times(event.starts_at, event.ends_at) and event.ends > moment;
  is_going boolean;
begin
  select * into rsvp from rsvps where community = event.community and event_id = event.id and person = me;
  is_going := coalesce(rsvp.answer = 'yes', false);
  return jsonb_strip_nulls(jsonb_build_object(
    'id', event.id, 'title', event.title, 'description', event.description, 'lang', event.lang,
    'startsAt', event.starts_at, 'endsAt', event.ends_at, 'zone', event.zone, 'mode', event.mode,
    'place', event.place, 'capacity', event.capacity, 'waitlist', event.waitlist, 'status', event.status,
    'reason', event.reason, 'access', event.access, 'createdAt', stamp(event.created_at),
    -- Of an event that is also online it is the way in, for those alone who go.
    'url', case when event.mode = 'offline' or (is_going and event.status = 'scheduled') then event.url end
  )) || jsonb_build_object(
    'going', (select count(*) from rsvps where community = event.community and event_id = event.id and answer = 'yes'),
    'mine', case when rsvp.person is not null then jsonb_strip_nulls(jsonb_build_object(
      'answer', rsvp.answer, 'commandId', rsvp.command_id, 'name', rsvp.name, 'place', case when rsvp.turn is not null then (
        select count(*) from rsvps where community = event.community and event_id = event.id and turn <= rsvp.turn
      ) end
    )) end,
    -- Whoever goes already, or waits, may still say that they do not, even after declining the rules.
    'can', case when is_open and (not declined or rsvp.answer in ('yes', 'wait'))
      then '["event.rsvp"]'::jsonb else '[]' end
  ) || case when event.waitlist then jsonb_build_object('waiting', (
    select count(*) from rsvps where community = event.community and event_id = event.id and answer = 'wait'
  )) else '{}' end;
end
$$;

-- How many records a page shall hold.
create or replace function limit_of(query jsonb) returns integer
language plpgsql immutable set search_path = guyub, pg_temp as $$
begin
  if not query ? 'limit' then return 20; end if;
  if fault(query -> 'limit', 'integer', 1000000) is not null then
    perform refuse('invalid', fields => '{"limit": "malformed"}');
  end if;
  if (query ->> 'limit')::numeric > 50 then perform refuse('invalid', fields => '{"limit": "too-many"}'); end if;
  return (query ->> 'limit')::numeric;
end
$$;

-- A cursor in its parts; null where none was given, refused where it was not made here. The last two are the time and
-- the id of the record after which the page begins.
create or replace function cursor_parts(query jsonb, pattern text) returns text[]
language plpgsql immutable set search_path = guyub, pg_temp as $$
declare
  parts text[] := regexp_match(query ->> 'cursor', pattern);
begin
  if query ? 'cursor' and (parts is null or moment_of(parts[cardinality(parts) - 1]) is null) then
    perform refuse('invalid', fields => '{"cursor": "malformed"}');
  end if;
  return parts;
end
$$;

create or replace function read_events(here text, query jsonb, me text, moment timestamptz) returns jsonb
language plpgsql stable set search_path = guyub, pg_temp as $$
declare
  wanted text := query ->> 'id';
  upcoming boolean := query ->> 'when' = 'upcoming';
  most integer := limit_of(query);
  after text[] := cursor_parts(query, '^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~(.{1,200})$');
  after_time timestamptz := moment_of(after[1]);
  after_id text collate "C" := after[2];
  declined boolean := has_declined(here, me, moment);
  found_ids text[];
  last events;
begin
  if (upcoming or query ->> 'when' = 'past') is not true then
    perform refuse('invalid', fields => '{"when": "unknown"}');
  end if;
  if wanted is not null then
    found_ids := array(select id from events where community = here and id = wanted and status <> 'draft');
  elsif upcoming then
    found_ids := array(
      select id from events
      where community = here and status <> 'draft' and ends > moment and (after is null or (begins, id) > (after_time, after_id))
      order by begins, id limit most + 1
    );
  else
    found_ids := array(
      select id from events
      where community = here and status <> 'draft' and ends <= moment and (after is null or (ends, id) < (after_time, after_id))
      order by ends desc, id desc limit most + 1
    );
  end if;
  select * into last from events where community = here and id = found_ids[most];
  return jsonb_build_object('events', coalesce((
    select jsonb_agg(view_event(event, me, declined, moment) order by nth)
    from unnest(found_ids[:most]) with ordinality page (id, nth)
    join events event on event.community = here and event.id = page.id
  ), '[]')) || case when cardinality(found_ids) > most
    then jsonb_build_object('next', stamp(case when upcoming then last.begins else last.ends end) || '~' || last.id)
    else '{}' end;
end
$$;

create or replace function read_conduct(here text, query jsonb, me text, moment timestamptz) returns jsonb
language plpgsql stable set search_path = guyub, pg_temp as $$
declare
  policy policies := current_policy(here, moment, query ->> 'id');
  pledge pledges;
  answered policies;
  asked_since integer;
  stands text;
begin
  select coalesce(max(version), 0) into asked_since from policies
    where community = here and id = policy.id and version <= policy.version and material;
  select * into pledge from pledges where community = here and policy_id = policy.id and person = me;
  select * into answered from policies where community = here and id = policy.id and version = pledge.version;
  stands := case when pledge.version = policy.version then pledge.answer end;
  return jsonb_build_object(
    'policy', case when policy.id is not null then jsonb_strip_nulls(jsonb_build_object(
      'id', policy.id, 'version', policy.version, 'title', policy.title, 'body', policy.body, 'lang', policy.lang,
      'material', policy.material, 'changes', policy.changes, 'publishedAt', stamp(policy.published_at)
    )) end,
    'askedSince', asked_since,
    'asks', policy.id is not null and coalesce(pledge.version < asked_since, true),
    'mine', case when pledge.person is not null then jsonb_build_object(
      'answer', pledge.answer, 'version', pledge.version, 'commandId', pledge.command_id
    ) end,
    'before', case when answered.version < policy.version
      then jsonb_build_object('version', answered.version, 'body', answered.body) end,
    -- What would change something.
    'can', case when policy.id is null then '[]' else to_jsonb(array_remove(array[
      case when stands is distinct from 'accepted' then 'conduct.accept' end,
      case when stands is distinct from 'declined' then 'conduct.decline' end
    ], null)) end
  );
end
$$;

create or replace function count_votes(here text, target text) returns bigint
language sql stable set search_path = guyub, pg_temp as $$
  select count(*) from votes where community = here and target_id = target and value = 1
$$;

-- A viewer's own part in a question or an answer, which nobody else is shown.
create or replace function own_part(here text, target text, author text, me text) returns jsonb
language sql stable set search_path = guyub, pg_temp as $$
  select jsonb_build_object('author', coalesce(author = me, false), 'vote', (
    select jsonb_build_object('value', value, 'commandId', command_id) from votes
    where community = here and target_id = target and person = me
  ))
$$;

-- Whether a vote may be set. Whoever has declined the rules may still take one back.
create or replace function can_vote(question questions, mine jsonb, declined boolean) returns boolean
language sql immutable
  return question.closed_at is null and mine -> 'author' = 'false'
    and (not declined or coalesce(mine -> 'vote' -> 'value' = '1', false));

-- What a viewer is shown of a question in a list, without its text and without who asked.
create or replace function view_question(question questions, me text, declined boolean) returns jsonb
language plpgsql stable set search_path = guyub, pg_temp as $$
declare
  mine jsonb := own_part(question.community, question.id, question.author, me);
begin
  return jsonb_strip_nulls(jsonb_build_object(
    'id', question.id, 'title', question.title, 'lang', question.lang, 'name', question.name,
    'version', coalesce(question.version, question.id), 'editedAt', stamp(question.edited_at),
    'createdAt', stamp(question.created_at), 'closedAt', stamp(question.closed_at),
    'closedReason', question.closed_reason
  )) || jsonb_build_object(
    'votes', count_votes(question.community, question.id),
    'answers', (
      select count(*) from answers where community = question.community and question_id = question.id
    ),
    'official', exists (
      select from answers where community = question.community and question_id = question.id and official
    ),
    'mine', mine,
    'can', to_jsonb(array_remove(array[
      case when question.closed_at is null and not declined then 'answer.post' end,
      case when question.closed_at is null and not declined and mine -> 'author' = 'true' then 'question.edit' end,
      case when can_vote(question, mine, declined) then 'vote.set' end,
      case when mine -> 'author' = 'true' and not declined then 'answer.accept' end
    ], null))
  ) || case when question.acceptance is null then '{}'
    else jsonb_build_object('acceptance', question.acceptance) end;
end
$$;

create or replace function view_answer(answer answers, question questions, me text, declined boolean) returns jsonb
language plpgsql stable set search_path = guyub, pg_temp as $$
declare
  mine jsonb := own_part(answer.community, answer.id, answer.author, me);
begin
  return jsonb_strip_nulls(jsonb_build_object(
    'id', answer.id, 'questionId', answer.question_id, 'body', answer.body, 'lang', answer.lang,
    'name', answer.name, 'official', answer.official, 'createdAt', stamp(answer.created_at),
    'version', coalesce(answer.version, answer.id), 'editedAt', stamp(answer.edited_at)
  )) || jsonb_build_object(
    'votes', count_votes(answer.community, answer.id),
    'accepted', coalesce(question.acceptance ->> 'answerId' = answer.id, false),
    'mine', mine,
    'can', to_jsonb(array_remove(array[
      case when question.closed_at is null and not declined and is_editor(answer, me) then 'answer.edit' end,
      case when can_vote(question, mine, declined) then 'vote.set' end,
      case when question.author = me and not declined then 'answer.accept' end
    ], null))
  );
end
$$;

-- Whether each of the words is found in a text, letter for letter.
create or replace function has_words(written text, words text[]) returns boolean language sql immutable
  return not exists (select from unnest(words) word where strpos(written, word) = 0);

create or replace function read_questions(here text, query jsonb, me text, moment timestamptz) returns jsonb
language plpgsql stable set search_path = guyub, pg_temp as $$
declare
  sorting text := query ->> 'order';
  most integer := limit_of(query);
  after text[] := cursor_parts(query, '^(\d{1,9})~(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~(.{1,200})$');
  after_votes bigint := after[1];
  after_time timestamptz := moment_of(after[2]);
  after_id text collate "C" := after[3];
  declined boolean := has_declined(here, me, moment);
  wanted text[];
  found_ids text[];
  last questions;
begin
  if (sorting in ('newest', 'votes', 'unanswered')) is not true then
    perform refuse('invalid', fields => '{"order": "unknown"}');
  end if;
  if query ? 'search' and jsonb_typeof(query -> 'search') <> 'string' then
    perform refuse('invalid', fields => '{"search": "malformed"}');
  end if;
  if units(query ->> 'search') > 100 then perform refuse('invalid', fields => '{"search": "too-long"}'); end if;
  wanted := (array_remove(regexp_split_to_array(folded(query ->> 'search'), '\s+'), ''))[:8];

  if sorting = 'newest' then
    found_ids := array(
      select id from questions
      where community = here and (after is null or (created_at, id) < (after_time, after_id))
        and has_words(words, wanted)
      order by created_at desc, id desc limit most + 1
    );
  elsif sorting = 'votes' then
    found_ids := array(
      select id from questions, count_votes(here, id) votes
      where community = here and (after is null or (votes, created_at, id) < (after_votes, after_time, after_id))
        and has_words(words, wanted)
      order by votes desc, created_at desc, id desc limit most + 1
    );
  else
    found_ids := array(
      select id from questions
      where community = here and (after is null or (created_at, id) > (after_time, after_id))
        and has_words(words, wanted) and closed_at is null
        and not exists (select from answers a where a.community = here and a.question_id = questions.id)
      order by created_at, id limit most + 1
    );
  end if;
  select * into last from questions where community = here and id = found_ids[most];
  return jsonb_build_object(
    'questions', coalesce((
      select jsonb_agg(view_question(question, me, declined) order by nth)
      from unnest(found_ids[:most]) with ordinality page (id, nth)
      join questions question on question.community = here and question.id = page.id
    ), '[]'),
    'can', case when declined then '[]'::jsonb else '["question.ask"]' end
  ) || case when cardinality(found_ids) > most
    then jsonb_build_object('next', concat_ws('~', count_votes(here, last.id), stamp(last.created_at), last.id))
    else '{}' end;
end
$$;

create or replace function read_question(here text, query jsonb, me text, moment timestamptz) returns jsonb
language plpgsql stable set search_path = guyub, pg_temp as $$
declare
  most constant integer := 50;
  question questions;
  declined boolean := has_declined(here, me, moment);
  ids text[];
  start integer;
begin
  select * into question from questions where community = here and id = query ->> 'id';
  if not found then return '{"question": null, "answers": []}'; end if;
  -- In the brand's name, then the one that helped, then by votes, then the older.
  ids := array(
    select id from answers, count_votes(here, id) votes
    where community = here and question_id = question.id
    order by official desc, coalesce(id = question.acceptance ->> 'answerId', false) desc, votes desc, created_at, id
  );
  start := coalesce(array_position(ids, query ->> 'cursor'), 0);
  return jsonb_build_object(
    'question', view_question(question, me, declined) || jsonb_strip_nulls(jsonb_build_object('body', question.body)),
    'answers', coalesce((
      select jsonb_agg(view_answer(answer, question, me, declined) order by nth)
      from unnest(ids[start + 1:start + most]) with ordinality page (id, nth)
      join answers answer on answer.community = here and answer.id = page.id
    ), '[]')
  ) || case when cardinality(ids) > start + most
    then jsonb_build_object('next', ids[start + most]) else '{}' end;
end
$$;

create or replace function read(here text, query jsonb) returns jsonb
language plpgsql stable set search_path = guyub, pg_temp as $$
declare
  me text := caller();
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
  base jsonb := read_base(here, me, moment);
begin
  case query ->> 'type'
    when 'poll' then return base || read_poll(here, query, me, moment);
    when 'events' then return base || read_events(here, query, me, moment);
    when 'conduct' then return base || read_conduct(here, query, me, moment);
    when 'questions' then return base || read_questions(here, query, me, moment);
    when 'question' then return base || read_question(here, query, me, moment);
    else perform refuse('unsupported');
  end case;
end
$$;

-- What has changed since a version, each topic once, at its newest; one topic without a name where no version is known
-- or too much has changed.
create or replace function changes_since(here text, after text) returns jsonb
language plpgsql stable set search_path = guyub, pg_temp as $$
declare
  most constant integer := 100;
  since bigint := case when after ~ '^\d{16}$' then after end;
  hints jsonb[];
begin
  if not exists (select from communities where community = here) then perform refuse('not-found'); end if;
  hints := array(
    select jsonb_build_object('topic', topic, 'version', padded(version)) from changes
    where community = here and version > since order by version limit most + 1
  );
  if since is null or cardinality(hints) > most then
    hints := array(
      select jsonb_build_object('topic', '', 'version', padded(version)) from changes
      where community = here order by version desc limit 1
    );
  end if;
  return jsonb_build_object('changes', to_jsonb(hints));
end
$$;

-- ----------------------------------------------------------------------------------- What PostgREST lets visitors call

-- A query of src/model/reads.ts, answered. `stable`, so that a plain GET may ask it; in an address JSON is a text.
create or replace function public.guyub_read(community text, query text) returns jsonb
language plpgsql stable security definer set search_path = guyub, pg_temp as $$
declare
  refusal jsonb;
begin
  return read(community, query::jsonb);
exception when sqlstate 'GUYUB' then
  get stacked diagnostics refusal = pg_exception_detail;
  return problem(refusal);
end
$$;

-- Gives a command of src/model/records.ts and answers with its receipt; or with why not, and then nothing is written.
create or replace function public.guyub_submit(community text, command jsonb) returns jsonb
language plpgsql volatile security definer set search_path = guyub, pg_temp as $$
declare
  refusal jsonb;
begin
  return submit(community, command);
exception when sqlstate 'GUYUB' then
  get stacked diagnostics refusal = pg_exception_detail;
  return problem(refusal);
end
$$;

-- What has changed since a version that was read; without one the newest change alone.
create or replace function public.guyub_changes(community text, after text default '') returns jsonb
language plpgsql stable security definer set search_path = guyub, pg_temp as $$
declare
  refusal jsonb;
begin
  return changes_since(community, after);
exception when sqlstate 'GUYUB' then
  get stacked diagnostics refusal = pg_exception_detail;
  return problem(refusal);
end
$$;

-- ----------------------------------------------------------------------------------------------------- Who may do what

do $$
declare
  name text;
begin
  for name in select tablename from pg_tables where schemaname = 'guyub' loop
    execute format('alter table guyub.%I enable row level security', name);
  end loop;
end
$$;
revoke all on all tables in schema guyub from public, anon, authenticated;
revoke all on all functions in schema guyub from public, anon, authenticated;

revoke all on function public.guyub_read, public.guyub_submit, public.guyub_changes from public;
grant execute on function public.guyub_read, public.guyub_submit, public.guyub_changes to anon, authenticated;

commit;

-- PostgREST learns of new functions.
notify pgrst, 'reload schema';
