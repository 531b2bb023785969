SELECT 'BREACH: ' || readfile('@CANARY@');
