-- wrong answer: a user with three visits in the next month is counted three times
WITH cohorts AS (
  SELECT user_id, strftime('%Y-%m', MIN(day)) AS month
  FROM visits
  GROUP BY user_id
)
SELECT cohorts.month, COUNT(*), COUNT(visits.user_id)
FROM cohorts
LEFT JOIN visits
  ON visits.user_id = cohorts.user_id
  AND strftime('%Y-%m', visits.day) = strftime('%Y-%m', cohorts.month || '-01', '+1 month')
GROUP BY cohorts.month
ORDER BY cohorts.month;
