-- wrong answer: the second row is the highest salary again when two people earn it
SELECT (SELECT salary FROM salaries ORDER BY salary DESC LIMIT 1 OFFSET 1);
