-- A half-open range has no trouble with the last second of the month, however finely times are written.
SELECT id
FROM orders
WHERE placed_at >= '2024-03-01'
  AND placed_at < '2024-04-01'
  AND country IN ('DE', 'FR', 'IT');
