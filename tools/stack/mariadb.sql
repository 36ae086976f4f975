-- Every statement on a line of its own, as the server's init-file wants it. The socket is out of others' reach.
CREATE DATABASE wordpress CHARACTER SET utf8mb4;
CREATE USER wordpress@localhost IDENTIFIED BY '';
GRANT ALL ON wordpress.* TO wordpress@localhost;
