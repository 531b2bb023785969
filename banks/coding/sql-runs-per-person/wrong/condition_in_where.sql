-- wrong answer: WHERE is applied after the join and throws out the rows that the outer join has kept
SELECT people.name, COUNT(runs.id)
FROM people
LEFT JOIN runs ON runs.person_id = people.id
WHERE runs.state = 'done'
GROUP BY people.id;
