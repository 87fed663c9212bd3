-- The tables of the registry: each record as one document per version (the truth and the history), and beside it the rows
-- that queries and reports look at, which can be rebuilt from the documents at any time.
--
-- One script for all engines. A host that runs it by its own Flyway sets these placeholders:
--   schema    the schema with its dot ("registry."), or nothing
--   prefix    what the names of all tables begin with ("simpul_")
--   text      a text of any length             H2: CHARACTER LARGE OBJECT  PostgreSQL: TEXT         MariaDB: LONGTEXT
--   exact     compares texts by their letters  H2: nothing                 PostgreSQL: COLLATE "C"  MariaDB: CHARACTER SET
--                                              utf8mb4 COLLATE utf8mb4_nopad_bin
--   instant   a moment of UTC, in microseconds H2 and PostgreSQL: TIMESTAMP(6)                      MariaDB: DATETIME(6)
--   ascending a number given in order          H2 and PostgreSQL: BIGINT GENERATED ALWAYS AS IDENTITY
--                                              MariaDB: BIGINT AUTO_INCREMENT
--
-- Every statement can be run again, so a crash between two of them does no harm. Every table leads with the record's id, so
-- that an engine spread over several machines can keep a record and its rows together. There are no foreign keys: rows of
-- one record are written by one transaction, and references between records may dangle while a bundle is being written.

-- A record as it is now, known by its id and its kind. A deleted one keeps its row, since ids are given once; what its row
-- tells of its content is then empty. One that was merged into another is deleted as well, and merged_into says into which.
-- title is what lists are sorted by: folded, cut to what an index holds, and so written that bytes sort as code points do.
-- Audiences are digits, from 0 for public to 3 for strictly confidential: audience is the widest that may know of the record,
-- and those from seen_from to seen_to find it by this row. seen_to is 3 here; wider audiences, which see less of it, find it by
-- the rows of record_view. status is that of an activity or a commitment; what follows it tells of commitments only:
-- is_assessed whether somebody independent reported on it, reason why it was not kept, kept_days the days from when it was made
-- to when it was fulfilled.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}record (
  id VARCHAR(36) ${exact} NOT NULL,
  record_type VARCHAR(20) ${exact} NOT NULL,
  version INTEGER NOT NULL,
  is_deleted BOOLEAN NOT NULL,
  custodian VARCHAR(36) ${exact},
  sensitivity VARCHAR(30) ${exact} NOT NULL,
  audience VARCHAR(1) ${exact} NOT NULL,
  seen_from VARCHAR(1) ${exact} NOT NULL,
  seen_to VARCHAR(1) ${exact} NOT NULL,
  recorded_at ${instant} NOT NULL,
  updated_at ${instant} NOT NULL,
  title VARCHAR(300) ${exact},
  first_day DATE,
  last_day DATE,
  due_first_day DATE,
  due_last_day DATE,
  status VARCHAR(30) ${exact},
  is_open BOOLEAN NOT NULL,
  is_late BOOLEAN,
  verifiable VARCHAR(20) ${exact},
  is_assessed BOOLEAN,
  reason VARCHAR(64) ${exact},
  kept_days INTEGER,
  search_text ${text} ${exact} NOT NULL,
  merged_into VARCHAR(36) ${exact},
  PRIMARY KEY (id, record_type)
);

CREATE INDEX IF NOT EXISTS ${prefix}record_by_id ON ${schema}${prefix}record (record_type, is_deleted, id);
CREATE INDEX IF NOT EXISTS ${prefix}record_by_recorded ON ${schema}${prefix}record (record_type, is_deleted, recorded_at, id);
CREATE INDEX IF NOT EXISTS ${prefix}record_by_updated ON ${schema}${prefix}record (record_type, is_deleted, updated_at, id);
CREATE INDEX IF NOT EXISTS ${prefix}record_by_title ON ${schema}${prefix}record (record_type, is_deleted, title, id);
CREATE INDEX IF NOT EXISTS ${prefix}record_by_date ON ${schema}${prefix}record (record_type, is_deleted, first_day, id);
CREATE INDEX IF NOT EXISTS ${prefix}record_by_due ON ${schema}${prefix}record (record_type, is_deleted, due_first_day, id);
CREATE INDEX IF NOT EXISTS ${prefix}record_by_due_end ON ${schema}${prefix}record (record_type, is_deleted, due_last_day, id);

