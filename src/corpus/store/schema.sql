-- A corpus of transcripts, as `transcript-cli index` fills it: version 1 (PRAGMA user_version).
-- Offsets count Unicode code points from 0, "end" exclusive: substr(turn.text, start + 1, "end" - start) are the words.
-- Lists are JSON arrays: SELECT value FROM transcript, json_each(topics). What is unknown is NULL.

-- An input: a file, a member of an archive, a record. It goes with all that was found in it when it changes.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,   -- as given; of a record `speeches.csv#17`
  format TEXT,                 -- text, html, docx, subtitles; NULL where nothing could be read
  encoding TEXT,               -- as detected, a label of the WHATWG Encoding Standard
  bytes INTEGER NOT NULL,
  sha256 TEXT,                 -- of the bytes
  digest TEXT NOT NULL,        -- of all that is read, of a record its other columns too: what has the same is not read again
  settings TEXT NOT NULL       -- digest of the options and the version that read it: with others it is read anew
) STRICT;

-- One row a transcript; an input may hold several.
CREATE TABLE transcript (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,          -- the "id" of the other formats: the path, `#2` behind it for the second of an input
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  part INTEGER,                -- 1, 2, … where the input holds several
  title TEXT,
  lead TEXT,                   -- the summary; turn 0 repeats it
  date TEXT,                   -- the day of the event, YYYY-MM-DD
  time TEXT,                   -- HH:MM
  place TEXT,                  -- as printed: The Kremlin, Moscow
  venue TEXT,
  city TEXT,
  country TEXT,                -- ISO 3166-1 alpha-2
  event_type TEXT NOT NULL,    -- meeting, talks, press-statements, news-conference, interview, speech …
  language TEXT,               -- BCP 47
  url TEXT,
  published TEXT,              -- the page's own day, YYYY-MM-DD
  sections TEXT NOT NULL,      -- the site's own, a JSON array, as are topics, places and persons
  topics TEXT NOT NULL,
  places TEXT NOT NULL,
  persons TEXT NOT NULL,
  line_start INTEGER,          -- the lines of the input that it takes up, from 1
  line_end INTEGER
) STRICT;
CREATE INDEX transcript_name ON transcript (name);
CREATE INDEX transcript_source ON transcript (source_id);
CREATE INDEX transcript_date ON transcript (date);

-- A person, body, place, people or event: one row however many transcripts name it. Speakers are persons here too.
CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,          -- canonical
  type TEXT NOT NULL,          -- PERSON ORG GPE LOC FAC NORP EVENT
  key TEXT NOT NULL,           -- what makes it one: the name, for persons as it sounds (Sergey, Sergei)
  "of" TEXT,                   -- of the adjective of a state or region, its name: of Russian, Russia
  iso3166 TEXT,                -- UA, RU-OMS
  geonames INTEGER,            -- its number in GeoNames
  lat REAL,                    -- degrees north (WGS 84)
  lon REAL,                    -- degrees east
  UNIQUE (type, key)
) STRICT;
CREATE INDEX entity_name ON entity (name);

