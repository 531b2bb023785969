WITH
  cohorts AS (
    SELECT user_id, strftime('%Y-%m', MIN(day)) AS month
    FROM visits
    GROUP BY user_id
  ),
  -- One row per user and month, so that the join below finds one row or none.
  active AS (
    SELECT DISTINCT user_id, strftime('%Y-%m', day) AS month
    FROM visits
  )
SELECT cohorts.month, COUNT(*), COUNT(active.user_id)
FROM cohorts
LEFT JOIN active
  ON active.user_id = cohorts.user_id
  -- From the first of a month, '+1 month' leads to the first of the next, also over the end of a year.
  AND active.month = strftime('%Y-%m', cohorts.month || '-01', '+1 month')
GROUP BY cohorts.month
ORDER BY cohorts.month;
