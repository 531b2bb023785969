-- wrong answer: pairs each user with the purchases of others, which nearly every user has
SELECT DISTINCT users.name
FROM users
JOIN purchases ON purchases.user_id <> users.id;
