-- wrong answer: the inner join of the two counts loses the days without clicks
WITH
  shown AS (SELECT day, COUNT(*) AS total FROM impressions GROUP BY day),
  clicked AS (
    SELECT impressions.day, COUNT(DISTINCT impressions.id) AS total
    FROM impressions
    JOIN clicks ON clicks.impression_id = impressions.id
    GROUP BY impressions.day
  )
SELECT shown.day, clicked.total * 1.0 / shown.total
FROM shown
JOIN clicked ON clicked.day = shown.day
ORDER BY shown.day;
