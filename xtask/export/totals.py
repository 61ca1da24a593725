"""Totals of an export as DuckDB reads them, as JSON: rows, rows of each year, count and sum of figures of each unit."""

import json
import sys

import duckdb

facts = f"read_parquet('{sys.argv[1]}/*/*.parquet', hive_partitioning = true)"
rows = duckdb.sql(f"SELECT count(*) FROM {facts}").fetchall()[0][0]
years = duckdb.sql(f"SELECT year::VARCHAR, count(*) FROM {facts} GROUP BY 1 ORDER BY 1").fetchall()
units = duckdb.sql(
    f"SELECT UNIT_MEASURE, count(*), sum(OBS_VALUE)::VARCHAR FROM {facts} "
    "WHERE OBS_VALUE IS NOT NULL GROUP BY 1 ORDER BY 1"
).fetchall()
print(json.dumps({"rows": rows, "years": dict(years), "units": {u: [n, s] for u, n, s in units}}))
