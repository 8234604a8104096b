# Compares the numbers that a peer wrote with results.json: counts and times exactly, estimates to 1e-6 relative.
#
#   python3 analysis-compare.py NAME results.json numbers.tsv
#
# A line of numbers.tsv is `id<TAB>field<TAB>values`; for a curve the values are those of its points. NA stands for what is not
# estimable or not reached. Exits 1 if anything differs or nothing was compared.
import json
import sys

name, results_path, numbers_path = sys.argv[1:4]
results = {result["id"]: result["value"] for result in json.load(open(results_path))["results"]}
exact = {"count", "of", "events", "time", "atRisk", "censored"}
compared = differing = 0
ids = set()
largest = 0.0
for line in open(numbers_path, encoding="utf-8"):
    identifier, field, text = line.rstrip("\n").split("\t")
    theirs = [None if word == "NA" else float(word) for word in text.split()]
    value = results.get(identifier)
    if value is None:
        ours = ["no such result"]
    elif value["kind"] == "curve":
        ours = [point[field] for point in value["points"]]
    else:
        ours = [value.get(field)]
    ids.add(identifier)
    wrong = len(ours) != len(theirs)
    for mine, other in zip(ours, theirs):
        compared += 1
        if mine is None or other is None or isinstance(mine, str):
            wrong = wrong or mine is not other
        elif field in exact:
            wrong = wrong or mine != other
        else:
            difference = abs(mine - other) / max(abs(mine), abs(other)) if mine != other else 0.0
            largest = max(largest, difference)
            wrong = wrong or difference > 1e-6
    if wrong:
        differing += 1
        if differing <= 20:
            print(f"{name}: {identifier} {field}: {str(ours)[:100]} here, {str(theirs)[:100]} there")
print(f"{name}: {compared} numbers of {len(ids)} of {len(results)} results compared, {differing} lines differ, "
      f"largest relative difference of an estimate {largest:.1e}")
left = [identifier for identifier in results if identifier not in ids]
print(f"{name}: not computed there: {len(left)}, such as {', '.join(left[:6])}")
sys.exit(1 if differing or not compared else 0)
