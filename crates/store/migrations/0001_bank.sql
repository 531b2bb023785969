-- The bank: documents and their notes, cards and their memories, the evidence, and how each operation is taken back.

CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    digest INTEGER NOT NULL,
    encoding TEXT NOT NULL,
    layout TEXT NOT NULL,
    title TEXT,
    lines INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    read_at INTEGER NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0,
    report TEXT NOT NULL
) STRICT;
CREATE INDEX document_path ON document (path);

-- A dictionary: names are only ever added.
CREATE TABLE topic (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE card (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    level TEXT,
    topic_id INTEGER REFERENCES topic (id),
    answered INTEGER NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0,
    -- Whether it may be shown as a new card: never reviewed, neither archived nor suspended.
    fresh INTEGER NOT NULL DEFAULT 1,
    merged_into INTEGER,
    added_day INTEGER NOT NULL,
    question TEXT NOT NULL
) STRICT;
CREATE INDEX card_fresh ON card (id) WHERE fresh = 1;
CREATE INDEX card_archived ON card (id) WHERE archived = 1;
CREATE INDEX card_topic ON card (topic_id);

-- Small columns first: reading questions must not touch the pages that long answers spill to.
CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    card_id INTEGER NOT NULL REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    key INTEGER NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0,
    answered INTEGER NOT NULL,
    kind TEXT NOT NULL,
    level TEXT,
    topic_id INTEGER REFERENCES topic (id),
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    answer_first_line INTEGER,
    answer_last_line INTEGER,
    question TEXT NOT NULL,
    reference TEXT,
    reasons TEXT NOT NULL,
    answer TEXT NOT NULL,
    original TEXT NOT NULL
) STRICT;
CREATE INDEX note_document ON note (document_id, position);
CREATE INDEX note_card ON note (card_id);

-- One row for each card that was reviewed, suspended or buried; `id` is the card's.
CREATE TABLE memory (
    id INTEGER PRIMARY KEY REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
    stability REAL,
    difficulty REAL,
    last_day INTEGER,
    due_day INTEGER,
    due_at INTEGER,
    due_after INTEGER,
    relearning INTEGER NOT NULL DEFAULT 0,
    reviews INTEGER NOT NULL DEFAULT 0,
    lapses INTEGER NOT NULL DEFAULT 0,
    suspended INTEGER NOT NULL DEFAULT 0,
    buried_until INTEGER,
    -- Neither suspended nor archived.
    available INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX memory_due ON memory (due_day) WHERE available = 1 AND due_day IS NOT NULL;
CREATE INDEX memory_buried ON memory (buried_until) WHERE buried_until IS NOT NULL;
CREATE INDEX memory_soon ON memory (due_at) WHERE available = 1 AND due_at IS NOT NULL;

-- An answer found elsewhere for an unanswered note, or another note that may ask the same.
CREATE TABLE link (
    id INTEGER PRIMARY KEY,
    note_id INTEGER NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
    other_id INTEGER NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('answer', 'same')),
    status TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'rejected')),
    score REAL NOT NULL,
    reasons TEXT NOT NULL
) STRICT;
CREATE INDEX link_note ON link (note_id);
CREATE INDEX link_other ON link (other_id);

-- Evidence. Only ever appended to; what is undone is said so by a later event.
CREATE TABLE event (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    operation_id INTEGER,
    payload TEXT NOT NULL
) STRICT;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN
    SELECT RAISE(ABORT, 'events are append-only: they are never changed');
END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN
    SELECT RAISE(ABORT, 'events are append-only: they are never deleted');
END;

-- The reviews that stand, for statistics; rebuilt from the events. `id` is the event's `seq`.
CREATE TABLE review (
    id INTEGER PRIMARY KEY,
    card_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    day INTEGER NOT NULL,
    rating INTEGER NOT NULL,
    was TEXT NOT NULL CHECK (was IN ('new', 'learning', 'review')),
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    expected REAL,
    took_ms INTEGER
) STRICT;
CREATE INDEX review_day ON review (day, was);
CREATE INDEX review_card ON review (card_id);

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One transaction, one undo step.
CREATE TABLE operation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    name TEXT NOT NULL,
    summary TEXT NOT NULL,
    undone_at INTEGER
) STRICT;
CREATE INDEX operation_standing ON operation (id) WHERE undone_at IS NULL;

-- The operation whose changes are being recorded; null outside of one.
CREATE TABLE recording (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    operation_id INTEGER
) STRICT;
INSERT INTO recording VALUES (1, NULL);

-- Undo keeps, for each operation, every row it touched as it was before: the first image wins, later ones are ignored.
-- (`INSERT OR IGNORE` would say so too, but a trigger takes over the conflict rule of an upsert that fires it.)
-- Taking an operation back removes the rows that did not exist and restores the others, a few statements a table.

