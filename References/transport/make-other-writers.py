"""Writes small transport files as other programs write them, beside those of make-transport.py.

Run: python3 References/transport/make-other-writers.py   (needs pyreadstat and pandas for two of them)
All hold the same three invented participants. What differs:
  sas-places.xpt    version 8 as SAS's macro writes it: the place of a variable is that in the original
                    data set, numbers first; the rows stand in the order of the variables
  no-count.xpt      version 8 without the number of rows, as haven and pyreadstat wrote it until 2025
  zero-padding.xpt  version 5, the last record filled with zero bytes
  pyreadstat-5.xpt, pyreadstat-8.xpt   by pyreadstat 1.3.7, the data set not named: it is called DATASET
"""
import os
import re
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
make = runpy.run_path(os.path.join(HERE, "make-transport.py"))
variables = [("USUBJID", "Unique Subject Identifier", "char", 6, "", 0), ("AGE", "Age", "num", 8, "", 0),
             ("SEX", "Sex", "char", 1, "", 0), ("SEQ", "Number", "num", 8, "", 0)]
people = [("01-001", 63.0, "F", 1.0), ("01-002", None, "M", 2.0), ("01-003", 52.5, "", 3.0)]


def write(name, data):
    with open(os.path.join(HERE, name), "wb") as file:
        file.write(data)


def placed(data, places):
    """Other places in the descriptions (bytes 84 to 87 of each)."""
    data = bytearray(data)
    start = data.index(b"NAMSTV8") - 20 + 80
    for number, place in enumerate(places):
        at = start + 140 * number + 84
        data[at:at + 4] = place.to_bytes(4, "big")
    return bytes(data)


eight = make["library"](8) + make["member"]("dm", "Participants", variables, people, version=8)
write("sas-places.xpt", placed(eight, [16, 0, 22, 8]))
write("no-count.xpt", eight.replace(b"!!!!!!!              3               ", b"!!!!!!!" + b"0" * 30))
five = make["library"]() + make["member"]("DM", "Participants", variables, people)
rest = -len(people) * 23 % 80
write("zero-padding.xpt", five[:-rest] + b"\0" * rest)

try:
    import pandas
    import pyreadstat
except ImportError:
    print("pyreadstat and pandas are not installed: its two files stay as they are")
else:
    frame = pandas.DataFrame(people, columns=[v[0] for v in variables])
    for version in (5, 8):
        name = os.path.join(HERE, "pyreadstat-%d.xpt" % version)
        pyreadstat.write_xport(frame, name, file_format_version=version,
                               column_labels=[v[1] for v in variables])
        with open(name, "rb") as file:
            data = file.read()
        # The clock goes out of the file.
        write(os.path.basename(name), re.sub(rb"\d\d[A-Z]{3}\d\d:\d\d:\d\d:\d\d", b"02FEB26:10:20:30", data))
