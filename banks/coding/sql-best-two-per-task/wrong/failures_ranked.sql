-- wrong answer: NULL is sorted behind the numbers and becomes the second score of a task with one
SELECT task, model, score
FROM (
  SELECT task, model, score, DENSE_RANK() OVER (PARTITION BY task ORDER BY score DESC) AS place
  FROM scores
)
WHERE place <= 2;
