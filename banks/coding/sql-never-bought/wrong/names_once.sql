-- wrong answer: EXCEPT removes repeated names, and a buyer hides all who have the same name
SELECT name
FROM users
EXCEPT
SELECT users.name
FROM users
JOIN purchases ON purchases.user_id = users.id;
