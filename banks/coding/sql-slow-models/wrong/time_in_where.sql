-- wrong answer: drops the quick requests before the average is taken
SELECT model, COUNT(*), AVG(milliseconds)
FROM requests
WHERE status = 'ok' AND milliseconds > 200
GROUP BY model
HAVING COUNT(*) >= 3;
