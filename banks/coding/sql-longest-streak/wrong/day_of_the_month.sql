-- wrong answer: the day of the month falls back to 1 where a month ends
WITH
  days AS (SELECT DISTINCT learner, day FROM reviews),
  streaks AS (
    SELECT
      learner,
      CAST(strftime('%d', day) AS INTEGER) - ROW_NUMBER() OVER (PARTITION BY learner ORDER BY day) AS streak
    FROM days
  ),
  lengths AS (SELECT learner, COUNT(*) AS length FROM streaks GROUP BY learner, streak)
SELECT learner, MAX(length)
FROM lengths
GROUP BY learner
ORDER BY learner;
