-- wrong answer: the amount of a purchase can be NULL as well
SELECT users.name
FROM users
LEFT JOIN purchases ON purchases.user_id = users.id
WHERE purchases.amount IS NULL;
