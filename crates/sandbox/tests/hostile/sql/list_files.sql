SELECT 'BREACH: ' || name FROM fsdir('/etc');
