# The trajectories of every treated participant with matplotlib, one page each.
#
#   python3 charts.py STUDY EPISODES.csv OUTPUT.pdf
#
# EPISODES.csv is that of `cicatrix analyse --output`: which look belongs to which episode is not derived here.
import bisect
import collections
import csv
import datetime
import math
import os
import sys

import matplotlib

matplotlib.use("pdf")
import matplotlib.pyplot as plt
from matplotlib.backends.backend_pdf import PdfPages

study, episodes, output = sys.argv[1:4]
COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00"]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


day = lambda text: datetime.date.fromisoformat(text).toordinal()
treated = {
    row["participant_id"]: day(row["treatment_date"])
    for row in rows(os.path.join(study, "participants.csv"))
    if row["treatment_date"]
}
starts = collections.defaultdict(list)
for row in rows(episodes):
    starts[row["participant_id"], row["location"]].append(day(row["opened_by"]))
looks = collections.defaultdict(lambda: collections.defaultdict(list))
short = {"left": "L", "right": "R"}
for row in rows(os.path.join(study, "ulcers.csv")):
    person = row["participant_id"]
    if person not in treated:
        continue
    place = f'{short[row["hand"]]}{row["digit"]}-{row["level"]}-{row["surface"]}'
    if row["status"] == "healed":
        size = 0.0
    elif row["status"] not in ("active", "indeterminate"):
        continue
    elif row["area_mm2"]:
        size = float(row["area_mm2"])
    elif row["length_mm"] and row["width_mm"]:
        size = math.pi / 4 * float(row["length_mm"]) * float(row["width_mm"])
    else:
        continue
    date = day(row["date"])
    number = max(bisect.bisect_right(starts[person, place], date), 1)
    looks[person][place].append((date - treated[person], size, row["status"] == "healed", number))

with PdfPages(output, metadata={"CreationDate": None}) as pdf:
    for person in sorted(treated):
        places = looks[person]
        count = max(len(places), 1)
        lines = (count + 2) // 3
        figure, axes = plt.subplots(lines, 3, figsize=(6.7, 0.6 + 1.7 * lines), squeeze=False, sharex=True)
        for axis in axes.flat[len(places):]:
            axis.set_visible(False)
        for axis, (place, found) in zip(axes.flat, places.items()):
            found.sort()
            axis.set_title(place, fontsize=8, loc="left")
            axis.axvline(0, color="0.5", linewidth=0.6)
            for number in sorted({look[3] for look in found}):
                own = [look for look in found if look[3] == number]
                colour = COLOURS[(number - 1) % len(COLOURS)]
                axis.plot([look[0] for look in own], [look[1] for look in own], color=colour, linewidth=1)
                open_looks = [look for look in own if not look[2]]
                healed = [look for look in own if look[2]]
                axis.plot([look[0] for look in open_looks], [look[1] for look in open_looks], "o", color=colour, markersize=3)
                axis.plot([look[0] for look in healed], [0] * len(healed), "o", markeredgecolor=colour, markerfacecolor="white", markersize=4)
            axis.set_ylim(bottom=0)
            axis.set_xticks([0, 84, 168, 364])
            axis.tick_params(labelsize=7)
            axis.set_ylabel("Area, mm²", fontsize=7)
            axis.set_xlabel("Days since treatment", fontsize=7)
        figure.suptitle(f"Participant {person}", fontsize=10, x=0.02, ha="left")
        figure.tight_layout()
        pdf.savefig(figure)
        plt.close(figure)
print(len(treated), "pages")
