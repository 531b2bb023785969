WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3000) SELECT count(*) FROM n a, n b, n c, n d WHERE a.x * b.x = c.x * d.x + 1;
