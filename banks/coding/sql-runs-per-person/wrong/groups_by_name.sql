-- wrong answer: two people of the same name become one
SELECT people.name, COUNT(runs.id)
FROM people
LEFT JOIN runs ON runs.person_id = people.id AND runs.state = 'done'
GROUP BY people.name;
