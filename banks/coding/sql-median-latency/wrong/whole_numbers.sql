-- wrong answer: the sum of two integers divided by 2 is rounded down
WITH numbered AS (
  SELECT
    service,
    milliseconds,
    ROW_NUMBER() OVER (PARTITION BY service ORDER BY milliseconds) AS place,
    COUNT(*) OVER (PARTITION BY service) AS total
  FROM requests
  WHERE milliseconds IS NOT NULL
)
SELECT service, (MIN(milliseconds) + MAX(milliseconds)) / 2
FROM numbered
WHERE place IN ((total + 1) / 2, (total + 2) / 2)
GROUP BY service
ORDER BY service;
