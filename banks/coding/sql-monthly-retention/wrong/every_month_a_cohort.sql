-- wrong answer: takes every month with a visit for a first month
WITH active AS (
  SELECT DISTINCT user_id, strftime('%Y-%m', day) AS month
  FROM visits
)
SELECT first.month, COUNT(*), COUNT(next.user_id)
FROM active AS first
LEFT JOIN active AS next
  ON next.user_id = first.user_id
  AND next.month = strftime('%Y-%m', first.month || '-01', '+1 month')
GROUP BY first.month
ORDER BY first.month;
