-- wrong answer: with a NULL in the list, NOT IN is never true
SELECT name
FROM users
WHERE id NOT IN (SELECT user_id FROM purchases);
