-- wrong answer: the number of days with reviews, whether they follow each other or not
SELECT learner, COUNT(DISTINCT day)
FROM reviews
GROUP BY learner
ORDER BY learner;