-- Who took part in a transcript.
CREATE TABLE participant (
  transcript_id INTEGER NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,     -- in order of first appearance, from 0
  person_id INTEGER NOT NULL REFERENCES entity (id),
  name TEXT NOT NULL,          -- as this transcript has it
  role TEXT,                   -- as first printed
  affiliation TEXT,            -- party, seat, body or country that a label gives
  spoke INTEGER NOT NULL,      -- 1 if a turn of speech is theirs
  turns INTEGER NOT NULL,      -- of speech
  words INTEGER NOT NULL,      -- in them (UAX 29), directions in brackets not counted
  forms TEXT NOT NULL,         -- every way the transcript names them, a JSON array
  PRIMARY KEY (transcript_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_person ON participant (person_id);

-- A stretch of a transcript in one voice. The lead and the body in order; nothing is left out.
CREATE TABLE turn (
  id INTEGER PRIMARY KEY,
  transcript_id INTEGER NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,     -- in its transcript, from 0
  kind TEXT NOT NULL,          -- speech, narration, direction, omission
  participant INTEGER,         -- participant.number in this transcript; NULL for narration and unnamed voices
  speaker_id INTEGER REFERENCES entity (id), -- the same person over all transcripts
  label TEXT,                  -- as printed, without the colon
  note TEXT,                   -- what the label says in brackets
  words INTEGER NOT NULL,      -- in the text (UAX 29)
  line_start INTEGER,
  line_end INTEGER,
  text TEXT NOT NULL,
  FOREIGN KEY (transcript_id, participant) REFERENCES participant (transcript_id, number)
) STRICT;
CREATE UNIQUE INDEX turn_place ON turn (transcript_id, number);
CREATE INDEX turn_speaker ON turn (speaker_id);

-- Full text over the turns: SELECT … FROM turn_fts JOIN turn ON turn.id = turn_fts.rowid WHERE turn_fts MATCH '"gas transit"'.
CREATE VIRTUAL TABLE turn_fts USING fts5 (text, content="turn", content_rowid="id", tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER turn_is_new AFTER INSERT ON turn BEGIN
  INSERT INTO turn_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER turn_is_gone AFTER DELETE ON turn BEGIN
  INSERT INTO turn_fts (turn_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER turn_is_other AFTER UPDATE OF text ON turn BEGIN
  INSERT INTO turn_fts (turn_fts, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO turn_fts (rowid, text) VALUES (new.id, new.text);
END;

-- Where the sentences of a turn are; sentences_with_text has the words.
CREATE TABLE sentence (
  turn_id INTEGER NOT NULL REFERENCES turn (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (turn_id, start)
) STRICT, WITHOUT ROWID;

-- Where an entity is named. Mentions never overlap.
CREATE TABLE mention (
  turn_id INTEGER NOT NULL REFERENCES turn (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  entity_id INTEGER NOT NULL REFERENCES entity (id),
  text TEXT NOT NULL,          -- the words
  rule TEXT NOT NULL,          -- that found them: `transcript-cli rules RULE` tells
  PRIMARY KEY (turn_id, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_entity ON mention (entity_id);

-- A date that is spoken of, and the days it can mean.
CREATE TABLE date (
  turn_id INTEGER NOT NULL REFERENCES turn (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,          -- the words
  value TEXT,                  -- EDTF; NULL where no day anchors the words
  modifier TEXT,               -- early, mid, late, approximate …
  earliest TEXT,               -- first and last day it can mean, YYYY-MM-DD
  latest TEXT,
  inferred TEXT NOT NULL,      -- what the words do not give: year, month, day; a JSON array
  rule TEXT NOT NULL,
  PRIMARY KEY (turn_id, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX date_earliest ON date (earliest);

-- A document: one with a name is one row over all transcripts, one that is described is its transcript's own.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,          -- canonical, or the words of the first mention
  kind TEXT NOT NULL,          -- treaty, agreement, resolution, law, decree, statement, letter …
  class TEXT NOT NULL,         -- named, described
  transcript_id INTEGER REFERENCES transcript (id) ON DELETE CASCADE, -- of a described one
  date TEXT,                   -- EDTF: what all transcripts agree on that give one, the finest of them
  parties TEXT NOT NULL        -- a JSON array
) STRICT;
CREATE UNIQUE INDEX document_named ON document (name, kind) WHERE class = 'named';
CREATE INDEX document_transcript ON document (transcript_id);

-- Where a document is referred to.
CREATE TABLE document_mention (
  turn_id INTEGER NOT NULL REFERENCES turn (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  text TEXT NOT NULL,          -- the words
  date TEXT,                   -- of the document, as this transcript or the catalogue gives it
  rule TEXT NOT NULL,
  PRIMARY KEY (turn_id, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_mention_document ON document_mention (document_id);

-- What a person should look at.
CREATE TABLE warning (
  transcript_id INTEGER NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  code TEXT NOT NULL,          -- doubtful-label, left-out, ambiguous-date …
  message TEXT NOT NULL,
  line INTEGER,                -- of the input, from 1
  PRIMARY KEY (transcript_id, number)
) STRICT, WITHOUT ROWID;

-- Who said what, when: the turns with all that is asked of them.
CREATE VIEW turns_with_speakers AS
SELECT turn.id AS turn_id, transcript.name AS transcript, transcript.date, transcript.title, transcript.place,
  transcript.event_type, turn.number, turn.kind, entity.name AS speaker, participant.role, participant.affiliation,
  turn.label, turn.note, turn.words, turn.text
FROM turn
JOIN transcript ON transcript.id = turn.transcript_id
LEFT JOIN entity ON entity.id = turn.speaker_id
LEFT JOIN participant ON participant.transcript_id = turn.transcript_id AND participant.number = turn.participant;

-- The sentences with their words.
CREATE VIEW sentences_with_text AS
SELECT transcript.name AS transcript, transcript.date, entity.name AS speaker, turn.number AS turn, sentence.start,
  sentence."end", substr(turn.text, sentence.start + 1, sentence."end" - sentence.start) AS text
FROM sentence
JOIN turn ON turn.id = sentence.turn_id
JOIN transcript ON transcript.id = turn.transcript_id
LEFT JOIN entity ON entity.id = turn.speaker_id;

-- How often each entity is named in each year, and in how many transcripts.
CREATE VIEW mentions_by_year AS
SELECT substr(transcript.date, 1, 4) AS year, entity.type, entity.name, count(*) AS mentions,
  count(DISTINCT transcript.id) AS transcripts
FROM mention
JOIN entity ON entity.id = mention.entity_id
JOIN turn ON turn.id = mention.turn_id
JOIN transcript ON transcript.id = turn.transcript_id
GROUP BY year, entity.id;

-- Who refers to which documents that have a name, how often, and on which first and last day.
CREATE VIEW who_cites_what AS
SELECT speaker.name AS speaker, document.name AS document, document.kind, document.date AS document_date,
  count(*) AS mentions, min(transcript.date) AS first, max(transcript.date) AS last
FROM document_mention
JOIN document ON document.id = document_mention.document_id AND document.class = 'named'
JOIN turn ON turn.id = document_mention.turn_id
JOIN transcript ON transcript.id = turn.transcript_id
JOIN entity AS speaker ON speaker.id = turn.speaker_id
GROUP BY speaker.id, document.id;

-- Which speaker names which person, how often, and on which first and last day.
CREATE VIEW who_mentions_whom AS
SELECT speaker.name AS speaker, person.name AS person, count(*) AS mentions, min(transcript.date) AS first,
  max(transcript.date) AS last
FROM mention
JOIN entity AS person ON person.id = mention.entity_id AND person.type = 'PERSON'
JOIN turn ON turn.id = mention.turn_id
JOIN transcript ON transcript.id = turn.transcript_id
JOIN entity AS speaker ON speaker.id = turn.speaker_id
GROUP BY speaker.id, person.id;
