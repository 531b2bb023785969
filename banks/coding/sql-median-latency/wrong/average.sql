-- wrong answer: the average is not the median; one slow request moves it
SELECT service, AVG(milliseconds)
FROM requests
WHERE milliseconds IS NOT NULL
GROUP BY service
ORDER BY service;
