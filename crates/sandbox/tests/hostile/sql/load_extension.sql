SELECT 'BREACH: ' || coalesce(load_extension('/usr/lib/x86_64-linux-gnu/libc.so.6'), 'loaded');
