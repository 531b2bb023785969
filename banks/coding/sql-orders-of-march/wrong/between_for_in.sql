-- wrong answer: BETWEEN takes all that lies between DE and IT in the alphabet
SELECT id
FROM orders
WHERE placed_at >= '2024-03-01'
  AND placed_at < '2024-04-01'
  AND country BETWEEN 'DE' AND 'IT';
