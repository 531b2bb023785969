-- "Below the highest" takes care of ties, and an aggregate without GROUP BY always gives one row: NULL when nothing is left.
SELECT MAX(salary)
FROM salaries
WHERE salary < (SELECT MAX(salary) FROM salaries);
