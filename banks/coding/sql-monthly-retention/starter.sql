SELECT strftime('%Y-%m', day), COUNT(*), 0
FROM visits
GROUP BY 1
ORDER BY 1;
