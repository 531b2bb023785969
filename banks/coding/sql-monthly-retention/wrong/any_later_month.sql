-- wrong answer: counts users who came back at any time later
WITH
  cohorts AS (
    SELECT user_id, strftime('%Y-%m', MIN(day)) AS month
    FROM visits
    GROUP BY user_id
  ),
  returned AS (
    SELECT DISTINCT visits.user_id
    FROM visits
    JOIN cohorts ON cohorts.user_id = visits.user_id AND strftime('%Y-%m', visits.day) > cohorts.month
  )
SELECT cohorts.month, COUNT(*), COUNT(returned.user_id)
FROM cohorts
LEFT JOIN returned ON returned.user_id = cohorts.user_id
GROUP BY cohorts.month
ORDER BY cohorts.month;
