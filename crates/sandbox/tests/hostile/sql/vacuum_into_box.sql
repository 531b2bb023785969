VACUUM INTO '/tmp/@TOKEN@-vacuum.sqlite';
