-- What the check found in the documents, what a card's answers must say, and every answer that was graded.

CREATE TABLE finding (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    correct TEXT NOT NULL,
    how TEXT NOT NULL,
    confidence REAL NOT NULL,
    shown INTEGER NOT NULL,
    -- Whether code had to run to find it: a check that runs none leaves it as it is.
    from_run INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'dismissed', 'corrected')),
    -- What the user wrote beside the passage; the document itself is never changed.
    correction TEXT
) STRICT;
CREATE INDEX finding_document ON finding (document_id, first_line);

CREATE TABLE finding_before (
    operation_id INTEGER NOT NULL, id INTEGER NOT NULL, existed INTEGER NOT NULL,
    document_id, first_line, last_line, kind, text, correct, how, confidence, shown, from_run, status, correction,
    PRIMARY KEY (operation_id, id)
) WITHOUT ROWID;
CREATE TRIGGER finding_inserted AFTER INSERT ON finding WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO finding_before (operation_id, id, existed) SELECT operation_id, NEW.id, 0 FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM finding_before b WHERE b.operation_id = recording.operation_id AND b.id = NEW.id);
END;
CREATE TRIGGER finding_updated AFTER UPDATE ON finding WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO finding_before SELECT operation_id, OLD.id, 1,
        OLD.document_id, OLD.first_line, OLD.last_line, OLD.kind, OLD.text, OLD.correct, OLD.how, OLD.confidence, OLD.shown, OLD.from_run, OLD.status, OLD.correction FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM finding_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;
CREATE TRIGGER finding_deleted AFTER DELETE ON finding WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO finding_before SELECT operation_id, OLD.id, 1,
        OLD.document_id, OLD.first_line, OLD.last_line, OLD.kind, OLD.text, OLD.correct, OLD.how, OLD.confidence, OLD.shown, OLD.from_run, OLD.status, OLD.correction FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM finding_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;

-- What the user says an answer must hold; a card without rows has the points that its answers yield.
CREATE TABLE key_point (
    id INTEGER PRIMARY KEY,
    card_id INTEGER NOT NULL REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('point', 'red flag')),
    text TEXT NOT NULL,
    weight REAL NOT NULL
) STRICT;
CREATE INDEX key_point_card ON key_point (card_id, position);

CREATE TABLE key_point_before (
    operation_id INTEGER NOT NULL, id INTEGER NOT NULL, existed INTEGER NOT NULL,
    card_id, position, kind, text, weight,
    PRIMARY KEY (operation_id, id)
) WITHOUT ROWID;
CREATE TRIGGER key_point_inserted AFTER INSERT ON key_point WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO key_point_before (operation_id, id, existed) SELECT operation_id, NEW.id, 0 FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM key_point_before b WHERE b.operation_id = recording.operation_id AND b.id = NEW.id);
END;
CREATE TRIGGER key_point_updated AFTER UPDATE ON key_point WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO key_point_before SELECT operation_id, OLD.id, 1,
        OLD.card_id, OLD.position, OLD.kind, OLD.text, OLD.weight FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM key_point_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;
CREATE TRIGGER key_point_deleted AFTER DELETE ON key_point WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO key_point_before SELECT operation_id, OLD.id, 1,
        OLD.card_id, OLD.position, OLD.kind, OLD.text, OLD.weight FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM key_point_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;

-- Evidence like the events, whose number it carries: what was answered and how it was graded.
CREATE TABLE grade (
    id INTEGER PRIMARY KEY,
    card_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    engine TEXT NOT NULL,
    score REAL NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL,
    took_ms INTEGER,
    answer TEXT NOT NULL,
    report TEXT NOT NULL
) STRICT;
CREATE INDEX grade_card ON grade (card_id, id);
CREATE TRIGGER grade_is_never_changed BEFORE UPDATE ON grade BEGIN
    SELECT RAISE(ABORT, 'grades are append-only: they are never changed');
END;
CREATE TRIGGER grade_is_never_deleted BEFORE DELETE ON grade BEGIN
    SELECT RAISE(ABORT, 'grades are append-only: they are never deleted');
END;

-- What the user thinks an answer was worth instead, 0 to 1; the latest counts. `id` is the event's.
CREATE TABLE overruling (
    id INTEGER PRIMARY KEY,
    grade_id INTEGER NOT NULL REFERENCES grade (id),
    score REAL NOT NULL
) STRICT;
CREATE INDEX overruling_grade ON overruling (grade_id, id);
CREATE TRIGGER overruling_is_never_changed BEFORE UPDATE ON overruling BEGIN
    SELECT RAISE(ABORT, 'overrulings are append-only: they are never changed');
END;
CREATE TRIGGER overruling_is_never_deleted BEFORE DELETE ON overruling BEGIN
    SELECT RAISE(ABORT, 'overrulings are append-only: they are never deleted');
END;
