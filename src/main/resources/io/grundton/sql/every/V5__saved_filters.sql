-- Filters of the queue by the name that somebody gave them, as a part of an address.
CREATE TABLE saved_filter (
  login TEXT NOT NULL REFERENCES account (login),
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  shared BOOLEAN NOT NULL,
  PRIMARY KEY (login, name)
);
