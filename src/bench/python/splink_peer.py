"""Splink on the same data: rows, registry and links as arguments. Started by the benchmark, in an environment of its own."""

import sys

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

rows, registry, links = sys.argv[1:4]
connection = duckdb.connect()
connection.execute(
    "CREATE TABLE rows AS SELECT id AS unique_id, nullif(nik, '') nik, nullif(upper(trim(name)), '') full_name,"
    " nullif(upper(trim(birth_place)), '') birth_place, nullif(birth_date, '') birth_date, nullif(gender, '') gender"
    " FROM read_csv(?, header = true, all_varchar = true)",
    [rows],
)
connection.execute(
    "CREATE TABLE people AS SELECT NIK AS unique_id, NIK nik, upper(trim(NAMA_LGKP)) full_name,"
    " upper(trim(TMPT_LHR)) birth_place,"
    " right(TGL_LHR, 4) || '-' || substr(TGL_LHR, 4, 2) || '-' || left(TGL_LHR, 2) birth_date, JENIS_KLMIN gender"
    " FROM read_csv(?, header = true, all_varchar = true)",
    [registry],
)
settings = SettingsCreator(
    link_type="link_only",
    comparisons=[
        cl.DamerauLevenshteinAtThresholds("nik", [1]),
        cl.JaroWinklerAtThresholds("full_name", [0.92, 0.8]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("birth_place", [0.88]),
        cl.DamerauLevenshteinAtThresholds("birth_date", [1]),
        cl.ExactMatch("gender"),
    ],
    blocking_rules_to_generate_predictions=[block_on("nik"), block_on("birth_date"), block_on("full_name")],
)
linker = Linker(["rows", "people"], settings, DuckDBAPI(connection), input_table_aliases=["a_rows", "b_people"])
linker.training.estimate_probability_two_random_records_match([block_on("nik")], recall=0.88)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=7)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("birth_date"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("full_name"))
found = linker.inference.predict(threshold_match_probability=0.5)
connection.execute(
    f"COPY (SELECT unique_id_l AS id, unique_id_r AS nik, match_probability AS probability"
    f" FROM {found.physical_name}) TO '{links}' (HEADER)"
)
