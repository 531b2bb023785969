-- wrong answer: HAVING looks at one row of each group for the status, and failed requests are counted
SELECT model, COUNT(*), AVG(milliseconds)
FROM requests
GROUP BY model
HAVING status = 'ok' AND COUNT(*) >= 3 AND AVG(milliseconds) > 200;
