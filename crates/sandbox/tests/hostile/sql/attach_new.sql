ATTACH DATABASE '@DIRECTORY@/@TOKEN@-new.sqlite' AS fresh;
CREATE TABLE fresh.t (x);
SELECT 'BREACH: made a file' AS x;
