-- What came of the deliveries that sources had agreed to, as published. Times are microseconds
-- since 1970 in UTC.
CREATE TABLE delivery (
  delivery_date TEXT NOT NULL,
  source_id TEXT NOT NULL,
  expected_us BIGINT NOT NULL,
  first_arrived_us BIGINT,
  files INTEGER NOT NULL,
  records BIGINT NOT NULL,
  expected_records BIGINT,
  undelivered_records BIGINT,
  control TEXT,
  contact_list TEXT,
  PRIMARY KEY (source_id, delivery_date)
);

CREATE INDEX delivery_by_date ON delivery (delivery_date);
