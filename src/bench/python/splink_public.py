"""Splink on a public set as PublicData prepared it (docs/public-data.md): the folder and the name of the set as arguments.

Prints precision and recall of the reporting half by threshold; each row is matched with its likeliest person. Needs
splink==4.0.7, sqlglot==25.34.1, duckdb and pandas.
"""

import sys

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

THRESHOLDS = [0.5, 0.9, 0.95, 0.99, 0.999, 0.9999]

folder, name = sys.argv[1:3]
# What is not known of a date is 00, which no comparison should take for a part that agrees.
ESSNET = (
    "nullif(upper(pername1), '') first, nullif(upper(pername2), '') last, nullif(sex, '') sex,"
    " CASE WHEN born LIKE '00-%' OR born LIKE '%-0000' THEN NULL ELSE born END born"
)
COLUMNS = {
    "essnet": ESSNET,
    "essnet-address": ESSNET + ", nullif(enumpc, '') postcode, nullif(upper(enumcap), '') address",
    "foreigners": "nullif(upper(first), '') first, nullif(upper(surname), '') last, nullif(date, '') born",
}
comparisons = [
    cl.JaroWinklerAtThresholds("first", [0.92, 0.8]).configure(term_frequency_adjustments=True),
    cl.JaroWinklerAtThresholds("last", [0.92, 0.8]).configure(term_frequency_adjustments=True),
    cl.DamerauLevenshteinAtThresholds("born", [1, 2]),
]
blocks = [block_on("first", "last"), block_on("born", "last"), block_on("born", "first")]
if name.startswith("essnet"):
    comparisons.append(cl.ExactMatch("sex"))
if name == "essnet-address":
    comparisons += [cl.LevenshteinAtThresholds("postcode", [1]), cl.JaroWinklerAtThresholds("address", [0.9])]
    blocks += [
        block_on("postcode", "first"),
        block_on("postcode", "last"),
        block_on("postcode", "born"),
        block_on("address", "last"),
    ]

connection = duckdb.connect()
read = "read_csv('" + folder + "/" + name + "-{}.csv', header = true, all_varchar = true)"
connection.execute(
    f"CREATE TABLE rows AS SELECT (row_number() OVER () + 1)::VARCHAR AS unique_id, {COLUMNS[name]}"
    f" FROM {read.format('report')}"
)
connection.execute(f"CREATE TABLE people AS SELECT id AS unique_id, {COLUMNS[name]} FROM {read.format('registry')}")
connection.execute(f"CREATE TABLE truth AS SELECT row AS id, nik FROM {read.format('report-truth')}")
settings = SettingsCreator(
    link_type="link_only", comparisons=comparisons, blocking_rules_to_generate_predictions=blocks
)
linker = Linker(["rows", "people"], settings, DuckDBAPI(connection), input_table_aliases=["a_rows", "b_people"])
linker.training.estimate_probability_two_random_records_match([block_on("first", "last", "born")], recall=0.6)
linker.training.estimate_u_using_random_sampling(max_pairs=5e6, seed=7)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("born"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("first", "last"))
found = linker.inference.predict(threshold_match_probability=THRESHOLDS[0])
for threshold in THRESHOLDS:
    matched, right, all_rows = connection.execute(
        "SELECT count(best.id), count(*) FILTER (best.nik = truth.nik), count(*) FILTER (truth.nik <> '') FROM truth"
        " LEFT JOIN (SELECT unique_id_l AS id, arg_max(unique_id_r, match_probability) AS nik"
        f" FROM {found.physical_name} WHERE match_probability >= ? GROUP BY unique_id_l) best ON best.id = truth.id",
        [threshold],
    ).fetchone()
    print(f"{threshold}: {right} of {matched} right, precision {right / max(1, matched):.4f}, recall {right / all_rows:.4f}")
