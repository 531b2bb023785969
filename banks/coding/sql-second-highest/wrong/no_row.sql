-- wrong answer: where there is no second salary, there is no row either
SELECT DISTINCT salary
FROM salaries
WHERE salary IS NOT NULL
ORDER BY salary DESC
LIMIT 1 OFFSET 1;
