SELECT 'BREACH: ' || writefile('@DIRECTORY@/@TOKEN@-written', 'x');
