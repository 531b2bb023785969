-- wrong answer: '2024-03-31 18:45:10' is a longer text than '2024-03-31' and comes after it
SELECT id
FROM orders
WHERE placed_at BETWEEN '2024-03-01' AND '2024-03-31'
  AND country IN ('DE', 'FR', 'IT');
