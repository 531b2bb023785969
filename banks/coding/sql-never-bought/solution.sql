-- NOT EXISTS asks whether a matching row is there, and so has no trouble with the NULLs of the guests: they match nobody.
SELECT name
FROM users
WHERE NOT EXISTS (SELECT 1 FROM purchases WHERE purchases.user_id = users.id);
