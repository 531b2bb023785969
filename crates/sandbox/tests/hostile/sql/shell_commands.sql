.shell echo BREACH: a shell
.system echo BREACH: a shell
.import @CANARY@ t
.output @DIRECTORY@/@TOKEN@-output
.open @CANARY@.sqlite
SELECT 'BREACH: the dot commands were read';