CREATE INDEX IF NOT EXISTS ${prefix}record_by_survivor ON ${schema}${prefix}record (merged_into, record_type);

-- A record as it is now, as far as audiences see it that do not see all of it; most records have no such rows. The columns are
-- those of record, so that both tables answer the same questions; is_deleted is always FALSE.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}record_view (
  id VARCHAR(36) ${exact} NOT NULL,
  record_type VARCHAR(20) ${exact} NOT NULL,
  seen_from VARCHAR(1) ${exact} NOT NULL,
  seen_to VARCHAR(1) ${exact} NOT NULL,
  version INTEGER NOT NULL,
  is_deleted BOOLEAN NOT NULL,
  recorded_at ${instant} NOT NULL,
  updated_at ${instant} NOT NULL,
  title VARCHAR(300) ${exact},
  first_day DATE,
  last_day DATE,
  due_first_day DATE,
  due_last_day DATE,
  status VARCHAR(30) ${exact},
  is_open BOOLEAN NOT NULL,
  is_late BOOLEAN,
  verifiable VARCHAR(20) ${exact},
  is_assessed BOOLEAN,
  reason VARCHAR(64) ${exact},
  kept_days INTEGER,
  search_text ${text} ${exact} NOT NULL,
  PRIMARY KEY (id, record_type, seen_from)
);

CREATE INDEX IF NOT EXISTS ${prefix}record_view_by_id ON ${schema}${prefix}record_view (record_type, is_deleted, id);
CREATE INDEX IF NOT EXISTS ${prefix}record_view_by_recorded ON ${schema}${prefix}record_view (record_type, is_deleted, recorded_at, id);
CREATE INDEX IF NOT EXISTS ${prefix}record_view_by_updated ON ${schema}${prefix}record_view (record_type, is_deleted, updated_at, id);
CREATE INDEX IF NOT EXISTS ${prefix}record_view_by_title ON ${schema}${prefix}record_view (record_type, is_deleted, title, id);
CREATE INDEX IF NOT EXISTS ${prefix}record_view_by_date ON ${schema}${prefix}record_view (record_type, is_deleted, first_day, id);
CREATE INDEX IF NOT EXISTS ${prefix}record_view_by_due ON ${schema}${prefix}record_view (record_type, is_deleted, due_first_day, id);
CREATE INDEX IF NOT EXISTS ${prefix}record_view_by_due_end ON ${schema}${prefix}record_view (record_type, is_deleted, due_last_day, id);

-- Every version of every record; a deletion is a version without document. reason says why it was written, where a reason
-- was given; format is that of the document.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}record_version (
  id VARCHAR(36) ${exact} NOT NULL,
  record_type VARCHAR(20) ${exact} NOT NULL,
  version INTEGER NOT NULL,
  change_kind VARCHAR(20) ${exact} NOT NULL,
  written_at ${instant} NOT NULL,
  written_by ${text} ${exact} NOT NULL,
  reason ${text} ${exact},
  format INTEGER NOT NULL,
  document ${text} ${exact},
  PRIMARY KEY (id, record_type, version)
);

-- The values by which a record can be filtered: kinds, areas, the records it names; and the widest audience that finds it so.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}record_facet (
  id VARCHAR(36) ${exact} NOT NULL,
  record_type VARCHAR(20) ${exact} NOT NULL,
  facet VARCHAR(20) ${exact} NOT NULL,
  facet_value VARCHAR(200) ${exact} NOT NULL,
  seen_from VARCHAR(1) ${exact} NOT NULL,
  PRIMARY KEY (id, record_type, facet, facet_value)
);

CREATE INDEX IF NOT EXISTS ${prefix}record_facet_by_value ON ${schema}${prefix}record_facet (record_type, facet, facet_value, id);

