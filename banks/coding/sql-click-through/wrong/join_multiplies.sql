-- wrong answer: an impression with three clicks is three rows, both above and below the fraction bar
SELECT impressions.day, COUNT(clicks.id) * 1.0 / COUNT(*)
FROM impressions
LEFT JOIN clicks ON clicks.impression_id = impressions.id
GROUP BY impressions.day
ORDER BY impressions.day;
