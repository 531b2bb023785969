-- wrong answer: after two firsts RANK goes on with 3, and the second score is lost
SELECT task, model, score
FROM (
  SELECT task, model, score, RANK() OVER (PARTITION BY task ORDER BY score DESC) AS place
  FROM scores
  WHERE score IS NOT NULL
)
WHERE place <= 2;