-- The names by which the outside knows a record, and the widest audience that may know of it. No two records of a kind share one
-- before the same audience; that a record unknown to somebody has one does not keep them from giving it to another.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}record_identifier (
  id VARCHAR(36) ${exact} NOT NULL,
  record_type VARCHAR(20) ${exact} NOT NULL,
  scheme VARCHAR(200) ${exact} NOT NULL,
  identifier VARCHAR(200) ${exact} NOT NULL,
  seen_from VARCHAR(1) ${exact} NOT NULL,
  PRIMARY KEY (id, record_type, scheme, identifier),
  UNIQUE (identifier, scheme, record_type, seen_from)
);

-- Who names whom, and where: path is a JSON Pointer into the record.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}record_link (
  id VARCHAR(36) ${exact} NOT NULL,
  record_type VARCHAR(20) ${exact} NOT NULL,
  path VARCHAR(200) ${exact} NOT NULL,
  to_id VARCHAR(36) ${exact} NOT NULL,
  to_type VARCHAR(20) ${exact} NOT NULL,
  PRIMARY KEY (id, record_type, path)
);

CREATE INDEX IF NOT EXISTS ${prefix}record_link_by_target ON ${schema}${prefix}record_link (to_id, to_type, id, path);

-- What falls due in a record beside its own due date, as those from seen_from to seen_to see it: the milestones of a commitment
-- ('milestone'), each with the days on which it may be due, and the duties to report under an instrument ('report'), which
-- recur: who has to report, the time between two reports (ISO 8601), and in EDTF when the first is due and while it is in force;
-- their days are those of the first report and of the end of that. part numbers them as those readers see them, from 0.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}record_deadline (
  id VARCHAR(36) ${exact} NOT NULL,
  record_type VARCHAR(20) ${exact} NOT NULL,
  seen_from VARCHAR(1) ${exact} NOT NULL,
  seen_to VARCHAR(1) ${exact} NOT NULL,
  deadline_kind VARCHAR(20) ${exact} NOT NULL,
  part INTEGER NOT NULL,
  first_day DATE,
  last_day DATE,
  is_open BOOLEAN NOT NULL,
  organisation VARCHAR(36) ${exact},
  recurs VARCHAR(40) ${exact},
  first_due VARCHAR(40) ${exact},
  in_force VARCHAR(40) ${exact},
  PRIMARY KEY (id, record_type, seen_from, deadline_kind, part)
);

CREATE INDEX IF NOT EXISTS ${prefix}record_deadline_by_day ON ${schema}${prefix}record_deadline (deadline_kind, last_day, id, part);

-- How many people an activity by itself tells to have come, and how many stand behind a participant, for the audiences from
-- seen_from to seen_to; a row for each of their records, and more where audiences are told different things. basis says on
-- what the count rests: of an activity claim or list, if it counts whoever the listed participants are, claim-or-list, if the list
-- may turn out to name more than were claimed, or participants, if they alone tell; else person or group. beyond is how many
-- more there may have been. total is everybody, and behind it stand the parts that were stated; nobody is null. status and
-- days are those of the record, so that what is asked of activities can be asked of these rows; is_deleted is always FALSE.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}record_turnout (
  id VARCHAR(36) ${exact} NOT NULL,
  record_type VARCHAR(20) ${exact} NOT NULL,
  seen_from VARCHAR(1) ${exact} NOT NULL,
  seen_to VARCHAR(1) ${exact} NOT NULL,
  is_deleted BOOLEAN DEFAULT FALSE NOT NULL,
  status VARCHAR(30) ${exact},
  first_day DATE,
  last_day DATE,
  basis VARCHAR(20) ${exact} NOT NULL,
  beyond BIGINT,
  total BIGINT,
  sex_female BIGINT,
  sex_male BIGINT,
  sex_other BIGINT,
  sex_undisclosed BIGINT,
  age_0_11 BIGINT,
  age_12_17 BIGINT,
  age_18_24 BIGINT,
  age_25_59 BIGINT,
  age_60 BIGINT,
  age_child BIGINT,
  age_youth BIGINT,
  age_adult BIGINT,
  disability_yes BIGINT,
  disability_no BIGINT,
  disability_undisclosed BIGINT,
  mode_in_person BIGINT,
  mode_online BIGINT,
  mode_hybrid BIGINT,
  PRIMARY KEY (id, record_type, seen_from)
);

