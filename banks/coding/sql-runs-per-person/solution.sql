-- The state is part of the join: in WHERE it would throw out the people whose right side is NULL. COUNT of a column passes over NULL,
-- so a person without a match counts 0.
SELECT people.name, COUNT(runs.id)
FROM people
LEFT JOIN runs ON runs.person_id = people.id AND runs.state = 'done'
GROUP BY people.id;
