-- Coding problems, what practice has made of each, and every submission.

CREATE TABLE problem (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    topic TEXT NOT NULL,
    level TEXT,
    minutes INTEGER NOT NULL,
    -- The set it came with: the folder or file the user named.
    origin TEXT NOT NULL,
    languages TEXT NOT NULL,
    -- The whole pack, file by file, so that the bank alone is enough to judge.
    files TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0,
    stability REAL,
    difficulty REAL,
    last_day INTEGER,
    due_day INTEGER,
    reviews INTEGER NOT NULL DEFAULT 0,
    lapses INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX problem_due ON problem (due_day) WHERE archived = 0 AND due_day IS NOT NULL;

CREATE TABLE problem_before (
    operation_id INTEGER NOT NULL, id INTEGER NOT NULL, existed INTEGER NOT NULL,
    name, title, topic, level, minutes, origin, languages, files, archived, stability, difficulty, last_day, due_day, reviews, lapses,
    PRIMARY KEY (operation_id, id)
) WITHOUT ROWID;
CREATE TRIGGER problem_inserted AFTER INSERT ON problem WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO problem_before (operation_id, id, existed) SELECT operation_id, NEW.id, 0 FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM problem_before b WHERE b.operation_id = recording.operation_id AND b.id = NEW.id);
END;
CREATE TRIGGER problem_updated AFTER UPDATE ON problem WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO problem_before SELECT operation_id, OLD.id, 1,
        OLD.name, OLD.title, OLD.topic, OLD.level, OLD.minutes, OLD.origin, OLD.languages, OLD.files, OLD.archived, OLD.stability, OLD.difficulty, OLD.last_day, OLD.due_day, OLD.reviews, OLD.lapses FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM problem_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;
CREATE TRIGGER problem_deleted AFTER DELETE ON problem WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO problem_before SELECT operation_id, OLD.id, 1,
        OLD.name, OLD.title, OLD.topic, OLD.level, OLD.minutes, OLD.origin, OLD.languages, OLD.files, OLD.archived, OLD.stability, OLD.difficulty, OLD.last_day, OLD.due_day, OLD.reviews, OLD.lapses FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM problem_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;

-- Evidence like the events, whose number it carries: what was handed in and how it was judged.
CREATE TABLE submission (
    id INTEGER PRIMARY KEY,
    problem TEXT NOT NULL,
    at INTEGER NOT NULL,
    language TEXT NOT NULL,
    verdict TEXT NOT NULL,
    passed INTEGER NOT NULL,
    total INTEGER NOT NULL,
    cpu_ms INTEGER NOT NULL,
    memory_kb INTEGER NOT NULL,
    took_ms INTEGER,
    code TEXT NOT NULL,
    report TEXT NOT NULL
) STRICT;
CREATE INDEX submission_problem ON submission (problem, id);
CREATE TRIGGER submission_is_never_changed BEFORE UPDATE ON submission BEGIN
    SELECT RAISE(ABORT, 'submissions are append-only: they are never changed');
END;
CREATE TRIGGER submission_is_never_deleted BEFORE DELETE ON submission BEGIN
    SELECT RAISE(ABORT, 'submissions are append-only: they are never deleted');
END;
