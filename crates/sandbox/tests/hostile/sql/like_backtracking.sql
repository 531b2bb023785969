SELECT count(*) FROM (SELECT replace(printf('%.*c', 100000, 'a'), 'a', 'aaaaaaaaaa') AS t) WHERE t LIKE '%a%a%a%a%a%a%a%a%a%b';
