-- wrong answer: people without a finished run disappear
SELECT people.name, COUNT(runs.id)
FROM people
JOIN runs ON runs.person_id = people.id AND runs.state = 'done'
GROUP BY people.id;
