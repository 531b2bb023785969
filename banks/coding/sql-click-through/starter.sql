SELECT day, 0.5
FROM impressions
GROUP BY day
ORDER BY day;
