SELECT model, COUNT(*), AVG(milliseconds)
FROM requests
GROUP BY model;
