SELECT name, 0
FROM people;
