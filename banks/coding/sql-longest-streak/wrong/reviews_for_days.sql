-- wrong answer: two reviews on one day get two numbers, which breaks the streak
WITH
  streaks AS (
    SELECT learner, julianday(day) - ROW_NUMBER() OVER (PARTITION BY learner ORDER BY day) AS streak
    FROM reviews
  ),
  lengths AS (SELECT learner, COUNT(*) AS length FROM streaks GROUP BY learner, streak)
SELECT learner, MAX(length)
FROM lengths
GROUP BY learner
ORDER BY learner;