CREATE TABLE document_before (
    operation_id INTEGER NOT NULL, id INTEGER NOT NULL, existed INTEGER NOT NULL,
    path, name, digest, encoding, layout, title, lines, bytes, read_at, archived, report,
    PRIMARY KEY (operation_id, id)
) WITHOUT ROWID;
CREATE TRIGGER document_inserted AFTER INSERT ON document WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO document_before (operation_id, id, existed) SELECT operation_id, NEW.id, 0 FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM document_before b WHERE b.operation_id = recording.operation_id AND b.id = NEW.id);
END;
CREATE TRIGGER document_updated AFTER UPDATE ON document WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO document_before SELECT operation_id, OLD.id, 1,
        OLD.path, OLD.name, OLD.digest, OLD.encoding, OLD.layout, OLD.title, OLD.lines, OLD.bytes, OLD.read_at, OLD.archived, OLD.report FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM document_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;
CREATE TRIGGER document_deleted AFTER DELETE ON document WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO document_before SELECT operation_id, OLD.id, 1,
        OLD.path, OLD.name, OLD.digest, OLD.encoding, OLD.layout, OLD.title, OLD.lines, OLD.bytes, OLD.read_at, OLD.archived, OLD.report FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM document_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;

CREATE TABLE card_before (
    operation_id INTEGER NOT NULL, id INTEGER NOT NULL, existed INTEGER NOT NULL,
    kind, level, topic_id, answered, archived, fresh, merged_into, added_day, question,
    PRIMARY KEY (operation_id, id)
) WITHOUT ROWID;
CREATE TRIGGER card_inserted AFTER INSERT ON card WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO card_before (operation_id, id, existed) SELECT operation_id, NEW.id, 0 FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM card_before b WHERE b.operation_id = recording.operation_id AND b.id = NEW.id);
END;
CREATE TRIGGER card_updated AFTER UPDATE ON card WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO card_before SELECT operation_id, OLD.id, 1,
        OLD.kind, OLD.level, OLD.topic_id, OLD.answered, OLD.archived, OLD.fresh, OLD.merged_into, OLD.added_day, OLD.question FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM card_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;
CREATE TRIGGER card_deleted AFTER DELETE ON card WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO card_before SELECT operation_id, OLD.id, 1,
        OLD.kind, OLD.level, OLD.topic_id, OLD.answered, OLD.archived, OLD.fresh, OLD.merged_into, OLD.added_day, OLD.question FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM card_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;

CREATE TABLE note_before (
    operation_id INTEGER NOT NULL, id INTEGER NOT NULL, existed INTEGER NOT NULL,
    document_id, card_id, position, key, archived, answered, kind, level, topic_id, first_line, last_line, answer_first_line, answer_last_line, question, reference, reasons, answer, original,
    PRIMARY KEY (operation_id, id)
) WITHOUT ROWID;
CREATE TRIGGER note_inserted AFTER INSERT ON note WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO note_before (operation_id, id, existed) SELECT operation_id, NEW.id, 0 FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM note_before b WHERE b.operation_id = recording.operation_id AND b.id = NEW.id);
END;
CREATE TRIGGER note_updated AFTER UPDATE ON note WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO note_before SELECT operation_id, OLD.id, 1,
        OLD.document_id, OLD.card_id, OLD.position, OLD.key, OLD.archived, OLD.answered, OLD.kind, OLD.level, OLD.topic_id, OLD.first_line, OLD.last_line, OLD.answer_first_line, OLD.answer_last_line, OLD.question, OLD.reference, OLD.reasons, OLD.answer, OLD.original FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM note_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;
CREATE TRIGGER note_deleted AFTER DELETE ON note WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO note_before SELECT operation_id, OLD.id, 1,
        OLD.document_id, OLD.card_id, OLD.position, OLD.key, OLD.archived, OLD.answered, OLD.kind, OLD.level, OLD.topic_id, OLD.first_line, OLD.last_line, OLD.answer_first_line, OLD.answer_last_line, OLD.question, OLD.reference, OLD.reasons, OLD.answer, OLD.original FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM note_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;

CREATE TABLE memory_before (
    operation_id INTEGER NOT NULL, id INTEGER NOT NULL, existed INTEGER NOT NULL,
    stability, difficulty, last_day, due_day, due_at, due_after, relearning, reviews, lapses, suspended, buried_until, available,
    PRIMARY KEY (operation_id, id)
) WITHOUT ROWID;
CREATE TRIGGER memory_inserted AFTER INSERT ON memory WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO memory_before (operation_id, id, existed) SELECT operation_id, NEW.id, 0 FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM memory_before b WHERE b.operation_id = recording.operation_id AND b.id = NEW.id);
END;
CREATE TRIGGER memory_updated AFTER UPDATE ON memory WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO memory_before SELECT operation_id, OLD.id, 1,
        OLD.stability, OLD.difficulty, OLD.last_day, OLD.due_day, OLD.due_at, OLD.due_after, OLD.relearning, OLD.reviews, OLD.lapses, OLD.suspended, OLD.buried_until, OLD.available FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM memory_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;
