-- wrong answer: adds one to the number of the month, so January never follows December and years are mixed up
WITH
  cohorts AS (
    SELECT user_id, MIN(day) AS day
    FROM visits
    GROUP BY user_id
  ),
  active AS (
    SELECT DISTINCT user_id, CAST(strftime('%m', day) AS INTEGER) AS month
    FROM visits
  )
SELECT strftime('%Y-%m', cohorts.day) AS cohort, COUNT(*), COUNT(active.user_id)
FROM cohorts
LEFT JOIN active
  ON active.user_id = cohorts.user_id
  AND active.month = CAST(strftime('%m', cohorts.day) AS INTEGER) + 1
GROUP BY cohort
ORDER BY cohort;
