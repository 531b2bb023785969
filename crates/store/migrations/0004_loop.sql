-- Designs that ran, loops, mock interviews, stories, and the days until the interview.

-- When the interviews are, of which loop, and how much time there is until then.
CREATE TABLE interview (
    id INTEGER PRIMARY KEY,
    day INTEGER NOT NULL,
    loop_name TEXT,
    minutes INTEGER NOT NULL,
    -- JSON: days of study left out, as dates and as days of the week.
    days_off TEXT NOT NULL,
    note TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE interview_before (
    operation_id INTEGER NOT NULL, id INTEGER NOT NULL, existed INTEGER NOT NULL,
    day, loop_name, minutes, days_off, note, archived,
    PRIMARY KEY (operation_id, id)
) WITHOUT ROWID;
CREATE TRIGGER interview_inserted AFTER INSERT ON interview WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO interview_before (operation_id, id, existed) SELECT operation_id, NEW.id, 0 FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM interview_before b WHERE b.operation_id = recording.operation_id AND b.id = NEW.id);
END;
CREATE TRIGGER interview_updated AFTER UPDATE ON interview WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO interview_before SELECT operation_id, OLD.id, 1,
        OLD.day, OLD.loop_name, OLD.minutes, OLD.days_off, OLD.note, OLD.archived FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM interview_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;
CREATE TRIGGER interview_deleted AFTER DELETE ON interview WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO interview_before SELECT operation_id, OLD.id, 1,
        OLD.day, OLD.loop_name, OLD.minutes, OLD.days_off, OLD.note, OLD.archived FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM interview_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;

-- Loops that the user wrote or changed; the shipped ones stand in the program.
CREATE TABLE interview_loop (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    -- TOML, as it was written.
    text TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE interview_loop_before (
    operation_id INTEGER NOT NULL, id INTEGER NOT NULL, existed INTEGER NOT NULL,
    name, text, archived,
    PRIMARY KEY (operation_id, id)
) WITHOUT ROWID;
CREATE TRIGGER interview_loop_inserted AFTER INSERT ON interview_loop WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO interview_loop_before (operation_id, id, existed) SELECT operation_id, NEW.id, 0 FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM interview_loop_before b WHERE b.operation_id = recording.operation_id AND b.id = NEW.id);
END;
CREATE TRIGGER interview_loop_updated AFTER UPDATE ON interview_loop WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO interview_loop_before SELECT operation_id, OLD.id, 1,
        OLD.name, OLD.text, OLD.archived FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM interview_loop_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;
CREATE TRIGGER interview_loop_deleted AFTER DELETE ON interview_loop WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO interview_loop_before SELECT operation_id, OLD.id, 1,
        OLD.name, OLD.text, OLD.archived FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM interview_loop_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;

-- What the user has to tell.
CREATE TABLE story (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    sort TEXT NOT NULL,
    -- JSON: a list of names.
    competencies TEXT NOT NULL,
    situation TEXT NOT NULL,
    task TEXT NOT NULL,
    action TEXT NOT NULL,
    result TEXT NOT NULL,
    -- The half minute.
    short TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE story_before (
    operation_id INTEGER NOT NULL, id INTEGER NOT NULL, existed INTEGER NOT NULL,
    title, sort, competencies, situation, task, action, result, short, changed_at, archived,
    PRIMARY KEY (operation_id, id)
) WITHOUT ROWID;
CREATE TRIGGER story_inserted AFTER INSERT ON story WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO story_before (operation_id, id, existed) SELECT operation_id, NEW.id, 0 FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM story_before b WHERE b.operation_id = recording.operation_id AND b.id = NEW.id);
END;
CREATE TRIGGER story_updated AFTER UPDATE ON story WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO story_before SELECT operation_id, OLD.id, 1,
        OLD.title, OLD.sort, OLD.competencies, OLD.situation, OLD.task, OLD.action, OLD.result, OLD.short, OLD.changed_at, OLD.archived FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM story_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;
CREATE TRIGGER story_deleted AFTER DELETE ON story WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO story_before SELECT operation_id, OLD.id, 1,
        OLD.title, OLD.sort, OLD.competencies, OLD.situation, OLD.task, OLD.action, OLD.result, OLD.short, OLD.changed_at, OLD.archived FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM story_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;

