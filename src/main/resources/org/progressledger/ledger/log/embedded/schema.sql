-- The embedded ledger, format 1. Times are milliseconds since 1970-01-01T00:00:00Z; the view "history" shows them as text.

CREATE TABLE commits (
    position      INTEGER PRIMARY KEY CHECK (position >= 0), -- position of the commit's first event
    format        INTEGER NOT NULL,
    commit_id     TEXT    NOT NULL,                          -- set by the writer
    recorded_at   INTEGER NOT NULL,                          -- never before that of the commit before it
    events        INTEGER NOT NULL CHECK (events BETWEEN 1 AND 1000),
    bytes         INTEGER NOT NULL,                          -- room the commit takes at most
    stamped_up_to INTEGER NOT NULL                           -- latest stamp of any event up to this commit's last
) STRICT;

CREATE INDEX commits_by_recorded_at ON commits (recorded_at);
CREATE INDEX commits_by_stamped_up_to ON commits (stamped_up_to);

CREATE TABLE events (
    position  INTEGER PRIMARY KEY CHECK (position >= 0), -- 0, 1, 2, ... without a hole
    format    INTEGER NOT NULL,
    id        TEXT    NOT NULL,
    stream    TEXT    NOT NULL,
    sequence  INTEGER NOT NULL,
    aggregate TEXT    NOT NULL,
    type      TEXT    NOT NULL,
    revision  TEXT    NOT NULL,
    at        INTEGER NOT NULL,                          -- the event's own clock
    metadata  TEXT    NOT NULL,                          -- JSON exactly as it was serialised
    payload   TEXT    NOT NULL                           -- JSON exactly as it was serialised
) STRICT;

CREATE UNIQUE INDEX events_by_stream_and_sequence ON events (stream, sequence);
CREATE UNIQUE INDEX events_by_id ON events (id);

-- One per stream, the one with the highest sequence. A snapshot can be computed again from the events.
CREATE TABLE snapshots (
    stream    TEXT    NOT NULL PRIMARY KEY,
    format    INTEGER NOT NULL,
    id        TEXT    NOT NULL,
    sequence  INTEGER NOT NULL,
    aggregate TEXT    NOT NULL,
    type      TEXT    NOT NULL,
    revision  TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    metadata  TEXT    NOT NULL,
    payload   TEXT    NOT NULL
) STRICT;

CREATE TRIGGER commits_are_never_changed BEFORE UPDATE ON commits
BEGIN SELECT raise(ABORT, 'A commit is never changed'); END;

CREATE TRIGGER commits_are_never_removed BEFORE DELETE ON commits
BEGIN SELECT raise(ABORT, 'A commit is never removed'); END;

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN SELECT raise(ABORT, 'An event is never changed'); END;

CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
BEGIN SELECT raise(ABORT, 'An event is never removed'); END;

CREATE VIEW history AS
SELECT events.position,
       commits.position AS commit_position,
       commits.commit_id,
       strftime('%Y-%m-%dT%H:%M:%fZ', commits.recorded_at / 1000.0, 'unixepoch') AS recorded_at,
       strftime('%Y-%m-%dT%H:%M:%fZ', events.at / 1000.0, 'unixepoch') AS at,
       events.stream, events.sequence, events.type, events.revision, events.metadata, events.payload, events.id
FROM events
JOIN commits ON commits.position = (SELECT max(position) FROM commits WHERE position <= events.position);
