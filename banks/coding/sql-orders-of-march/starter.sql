SELECT id
FROM orders
WHERE country = 'DE';