CREATE TRIGGER memory_deleted AFTER DELETE ON memory WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO memory_before SELECT operation_id, OLD.id, 1,
        OLD.stability, OLD.difficulty, OLD.last_day, OLD.due_day, OLD.due_at, OLD.due_after, OLD.relearning, OLD.reviews, OLD.lapses, OLD.suspended, OLD.buried_until, OLD.available FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM memory_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;

CREATE TABLE review_before (
    operation_id INTEGER NOT NULL, id INTEGER NOT NULL, existed INTEGER NOT NULL,
    card_id, at, day, rating, was, stability, difficulty, expected, took_ms,
    PRIMARY KEY (operation_id, id)
) WITHOUT ROWID;
CREATE TRIGGER review_inserted AFTER INSERT ON review WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO review_before (operation_id, id, existed) SELECT operation_id, NEW.id, 0 FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM review_before b WHERE b.operation_id = recording.operation_id AND b.id = NEW.id);
END;
CREATE TRIGGER review_updated AFTER UPDATE ON review WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO review_before SELECT operation_id, OLD.id, 1,
        OLD.card_id, OLD.at, OLD.day, OLD.rating, OLD.was, OLD.stability, OLD.difficulty, OLD.expected, OLD.took_ms FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM review_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;
CREATE TRIGGER review_deleted AFTER DELETE ON review WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO review_before SELECT operation_id, OLD.id, 1,
        OLD.card_id, OLD.at, OLD.day, OLD.rating, OLD.was, OLD.stability, OLD.difficulty, OLD.expected, OLD.took_ms FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM review_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;

CREATE TABLE link_before (
    operation_id INTEGER NOT NULL, id INTEGER NOT NULL, existed INTEGER NOT NULL,
    note_id, other_id, kind, status, score, reasons,
    PRIMARY KEY (operation_id, id)
) WITHOUT ROWID;
CREATE TRIGGER link_inserted AFTER INSERT ON link WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO link_before (operation_id, id, existed) SELECT operation_id, NEW.id, 0 FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM link_before b WHERE b.operation_id = recording.operation_id AND b.id = NEW.id);
END;
CREATE TRIGGER link_updated AFTER UPDATE ON link WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO link_before SELECT operation_id, OLD.id, 1,
        OLD.note_id, OLD.other_id, OLD.kind, OLD.status, OLD.score, OLD.reasons FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM link_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;
CREATE TRIGGER link_deleted AFTER DELETE ON link WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO link_before SELECT operation_id, OLD.id, 1,
        OLD.note_id, OLD.other_id, OLD.kind, OLD.status, OLD.score, OLD.reasons FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM link_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;

-- Search: an inverted index in blobs, written in the transaction that changes the notes. See `store::search`.

CREATE TABLE term (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    -- The same letters from the end, to find words whose beginning is mistyped.
    reversed TEXT NOT NULL,
    cards INTEGER NOT NULL
) STRICT;
CREATE INDEX term_text ON term (text, cards);
CREATE INDEX term_reversed ON term (reversed, cards);

-- Cards indexed together. `removed` is a bitmap from `first_card` of those indexed anew elsewhere since, or gone.
CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    first_card INTEGER NOT NULL,
    last_card INTEGER NOT NULL,
    cards INTEGER NOT NULL,
    gone INTEGER NOT NULL DEFAULT 0,
    removed BLOB,
    -- The terms it has postings of, so that it can be taken out again.
    terms BLOB NOT NULL
) STRICT;

-- The key is the term's id times 2^20 plus the segment's id, so that one range holds all postings of a term.
CREATE TABLE posting (
    id INTEGER PRIMARY KEY,
    cards BLOB NOT NULL
) STRICT;
CREATE TABLE position (
    id INTEGER PRIMARY KEY,
    places BLOB NOT NULL
) STRICT;

-- Which segment holds a card; `id` is the card's.
CREATE TABLE indexed (
    id INTEGER PRIMARY KEY,
    segment INTEGER NOT NULL
) STRICT;
CREATE INDEX indexed_segment ON indexed (segment);

-- Cards whose text changed in the transaction under way; empty outside of one.
CREATE TABLE unindexed (
    id INTEGER PRIMARY KEY
) STRICT;
CREATE TRIGGER note_inserted_unindexed AFTER INSERT ON note BEGIN
    INSERT INTO unindexed SELECT NEW.card_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE id = NEW.card_id);
END;
CREATE TRIGGER note_deleted_unindexed AFTER DELETE ON note BEGIN
    INSERT INTO unindexed SELECT OLD.card_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE id = OLD.card_id);
END;
CREATE TRIGGER note_updated_unindexed AFTER UPDATE OF card_id, archived, question, answer ON note BEGIN
    INSERT INTO unindexed SELECT OLD.card_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE id = OLD.card_id);
    INSERT INTO unindexed SELECT NEW.card_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE id = NEW.card_id);
END;
