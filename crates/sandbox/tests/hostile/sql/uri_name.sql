ATTACH DATABASE 'file:@CANARY@.sqlite?mode=ro&immutable=1' AS bank;
SELECT 'BREACH: ' || secret FROM bank.secrets;
