-- wrong answer: COUNT(milliseconds) leaves out the requests whose time was not taken
SELECT model, COUNT(milliseconds), AVG(milliseconds)
FROM requests
WHERE status = 'ok'
GROUP BY model
HAVING COUNT(milliseconds) >= 3 AND AVG(milliseconds) > 200;
