SELECT learner, 1
FROM reviews
GROUP BY learner
ORDER BY learner;