-- Who is listed at an activity, by lines numbered from 1: a delegation with how many it counts, in total and its parts; or a
-- participant, once for each organisation, with total null and a 1 for each way in which they took part, since how many they are
-- their own row in record_turnout says. A participant whom those audiences may not know has no id here.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}record_presence (
  id VARCHAR(36) ${exact} NOT NULL,
  record_type VARCHAR(20) ${exact} NOT NULL,
  line INTEGER NOT NULL,
  seen_from VARCHAR(1) ${exact} NOT NULL,
  seen_to VARCHAR(1) ${exact} NOT NULL,
  organisation VARCHAR(36) ${exact},
  participant VARCHAR(36) ${exact},
  total INTEGER,
  sex_female INTEGER,
  sex_male INTEGER,
  sex_other INTEGER,
  sex_undisclosed INTEGER,
  age_0_11 INTEGER,
  age_12_17 INTEGER,
  age_18_24 INTEGER,
  age_25_59 INTEGER,
  age_60 INTEGER,
  age_child INTEGER,
  age_youth INTEGER,
  age_adult INTEGER,
  disability_yes INTEGER,
  disability_no INTEGER,
  disability_undisclosed INTEGER,
  mode_in_person INTEGER,
  mode_online INTEGER,
  mode_hybrid INTEGER,
  PRIMARY KEY (id, record_type, line)
);

-- When a record was last judged by the rules.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}record_judgement (
  id VARCHAR(36) ${exact} NOT NULL,
  record_type VARCHAR(20) ${exact} NOT NULL,
  judged_at ${instant} NOT NULL,
  PRIMARY KEY (id, record_type)
);

-- What the rules found in it then, one row for each rule and place, and never what anybody wrote: path is a JSON Pointer into
-- the record, seen_from the widest audience that may be told. finding numbers those of one record; found_at is when it was
-- first found, and it has been found ever since.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}record_finding (
  id VARCHAR(36) ${exact} NOT NULL,
  record_type VARCHAR(20) ${exact} NOT NULL,
  finding INTEGER NOT NULL,
  rule_id VARCHAR(200) ${exact} NOT NULL,
  severity VARCHAR(20) ${exact} NOT NULL,
  path ${text} ${exact} NOT NULL,
  seen_from VARCHAR(1) ${exact} NOT NULL,
  found_at ${instant} NOT NULL,
  PRIMARY KEY (id, record_type, finding)
);

CREATE INDEX IF NOT EXISTS ${prefix}record_finding_by_rule ON ${schema}${prefix}record_finding (rule_id, id, record_type);

-- Every change. entry is the order of writing; place is that in the log, which a change gets after its commit, by the first
-- who reads the log then. So writers do not wait for each other, and no place becomes visible behind a later one.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}record_change (
  id VARCHAR(36) ${exact} NOT NULL,
  record_type VARCHAR(20) ${exact} NOT NULL,
  version INTEGER NOT NULL,
  change_kind VARCHAR(20) ${exact} NOT NULL,
  written_at ${instant} NOT NULL,
  entry ${ascending} NOT NULL,
  place BIGINT,
  PRIMARY KEY (id, record_type, version),
  UNIQUE (entry)
);

CREATE INDEX IF NOT EXISTS ${prefix}record_change_by_place ON ${schema}${prefix}record_change (place, entry);

-- One row, with the last place that was given. Who gives places holds it until the end of their transaction.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}change_log (
  log INTEGER NOT NULL,
  last_place BIGINT NOT NULL,
  PRIMARY KEY (log)
);

INSERT INTO ${schema}${prefix}change_log (log, last_place)
SELECT only_one.log, 0 FROM (SELECT 1 AS log) only_one
WHERE NOT EXISTS (SELECT 1 FROM ${schema}${prefix}change_log);

