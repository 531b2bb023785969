-- wrong answer: counts all clicks, so a rate can exceed one
SELECT impressions.day, COUNT(clicks.id) * 1.0 / COUNT(DISTINCT impressions.id)
FROM impressions
LEFT JOIN clicks ON clicks.impression_id = impressions.id
GROUP BY impressions.day
ORDER BY impressions.day;
