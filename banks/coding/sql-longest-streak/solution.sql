WITH
  -- A day counts once, however many cards were reviewed on it.
  days AS (SELECT DISTINCT learner, julianday(day) AS day FROM reviews),
  -- Inside a streak, day and number both grow by one, so their difference stays; every gap moves it up. It names the streak.
  streaks AS (
    SELECT learner, day - ROW_NUMBER() OVER (PARTITION BY learner ORDER BY day) AS streak
    FROM days
  ),
  lengths AS (SELECT learner, COUNT(*) AS length FROM streaks GROUP BY learner, streak)
SELECT learner, MAX(length)
FROM lengths
GROUP BY learner
ORDER BY learner;
