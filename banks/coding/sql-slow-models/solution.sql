-- WHERE decides about rows before they are grouped, HAVING about the groups.
SELECT model, COUNT(*), AVG(milliseconds)
FROM requests
WHERE status = 'ok'
GROUP BY model
HAVING COUNT(*) >= 3 AND AVG(milliseconds) > 200;
