"""Reads the files that make grade has written as other programs read them, and as their descriptions say (README.md).
usage: check.py FORMAT FILE [RESULT.JSON]     FORMAT: result, gradescope, autolab, annotations or csv
For annotations and csv: that they say what result.json says, too."""

import csv
import io
import json
import pathlib
import re
import sys

import jsonschema

HERE = pathlib.Path(__file__).parent
SCHEMAS = {
    "result": HERE / "../../tools/grade/result.schema.json",
    "gradescope": HERE / "gradescope.schema.json",
    "autolab": HERE / "autolab.schema.json",
}
# What is written as %XX in a message, and in a property.
MESSAGE = {"%25": "%", "%0D": "\r", "%0A": "\n"}
PROPERTY = MESSAGE | {"%3A": ":", "%2C": ","}
PROPERTIES = {"file", "line", "endLine", "col", "endColumn", "title"}


def expect(holds, sentence):
    if not holds:
        sys.exit(sentence)


def by_schema(name, value):
    schema = json.loads(SCHEMAS[name].read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(value, schema, jsonschema.Draft202012Validator)


def unescaped(text, codes):
    def character(match):
        expect(match[0] in codes, f"{match[0]!r} is no code: {text}")
        return codes[match[0]]

    return re.sub("%.{0,2}", character, text, flags=re.S)


def annotation(line):
    """The properties and the message of a workflow command."""
    match = re.fullmatch(r"::(error|warning|notice)(?: ([^:]*))?::(.*)", line)
    expect(match, f"This is no command: {line}")
    properties = {}
    for part in match[2].split(",") if match[2] else []:
        name, equals, value = part.partition("=")
        expect(equals and name in PROPERTIES, f"'{part}' is no property: {line}")
        properties[name] = unescaped(value, PROPERTY)
    expect(properties.get("line", "1").isdigit(), f"The line is no number: {line}")
    return properties, unescaped(match[3], MESSAGE)


def check_annotations(text, result):
    expect(text == "" or text.endswith("\n"), "The last line has no end.")
    expect("\r" not in text, "There is a carriage return.")
    said = [annotation(line) for line in text.split("\n")[:-1]]
    tests = [test for lab in result["labs"] for test in lab["tests"]]
    failed = [
        ({"title": test["name"]}, test["reason"])
        for test in tests
        if test["outcome"] == "failed" and test["visibility"] == "shown"
    ]
    others = [words for words in said if words not in failed]
    expect(len(said) - len(others) == len(failed), "The failures are not those of result.json.")
    for properties, message in others:
        errors = result["compileErrors"].get(properties["file"].removeprefix("starter/"), "")
        expect(f":{properties['line']}:" in errors and message in errors, f"No compiler says: {message}")


def check_csv(text, result):
    """RFC 4180: lines end in CRLF, and a field is quoted as Python's own writer does it."""
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    again = io.StringIO(newline="")
    csv.writer(again).writerows(rows)
    expect(again.getvalue() == text, "Python's csv module writes these rows otherwise.")
    expect(len({len(row) for row in rows}) == 1, "The rows have different numbers of fields.")
    if result:
        expect(rows[0][1] == result["verdict"] and float(rows[0][2]) == round(result["points"], 2),
               "The row is not that of result.json.")


def main(kind, file, result=None):
    text = pathlib.Path(file).read_bytes().decode("utf-8")
    known = json.loads(pathlib.Path(result).read_bytes().decode("utf-8")) if result else None
    if kind == "annotations":
        check_annotations(text, known)
    elif kind == "csv":
        check_csv(text, known)
    elif kind == "autolab":
        by_schema(kind, json.loads(text.split("\n")[-2]))
    else:
        by_schema(kind, json.loads(text))


if __name__ == "__main__":
    main(*sys.argv[1:])
