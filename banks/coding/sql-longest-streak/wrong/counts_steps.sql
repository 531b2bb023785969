-- wrong answer: counts the steps from one day to the next, which are one less than the days of a streak
WITH
  days AS (SELECT DISTINCT learner, julianday(day) AS day FROM reviews),
  streaks AS (
    SELECT learner, day - ROW_NUMBER() OVER (PARTITION BY learner ORDER BY day) AS streak
    FROM days
  ),
  lengths AS (SELECT learner, COUNT(*) - 1 AS length FROM streaks GROUP BY learner, streak)
SELECT learner, MAX(length)
FROM lengths
GROUP BY learner
ORDER BY learner;
