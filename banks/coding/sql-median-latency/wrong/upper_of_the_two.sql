-- wrong answer: of an even number of durations, the upper one in the middle is taken
WITH numbered AS (
  SELECT
    service,
    milliseconds,
    ROW_NUMBER() OVER (PARTITION BY service ORDER BY milliseconds) AS place,
    COUNT(*) OVER (PARTITION BY service) AS total
  FROM requests
  WHERE milliseconds IS NOT NULL
)
SELECT service, milliseconds
FROM numbered
WHERE place = total / 2 + 1
ORDER BY service;
