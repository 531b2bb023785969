SELECT 'BREACH: ' || edit('x', 'sh');