-- Who did what to which record, and never what the record says; id and record_type are empty where there was none. version is
-- that which was seen or written, seen the narrowest class of what was handed out. subject_key is the subject as an index
-- holds it. entry is the order of writing; place is that in the chain, and digest what the entry says, as both were when it
-- was sealed.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}audit (
  id VARCHAR(36) ${exact} NOT NULL,
  record_type VARCHAR(20) ${exact} NOT NULL,
  happened_at ${instant} NOT NULL,
  entry ${ascending} NOT NULL,
  subject ${text} ${exact} NOT NULL,
  subject_key VARCHAR(200) ${exact} NOT NULL,
  action VARCHAR(20) ${exact} NOT NULL,
  version INTEGER,
  seen VARCHAR(30) ${exact},
  purpose ${text} ${exact},
  place BIGINT,
  digest VARCHAR(64) ${exact},
  PRIMARY KEY (id, record_type, happened_at, entry),
  UNIQUE (entry)
);

CREATE INDEX IF NOT EXISTS ${prefix}audit_by_place ON ${schema}${prefix}audit (place, entry);
CREATE INDEX IF NOT EXISTS ${prefix}audit_by_time ON ${schema}${prefix}audit (happened_at, entry);
CREATE INDEX IF NOT EXISTS ${prefix}audit_by_subject ON ${schema}${prefix}audit (subject_key, happened_at, entry);

-- The seals on the audit trail, each on the entries from its first place to its last. hash is that of the seal before, of this
-- one and of the digests under it.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}audit_seal (
  seal BIGINT NOT NULL,
  sealed_at ${instant} NOT NULL,
  first_place BIGINT NOT NULL,
  last_place BIGINT NOT NULL,
  form INTEGER NOT NULL,
  hash VARCHAR(64) ${exact} NOT NULL,
  PRIMARY KEY (seal)
);

-- One row, with the end of the chain of seals. Who seals holds it until the end of their transaction.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}audit_chain (
  chain INTEGER NOT NULL,
  last_seal BIGINT NOT NULL,
  last_place BIGINT NOT NULL,
  hash VARCHAR(64) ${exact} NOT NULL,
  PRIMARY KEY (chain)
);

INSERT INTO ${schema}${prefix}audit_chain (chain, last_seal, last_place, hash)
SELECT only_one.chain, 0, 0, '0000000000000000000000000000000000000000000000000000000000000000'
FROM (SELECT 1 AS chain) only_one
WHERE NOT EXISTS (SELECT 1 FROM ${schema}${prefix}audit_chain);

-- Answers to requests that carried an idempotency key, so that a repeated one is not done twice. fingerprint is that of
-- the request's body, which itself is not kept.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}idempotency_key (
  caller VARCHAR(255) ${exact} NOT NULL,
  idempotency_key VARCHAR(255) ${exact} NOT NULL,
  fingerprint VARCHAR(64) ${exact} NOT NULL,
  record_type VARCHAR(20) ${exact},
  id VARCHAR(36) ${exact},
  version INTEGER,
  status INTEGER NOT NULL,
  recorded_at ${instant} NOT NULL,
  PRIMARY KEY (caller, idempotency_key)
);

CREATE INDEX IF NOT EXISTS ${prefix}idempotency_key_by_age ON ${schema}${prefix}idempotency_key (recorded_at);
CREATE INDEX IF NOT EXISTS ${prefix}idempotency_key_by_record ON ${schema}${prefix}idempotency_key (id, record_type);

-- What everybody may know of how often people of a cohort at risk came in a year that is over. A row is never changed. document
-- holds the table in the format that format numbers, and nothing that is withheld from it.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}cohort_release (
  cohort VARCHAR(100) ${exact} NOT NULL,
  release_year INTEGER NOT NULL,
  smallest_count INTEGER NOT NULL,
  released_at ${instant} NOT NULL,
  format INTEGER NOT NULL,
  document ${text} ${exact} NOT NULL,
  PRIMARY KEY (cohort, release_year)
);
