"""Has the tools of others read what the page saved and what the build wrote: `python accept.py < plan.json`.

Prints a line for each thing that must hold, and fails if one does not. Nothing is asked of any network.
"""

import json
import os
import re
import socket
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def refused(*_anything, **_more):
    raise OSError("no network here")


socket.create_connection = refused

import csvw
import frictionless
import pandas
from pyld import jsonld

PLAN = json.load(sys.stdin)
FAILED = []


def must(name, act):
    try:
        why = act()
    except Exception as error:  # what a tool of another says is the answer
        why = f"{type(error).__name__}: {error}"
    if why:
        FAILED.append(name)
    print(f"{'not ok' if why else 'ok'} {name}{': ' + str(why)[:600] if why else ''}", flush=True)


def texts(path):
    return pandas.read_csv(path, dtype=str, keep_default_na=False)


def valid(path):
    # Paths that leave the folder are not safe to it.
    os.chdir(path.parent)
    report = frictionless.validate(path.name)
    return "" if report.valid else report.flatten(["type", "fieldName", "note"])[:5]


def described(path):
    table = csvw.CSVW(str(path), validate=True)
    return "" if table.is_valid else [str(warning) for warning in table.warnings][:5]


def linked(path, want):
    """Every value is a typed decimal, and there are as many of them as figures in the CSV."""

    def none(*_anything):
        raise OSError("the context must stand in the file")

    tree = json.loads(path.read_text("utf-8"))
    triples = jsonld.to_rdf(tree, {"documentLoader": none, "format": "application/n-quads"})
    decimals = re.findall(r'schema.org/(?:value|minValue|maxValue)> "([^"]+)"\^\^<[^>]*#decimal>', triples)
    return "" if sorted(decimals) == sorted(want) else f"{sorted(decimals)} is not {sorted(want)}"


def drawn(path):
    root = ElementTree.fromstring(path.read_text("utf-8"))
    space = {"svg": "http://www.w3.org/2000/svg"}
    for part in ("title", "desc", "metadata", "text"):
        if root.find(f".//svg:{part}", space) is None:
            return f"no <{part}>"
    picture = subprocess.run([PLAN["rsvg"], str(path)], capture_output=True)
    return picture.stderr.decode() if picture.returncode or picture.stderr else ""


def told(path, language):
    """exiftool reads the texts, their letters whole, and the evidence as JSON."""
    out = subprocess.run([PLAN["exiftool"], "-j", "-charset", "utf8", str(path)], capture_output=True, check=True)
    tags = json.loads(out.stdout)[0]
    found = {name: next((tags[key] for key in tags if key in (name, f"{name}-{language}")), "") for name in ("Title", "Source", "Svodka")}
    rows = json.loads(found["Svodka"])["mainEntity"]
    letters = re.search("[а-яәғқңөұүһі]", found["Title"] + found["Source"], re.I) or language == "en"
    return "" if found["Title"] and found["Source"] and rows and letters else str(tags)[:400]


def same_values(folder, table):
    """pandas reads one set of values from CSV and XLSX, and it is that of the release files."""
    book = pandas.read_excel(next(folder.glob("*.xlsx")), dtype=str, keep_default_na=False)
    rows = json.loads(next(path for path in folder.glob("*.json") if "metadata" not in path.name).read_text("utf-8"))
    for name in ("OBS_VALUE", "QUALIFIER", "UNIT_MEASURE", "TIME_PERIOD", "SOURCE_START", "COMMENT_OBS", "ROW_SHA256"):
        columns = [list(table[name]), list(book[name]), [str(row.get(name, "")) for row in rows["facts"]]]
        if name == "OBS_VALUE":
            columns = [[value and float(value) for value in column] for column in columns]
        if columns[0] != columns[1] or columns[0] != columns[2]:
            return f"{name}: {columns}"
    for _, row in table.iterrows():
        release = json.loads((Path(PLAN["releases"]) / f"{row['RELEASE']}.json").read_text("utf-8"))
        fact = next(fact for fact in release["facts"] if fact["id"] == row["FACT"])
        if fact.get("value", "") != row["OBS_VALUE"] or fact.get("qualifier", "") != row["QUALIFIER"]:
            return f"{row['FACT']}: {row['OBS_VALUE']} is not {fact.get('value')}"
    return ""


must("frictionless validates the data package", lambda: valid(Path(PLAN["package"]) / "datapackage.json"))
for folder in sorted(path for path in Path(PLAN["saved"]).iterdir() if path.is_dir()):
    language = folder.name.split("-")[1]
    path = next(folder.glob("*.csv"))
    table = texts(path)
    values = [value for value in table["OBS_VALUE"] if value]
    must(f"{path.name}: frictionless", lambda: valid(path))
    must(f"{path.name}: CSV on the Web", lambda: described(next(folder.glob("*-metadata.json"))))
    must(f"{path.stem}: one set of values in CSV, XLSX, JSON and the release", lambda: same_values(folder, table))
    must(f"{path.stem}: JSON-LD", lambda: linked(next(folder.glob("*.jsonld")), values))
    for svg in folder.glob("*.svg"):
        must(f"{svg.name}: rsvg-convert", lambda: drawn(svg))
    for png in sorted(folder.glob("*.png")):
        must(f"{png.name}: exiftool", lambda: told(png, language))
sys.exit(1 if FAILED else 0)
