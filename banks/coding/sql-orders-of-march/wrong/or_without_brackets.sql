-- wrong answer: AND binds more tightly, so orders from Germany and France are taken from any month
SELECT id
FROM orders
WHERE country = 'DE' OR country = 'FR' OR country = 'IT'
  AND placed_at >= '2024-03-01'
  AND placed_at < '2024-04-01';
