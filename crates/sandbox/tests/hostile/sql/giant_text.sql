SELECT printf('%.*c', 900000000, 'x');
