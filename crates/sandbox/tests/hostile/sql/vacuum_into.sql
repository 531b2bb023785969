VACUUM INTO '@DIRECTORY@/@TOKEN@-vacuum.sqlite';
