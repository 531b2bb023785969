SELECT service, AVG(milliseconds)
FROM requests
GROUP BY service
ORDER BY service;
