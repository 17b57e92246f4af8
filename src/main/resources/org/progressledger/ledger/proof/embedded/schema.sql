-- The tree over the ledger's events and what was signed about it, format 1. Tiles and tip can be made again from the
-- ledger; notes cannot, and a ledger without its last checkpoint could be signed with another history.

CREATE TABLE tiles (
    level    INTEGER NOT NULL CHECK (level BETWEEN 0 AND 7),
    number   INTEGER NOT NULL CHECK (number >= 0),
    format   INTEGER NOT NULL,
    hashes   BLOB    NOT NULL CHECK (length(hashes) = 8192), -- 256 hashes of 32 bytes
    PRIMARY KEY (level, number)
) STRICT;

CREATE TABLE tip (
    id      INTEGER PRIMARY KEY CHECK (id = 0),
    format  INTEGER NOT NULL,
    size    INTEGER NOT NULL, -- leaves of the tree
    partial BLOB    NOT NULL  -- hashes of the tiles that are not full, from level 0 up
) STRICT;

CREATE TABLE notes (
    name   TEXT    NOT NULL PRIMARY KEY,
    format INTEGER NOT NULL,
    note   TEXT    NOT NULL
) STRICT;

CREATE TRIGGER tiles_are_never_changed BEFORE UPDATE ON tiles
BEGIN SELECT raise(ABORT, 'A tile is never changed'); END;

CREATE TRIGGER tiles_are_never_removed BEFORE DELETE ON tiles
BEGIN SELECT raise(ABORT, 'A tile is never removed'); END;