-- Mock interviews, each as far as it got.
CREATE TABLE mock (
    id INTEGER PRIMARY KEY,
    loop_name TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    -- JSON: everything that is needed to go on at the same second.
    state TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE mock_before (
    operation_id INTEGER NOT NULL, id INTEGER NOT NULL, existed INTEGER NOT NULL,
    loop_name, started_at, finished_at, state, archived,
    PRIMARY KEY (operation_id, id)
) WITHOUT ROWID;
CREATE TRIGGER mock_inserted AFTER INSERT ON mock WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO mock_before (operation_id, id, existed) SELECT operation_id, NEW.id, 0 FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM mock_before b WHERE b.operation_id = recording.operation_id AND b.id = NEW.id);
END;
CREATE TRIGGER mock_updated AFTER UPDATE ON mock WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO mock_before SELECT operation_id, OLD.id, 1,
        OLD.loop_name, OLD.started_at, OLD.finished_at, OLD.state, OLD.archived FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM mock_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;
CREATE TRIGGER mock_deleted AFTER DELETE ON mock WHEN (SELECT operation_id FROM recording) IS NOT NULL BEGIN
    INSERT INTO mock_before SELECT operation_id, OLD.id, 1,
        OLD.loop_name, OLD.started_at, OLD.finished_at, OLD.state, OLD.archived FROM recording
        WHERE NOT EXISTS (SELECT 1 FROM mock_before b WHERE b.operation_id = recording.operation_id AND b.id = OLD.id);
END;

-- Evidence like the events, whose number it carries: what design was run for which case, and what came out.
CREATE TABLE design_run (
    id INTEGER PRIMARY KEY,
    case_name TEXT,
    at INTEGER NOT NULL,
    -- Whether it meets the requirements of the case; null without a case.
    passed INTEGER,
    score REAL,
    took_ms INTEGER,
    text TEXT NOT NULL,
    report TEXT NOT NULL
) STRICT;
CREATE INDEX design_run_case ON design_run (case_name, id);
CREATE TRIGGER design_run_is_never_changed BEFORE UPDATE ON design_run BEGIN
    SELECT RAISE(ABORT, 'design runs are append-only: they are never changed');
END;
CREATE TRIGGER design_run_is_never_deleted BEFORE DELETE ON design_run BEGIN
    SELECT RAISE(ABORT, 'design runs are append-only: they are never deleted');
END;

-- Evidence like the events, whose number it carries: one question of a mock and what was said.
CREATE TABLE mock_turn (
    id INTEGER PRIMARY KEY,
    mock_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    stage TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- What was asked about, such as "card 12", "problem softmax", "case recommender", "story 3".
    subject TEXT NOT NULL,
    -- 0 to 1; null where it was passed on or cannot be graded.
    score REAL,
    low REAL,
    high REAL,
    took_ms INTEGER,
    report TEXT NOT NULL
) STRICT;
CREATE INDEX mock_turn_mock ON mock_turn (mock_id, id);
CREATE TRIGGER mock_turn_is_never_changed BEFORE UPDATE ON mock_turn BEGIN
    SELECT RAISE(ABORT, 'mock turns are append-only: they are never changed');
END;
CREATE TRIGGER mock_turn_is_never_deleted BEFORE DELETE ON mock_turn BEGIN
    SELECT RAISE(ABORT, 'mock turns are append-only: they are never deleted');
END;

-- Evidence like the events, whose number it carries: a story as it was told, and how it was graded.
CREATE TABLE telling (
    id INTEGER PRIMARY KEY,
    story_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    score REAL NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL,
    took_ms INTEGER,
    text TEXT NOT NULL,
    report TEXT NOT NULL
) STRICT;
CREATE INDEX telling_story ON telling (story_id, id);
CREATE TRIGGER telling_is_never_changed BEFORE UPDATE ON telling BEGIN
    SELECT RAISE(ABORT, 'tellings are append-only: they are never changed');
END;
CREATE TRIGGER telling_is_never_deleted BEFORE DELETE ON telling BEGIN
    SELECT RAISE(ABORT, 'tellings are append-only: they are never deleted');
END;

-- Evidence like the events, whose number it carries: how a real interview went.
CREATE TABLE outcome (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    day INTEGER NOT NULL,
    loop_name TEXT NOT NULL,
    stage TEXT NOT NULL,
    passed INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX outcome_loop ON outcome (loop_name, id);
CREATE TRIGGER outcome_is_never_changed BEFORE UPDATE ON outcome BEGIN
    SELECT RAISE(ABORT, 'outcomes are append-only: they are never changed');
END;
CREATE TRIGGER outcome_is_never_deleted BEFORE DELETE ON outcome BEGIN
    SELECT RAISE(ABORT, 'outcomes are append-only: they are never deleted');
END;
