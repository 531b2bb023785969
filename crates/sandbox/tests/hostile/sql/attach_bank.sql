ATTACH DATABASE '@CANARY@.sqlite' AS bank;
SELECT 'BREACH: ' || secret FROM bank.secrets;
