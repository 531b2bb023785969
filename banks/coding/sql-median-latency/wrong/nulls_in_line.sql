-- wrong answer: unmeasured requests stand at the beginning of the line and shift its middle
WITH numbered AS (
  SELECT
    service,
    milliseconds,
    ROW_NUMBER() OVER (PARTITION BY service ORDER BY milliseconds) AS place,
    COUNT(*) OVER (PARTITION BY service) AS total
  FROM requests
)
SELECT service, AVG(milliseconds)
FROM numbered
WHERE place IN ((total + 1) / 2, (total + 2) / 2)
GROUP BY service
HAVING AVG(milliseconds) IS NOT NULL
ORDER BY service;
