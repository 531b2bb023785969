-- wrong answer: BETWEEN includes its upper end, the first second of April
SELECT id
FROM orders
WHERE placed_at BETWEEN '2024-03-01 00:00:00' AND '2024-04-01 00:00:00'
  AND country IN ('DE', 'FR', 'IT');
