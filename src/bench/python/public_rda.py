"""Writes the public sets essnet and foreigners as CSV (docs/public-data.md): the folder with the .rda files and the one for the CSV.

Needs rdata and pandas.
"""

import sys
from pathlib import Path

import pandas
import rdata

source, target = map(Path, sys.argv[1:3])


def read(name):
    return rdata.read_rda(source / f"{name}.rda")[name]


census, cis = read("census"), read("cis")
columns = ["id", "person_id", "pername1", "pername2", "sex", "dob_day", "dob_mon", "dob_year", "enumcap", "enumpc"]
both = pandas.concat([census.assign(id=census.census_id), cis.assign(id=cis.cis_id)])
both[columns].to_csv(target / "essnet.csv", index=False)
foreigners = read("foreigners")
foreigners.assign(id=range(1, len(foreigners) + 1)).to_csv(target / "foreigners.csv", index=False)
