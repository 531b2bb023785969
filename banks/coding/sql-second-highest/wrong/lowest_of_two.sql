-- wrong answer: the lower of the two highest salaries is the highest itself if there is only one
SELECT MIN(salary)
FROM (SELECT DISTINCT salary FROM salaries WHERE salary IS NOT NULL ORDER BY salary DESC LIMIT 2);
