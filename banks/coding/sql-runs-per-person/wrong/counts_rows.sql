-- wrong answer: COUNT(*) counts the one row of NULLs that the outer join makes
SELECT people.name, COUNT(*)
FROM people
LEFT JOIN runs ON runs.person_id = people.id AND runs.state = 'done'
GROUP BY people.id;
