"""Writes the small SAS transport files beside it (XPORT versions 5 and 8), with Python alone.

Run: python3 References/transport/make-transport.py
The layout follows SAS Institute's TS-140; every value is invented.
"""
import os
import struct

HERE = os.path.dirname(os.path.abspath(__file__))
MOMENT = "02FEB26:10:20:30"


def record(text):
    data = text.encode("cp1252")
    assert len(data) <= 80, text
    return data + b" " * (80 - len(data))


def header(name, numbers="0" * 30):
    return record("HEADER RECORD*******" + name.ljust(8) + "HEADER RECORD!!!!!!!" + numbers)


def ibm(value, width=8):
    """An IBM hexadecimal double: sign, power of 16 plus 64, 56 bits of fraction."""
    if value is None:
        return b"." + b"\0" * (width - 1)
    if isinstance(value, str):
        return value.encode() + b"\0" * (width - 1)
    if value == 0:
        return b"\0" * width
    sign, value, power = (0x80 if value < 0 else 0), abs(value), 64
    while value >= 1:
        value, power = value / 16, power + 1
    while value < 1 / 16:
        value, power = value * 16, power - 1
    return (bytes([sign | power]) + int(value * 2**56).to_bytes(7, "big"))[:width]


def pad(data):
    return data + b" " * (-len(data) % 80)


def member(name, label, variables, rows, version=5):
    """variables: (name, label, "num" or "char", width, format, format width)."""
    old = version == 5
    out = header("MEMBER" if old else "MEMBV8", "000000000000000001600000000140")
    out += header("DSCRPTR" if old else "DSCPTV8")
    out += record("SAS".ljust(8) + (name.ljust(8) + "SASDATA " if old else name.ljust(32))
                  + "9.4".ljust(8) + "Linux".ljust(8)
                  + (" " * 24 if old else "") + MOMENT)
    out += record(MOMENT + " " * 16 + label.ljust(40) + " " * 8)
    out += header("NAMESTR" if old else "NAMSTV8", "000000%04d00000000000000000000" % len(variables))
    described, position = b"", 0
    for number, (vname, vlabel, kind, width, form, formwidth) in enumerate(variables):
        d = struct.pack(">hhhh", 1 if kind == "num" else 2, 0, width, number + 1)
        d += vname[:8].ljust(8).encode() + vlabel[:40].ljust(40).encode("cp1252")
        d += form.ljust(8).encode() + struct.pack(">hhh", formwidth, 0, 0) + b"\0\0"
        d += b" " * 8 + struct.pack(">hhi", 0, 0, position)
        if not old:
            d += vname.ljust(32).encode() + struct.pack(">h", len(vlabel))
        described += d + b"\0" * (140 - len(d))
        position += width
    out += pad(described)
    if old:
        out += header("OBS")
    else:
        out += header("OBSV8", "%15d" % len(rows) + " " * 15)
    body = b""
    for row in rows:
        for (_, _, kind, width, _, _), value in zip(variables, row):
            body += ibm(value, width) if kind == "num" else value.encode("cp1252").ljust(width)
    return out + pad(body)


def library(version=5):
    return (header("LIBRARY" if version == 5 else "LIBV8")
            + record("SAS     SAS     SASLIB  9.4     Linux   " + " " * 24 + MOMENT) + record(MOMENT))


DAY = 86400.0
subjects = [
    ("STUDYID", "Study Identifier", "char", 8, "", 0),
    ("USUBJID", "Unique Subject Identifier", "char", 10, "", 0),
    ("AGE", "Age", "num", 8, "", 0),
    ("TRTSDT", "Date of First Exposure to Treatment", "num", 8, "DATE", 9),
    ("TRTSDTM", "Datetime of First Exposure", "num", 8, "DATETIME", 20),
    ("DOSETM", "Time of Dose", "num", 8, "TIME", 5),
    ("DOSE", "Dose (10^6 cells)", "num", 8, "", 0),
    ("SHORT", "Kept in four bytes", "num", 4, "", 0),
    ("SITE", "Site", "char", 12, "", 0),
]
people = [
    ("SAMPLE", "01-001", 63.0, 24014.0, 24014 * DAY + 9.5 * 3600, 34200.0, 0.1, 12.0, "Zürich"),
    ("SAMPLE", "01-002", None, -1.0, None, None, -3.25, "A", "Utrecht"),
    ("SAMPLE", "01-003", "Z", 0.0, 45296.0, 45296.0, 123456789012.0, "_", ""),
    ("SAMPLE", "01-004", 0.0, None, 0.0, 0.0, 1e-7, None, ". "),
    ("SAMPLE", "01-005", 1.0, 1e9, 1e15, 1e6, 1e30, 0.5, "x"),
]
events = [
    ("USUBJID", "Unique Subject Identifier", "char", 10, "", 0),
    ("AETERM", "Reported Term for the Adverse Event", "char", 20, "", 0),
    ("AESTDTC", "Start Date/Time of Adverse Event", "char", 16, "", 0),
]
reported = [("01-001", "PAIN, HAND", "2025-10"), ("01-001", "", ""), ("01-002", "RASH", "2025-10-02")]
letters = [("A", "A", "char", 1, "", 0), ("B", "B", "char", 2, "", 0)]

files = {
    "two-members.xpt": library() + member("ADSL", "Subjects", subjects, people)
    + member("AE", "Adverse events", events, reported),
    "version-8.xpt": library(8) + member(
        "subject_level_data", "Long names", [
            ("participant_identifier", "A label", "char", 10, "", 0),
            ("first_treatment_date", "When", "num", 8, "E8601DA", 10)],
        [("P-1", 24014.0), ("P-2", None)], version=8),
    "no-rows.xpt": library() + member("EMPTY", "", events, []),
    "short-rows.xpt": library() + member(
        "LETTERS", "Rows of three bytes", letters, [("a", "bc"), (" ", "  "), ("d", "")]),
}
for name, data in files.items():
    with open(os.path.join(HERE, name), "wb") as file:
        file.write(data)


def sdtm():
    """The invented SDTM export of Tests/Exports/cdisc as one transport file of version 5."""
    import csv
    folder = os.path.join(HERE, "..", "..", "Tests", "Exports", "cdisc", "export")
    out = library()
    numbers = {"AGE", "AESEQ", "VISITNUM", "VISITDY", "TRSEQ", "TRSTRESN", "EXSEQ", "DSSEQ", "TUSEQ", "AESTDY"}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), newline="") as file:
            rows = list(csv.reader(file))
        columns = list(zip(*rows[1:]))
        variables = []
        for title, cells in zip(rows[0], columns):
            width = 8 if title in numbers else max(1, max(map(len, cells)))
            variables.append((title, title, "num" if title in numbers else "char", width, "", 0))
        values = [[(float(cell) if cell else None) if title in numbers else cell
                   for title, cell in zip(rows[0], row)] for row in rows[1:]]
        out += member(name[:-4].upper(), "", variables, values)
    return out


with open(os.path.join(HERE, "sdtm.xpt"), "wb") as file:
    file.write(sdtm())
