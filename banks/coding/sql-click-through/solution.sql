-- EXISTS is 1 or 0 for each impression, however often it was clicked, and no join multiplies the rows. The average of ones and zeros is
-- their share, and never an integer division.
SELECT day, AVG(EXISTS (SELECT 1 FROM clicks WHERE clicks.impression_id = impressions.id)) AS rate
FROM impressions
GROUP BY day
ORDER BY day;
