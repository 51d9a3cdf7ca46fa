# SPDX-License-Identifier: Apache-2.0
"""Says what pyarrow sees in the folder of a table, a line for each fact."""
import os
import sys

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq


def everywhere(facts):
    facts = list(facts)
    return "all" if all(facts) else "%d of %d" % (sum(facts), len(facts))


folder = sys.argv[1]
partition = os.listdir(folder)[0].split("=")[0]
layout = ds.partitioning(pa.schema([(partition, pa.date32())]), flavor="hive")
files = ds.dataset(folder, partitioning=layout)
schemas = [fragment.physical_schema for fragment in files.get_fragments()]
widest = max(schemas, key=len)
columns = list(pa.unify_schemas([widest] + schemas)) + [pa.field(partition, pa.date32())]
dataset = files.replace_schema(pa.schema(columns))
table = dataset.to_table()

for field in table.schema:
    print("column", field.name, field.type)
for date in sorted(set(table[partition].to_pylist())):
    print("date", date)
print("rows", table.num_rows)

chunks = []
for path in files.files:
    metadata = pq.ParquetFile(path).metadata
    for group in range(metadata.num_row_groups):
        row_group = metadata.row_group(group)
        chunks += [row_group.column(column) for column in range(row_group.num_columns)]
print("codecs", ", ".join(sorted({chunk.compression for chunk in chunks})))
print("offset_indexes", everywhere(chunk.has_offset_index for chunk in chunks))
print(
    "first_column_statistics",
    everywhere(c.is_stats_set for c in chunks if c.path_in_schema == table.schema.names[0]),
)
