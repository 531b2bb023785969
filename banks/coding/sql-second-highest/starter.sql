SELECT MAX(salary)
FROM salaries;
