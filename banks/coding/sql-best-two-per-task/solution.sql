-- DENSE_RANK leaves no gap after a tie, so its second number is always the second different score. A window function is computed after
-- WHERE, hence the subquery.
SELECT task, model, score
FROM (
  SELECT task, model, score, DENSE_RANK() OVER (PARTITION BY task ORDER BY score DESC) AS place
  FROM scores
  WHERE score IS NOT NULL
)
WHERE place <= 2;
