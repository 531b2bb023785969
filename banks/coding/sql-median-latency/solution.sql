WITH numbered AS (
  SELECT
    service,
    milliseconds,
    ROW_NUMBER() OVER (PARTITION BY service ORDER BY milliseconds) AS place,
    COUNT(*) OVER (PARTITION BY service) AS total
  FROM requests
  WHERE milliseconds IS NOT NULL
)
-- For an odd number both places are the same, for an even one they are the two in the middle. AVG never rounds.
SELECT service, AVG(milliseconds)
FROM numbered
WHERE place IN ((total + 1) / 2, (total + 2) / 2)
GROUP BY service
ORDER BY service;
