-- wrong answer: one integer divided by another is rounded down to 0
SELECT impressions.day, COUNT(DISTINCT clicks.impression_id) / COUNT(DISTINCT impressions.id)
FROM impressions
LEFT JOIN clicks ON clicks.impression_id = impressions.id
GROUP BY impressions.day
ORDER BY impressions.day;
