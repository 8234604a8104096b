# The displays of the interim report with lifelines and matplotlib, as one of their users would draw them.
#
#   python3 report.py STUDY ANALYSIS OUTPUT.pdf [profiles]
#
# ANALYSIS is the folder of `cicatrix analyse --output`: episodes, healing times and dated events are not derived here.
# `profiles` limits how many participants get a page; all without it.
import collections
import csv
import datetime
import math
import os
import sys

import matplotlib

matplotlib.use("pdf")
import matplotlib.pyplot as plt
import numpy as np
from lifelines import KaplanMeierFitter
from lifelines.plotting import add_at_risk_counts
from matplotlib.backends.backend_pdf import PdfPages

study, analysis, output = sys.argv[1:4]
most = int(sys.argv[4]) if len(sys.argv) > 4 else None
A4 = (8.27, 11.69)
COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00"]


def read(*path):
    with open(os.path.join(*path), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return datetime.date.fromisoformat(text).toordinal()


everyone = read(study, "participants.csv")
people = sorted((row for row in everyone if row["treatment_date"]), key=lambda row: row["participant_id"])
names = [row["participant_id"] for row in people]
place = {name: index for index, name in enumerate(names)}
start = {row["participant_id"]: day(row["treatment_date"]) for row in people}
episodes = [row for row in read(analysis, "episodes.csv") if row["participant_id"] in place]
healing = read(analysis, "time-to-healing.csv")
events = [row for row in read(analysis, "adverse-events.csv") if row["treated"] == "yes"]
visits = [row for row in read(study, "visits.csv") if row["attended"] == "yes" and row["participant_id"] in place]
ulcers = [row for row in read(study, "ulcers.csv") if row["participant_id"] in place]
reactions = [row for row in read(study, "local-reactions.csv") if row["participant_id"] in place]
last = collections.defaultdict(int)
for row in visits + ulcers:
    if row["date"]:
        name = row["participant_id"]
        last[name] = max(last[name], day(row["date"]) - start[name])


def table(pdf, title, head, rows, lines=45):
    for first in range(0, max(len(rows), 1), lines):
        figure, axis = plt.subplots(figsize=A4)
        axis.axis("off")
        axis.set_title(title, loc="left", fontsize=10)
        part = rows[first:first + lines] or [[""] * len(head)]
        drawn = axis.table(cellText=part, colLabels=head, loc="upper left", cellLoc="left")
        drawn.auto_set_font_size(False)
        drawn.set_fontsize(7)
        drawn.auto_set_column_width(list(range(len(head))))
        pdf.savefig(figure)
        plt.close(figure)


def strip(pdf, title, labels, matrix, colours):
    figure, axis = plt.subplots(figsize=(A4[0], 1.5 + 0.25 * len(labels)))
    axis.pcolormesh(matrix, cmap=matplotlib.colors.ListedColormap(colours), vmin=0, vmax=len(colours) - 1, edgecolors="white", linewidth=0.3)
    axis.set_yticks(np.arange(len(labels)) + 0.5, labels, fontsize=6)
    axis.set_title(title, loc="left", fontsize=10)
    if len(names) <= 60:
        axis.set_xticks(np.arange(len(names)) + 0.5, names, rotation=90, fontsize=5)
        for y, x in zip(*np.nonzero(matrix)):
            axis.text(x + 0.5, y + 0.5, str(int(matrix[y, x])), ha="center", va="center", fontsize=5)
    figure.tight_layout()
    pdf.savefig(figure)
    plt.close(figure)


with PdfPages(output, metadata={"CreationDate": None}) as pdf:
    # Disposition.
    steps = [
        ("Screened", len(everyone)), ("Enrolled", sum(row["screening_outcome"] == "enrolled" for row in everyone)),
        ("Treated", len(people)), ("Completed", sum(row["end_reason"] == "completed" for row in people)),
        ("Stopped early", sum(row["end_reason"] not in ("", "completed") for row in people))]
    figure, axis = plt.subplots(figsize=(A4[0], 3))
    axis.barh([step[0] for step in steps][::-1], [step[1] for step in steps][::-1], color=COLOURS[0])
    for index, step in enumerate(steps[::-1]):
        axis.text(step[1], index, f" {step[1]}", va="center")
    axis.set_title("Disposition", loc="left", fontsize=10)
    figure.tight_layout()
    pdf.savefig(figure)
    plt.close(figure)
    table(pdf, "Disposition", ["Step", "Participants"], [[name, str(count)] for name, count in steps])

    # Local toxicity: participants over signs.
    signs = ["swelling", "warmth", "impairment_of_function", "hematoma"]
    matrix = np.zeros((len(signs), len(names)))
    for row in reactions:
        if row["date"] and 0 <= day(row["date"]) - start[row["participant_id"]] <= 84:
            for index, sign in enumerate(signs):
                if row[sign] and row[sign] != "0":
                    matrix[index, place[row["participant_id"]]] = 1
    strip(pdf, "Local toxicity, day 0 to 84", signs, matrix, ["#eeeeee", "#D55E00"])
    table(pdf, "Local toxicity", ["Sign", "Participants"], [[sign, f"{int(matrix[i].sum())}/{len(names)}"] for i, sign in enumerate(signs)])

    # Maximum grade: participants over organ systems, local toxicity left out.
    systems = sorted({row["organ_system"] for row in events})
    grades = np.zeros((len(systems), len(names)))
    for row in events:
        if row["primary_window"] == "yes" and row["grade"] and not row["local_toxicity"]:
            spot = systems.index(row["organ_system"]), place[row["participant_id"]]
            grades[spot] = max(grades[spot], int(row["grade"]))
    strip(pdf, "Maximum grade by organ system", systems, grades, ["#eeeeee", "#fee8c8", "#fdbb84", "#fc8d59", "#e34a33", "#b30000"])
    table(pdf, "Maximum grade by organ system", ["Organ system"] + [f"Grade {grade}" for grade in range(1, 6)],
          [[system[:60]] + [str(int((grades[i] == grade).sum())) for grade in range(1, 6)] for i, system in enumerate(systems)])

    # Adverse events: table by organ system and term, time line.
    emergent = [row for row in events if row["treatment_emergent"] == "yes"]
    rows = []
    for system in systems:
        within = [row for row in emergent if row["organ_system"] == system]
        rows.append([system[:60], str(len({row["participant_id"] for row in within})), str(len(within)), "", ""])
        for term in sorted({row["term"] for row in within}):
            own = [row for row in within if row["term"] == term]
            rows.append(["   " + term, str(len({row["participant_id"] for row in own})), str(len(own)),
                         str(sum(row["grade_3_or_higher"] == "yes" for row in own)), str(sum(row["serious"] == "yes" for row in own))])
    table(pdf, "Adverse events", ["Organ system, term", "Participants", "Events", "Grade 3+", "Serious"], rows)
    figure, axis = plt.subplots(figsize=A4)
    ends = [(day(row["end_date"]) - start[row["participant_id"]]) if row["end_date"] else last[row["participant_id"]] for row in emergent]
    axis.hlines([place[row["participant_id"]] for row in emergent], [int(row["start_day"]) for row in emergent], ends,
                colors=[COLOURS[min(int(row["grade"] or 1), 5) - 1] for row in emergent], linewidth=2)
    if len(names) <= 100:
        axis.set_yticks(range(len(names)), names, fontsize=6)
    axis.set_xlabel("Days since treatment")
    axis.set_title("Adverse events over time", loc="left", fontsize=10)
    figure.tight_layout()
    pdf.savefig(figure)
    plt.close(figure)

    # Healing curve with the number at risk.
    fit = KaplanMeierFitter().fit([float(row["time"]) for row in healing], [row["event"] == "healed" for row in healing], label="ulcers")
    figure, axis = plt.subplots(figsize=(A4[0], 5))
    fit.plot_cumulative_density(ax=axis, show_censors=True)
    add_at_risk_counts(fit, ax=axis)
    axis.set_title("Ulcers healed over time", loc="left", fontsize=10)
    figure.tight_layout()
    pdf.savefig(figure)
    plt.close(figure)
    table(pdf, "Healing", ["Day", "Healed"], [[str(time), f"{float(fit.cumulative_density_at_times(time).iloc[0]):.3f}"] for time in (14, 28, 56, 84, 168, 364)])

    # Swimmer: a row for every place that had an ulcer.
    lanes = {lane: index for index, lane in enumerate(sorted({(row["participant_id"], row["location"]) for row in episodes}))}
    figure, axis = plt.subplots(figsize=(A4[0], min(3 + 0.13 * len(lanes), 200)))
    for row in episodes:
        lane = row["participant_id"], row["location"]
        end = int(row["healing_day"]) if row["healing_day"] else last[lane[0]]
        axis.plot([int(row["first_day"] or 0), end], [lanes[lane]] * 2, color=COLOURS[0 if row["kind"] == "baseline" else 1], linewidth=3)
        if row["healing_day"]:
            axis.plot([end], [lanes[lane]], "o", markerfacecolor="white", markeredgecolor=COLOURS[2], markersize=3)
    axis.set_yticks(list(lanes.values()), [" ".join(lane) for lane in lanes], fontsize=5)
    axis.set_title("The course of every ulcer", loc="left", fontsize=10)
    figure.tight_layout()
    pdf.savefig(figure)
    plt.close(figure)

    # Mean cumulative number of new ulcers.
    new = sorted(int(row["first_day"]) for row in episodes if row["kind"] == "new")
    ends = np.sort([last[name] for name in names])
    times, total, values = [0], 0.0, [0.0]
    for time in sorted(set(new)):
        total += new.count(time) / max(1, len(ends) - np.searchsorted(ends, time))
        times.append(time)
        values.append(total)
    figure, axis = plt.subplots(figsize=(A4[0], 4))
    axis.step(times, values, where="post")
    axis.set_title("New ulcers per participant", loc="left", fontsize=10)
    figure.tight_layout()
    pdf.savefig(figure)
    plt.close(figure)

    # Profiles: trajectories, events, ulcers.
    looks = collections.defaultdict(lambda: collections.defaultdict(list))
    short = {"left": "L", "right": "R"}
    for row in ulcers:
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
        name = row["participant_id"]
        looks[name][f'{short[row["hand"]]}{row["digit"]}-{row["level"]}-{row["surface"]}'].append((day(row["date"]) - start[name], size))
    byName = collections.defaultdict(list)
    for row in events:
        byName[row["participant_id"]].append(row)
    ulcersOf = collections.defaultdict(list)
    for row in episodes:
        ulcersOf[row["participant_id"]].append(row)
    for name in names[:most]:
        places = looks[name]
        lines = (max(len(places), 1) + 2) // 3
        figure = plt.figure(figsize=A4)
        grid = figure.add_gridspec(lines + 2, 3)
        for index, (title, found) in enumerate(places.items()):
            axis = figure.add_subplot(grid[index // 3, index % 3])
            found.sort()
            axis.plot([look[0] for look in found], [look[1] for look in found], "-o", color=COLOURS[0], linewidth=1, markersize=3)
            closed = [look[0] for look in found if look[1] == 0]
            axis.plot(closed, [0] * len(closed), "o", markerfacecolor="white", markeredgecolor=COLOURS[0], markersize=4)
            axis.axvline(0, color="0.5", linewidth=0.6)
            axis.set_title(title, fontsize=8, loc="left")
            axis.tick_params(labelsize=6)
        axis = figure.add_subplot(grid[lines, :])
        own = byName[name]
        for index, row in enumerate(own):
            end = (day(row["end_date"]) - start[name]) if row["end_date"] else last[name]
            axis.hlines(index, int(row["start_day"] or 0), end, colors=COLOURS[min(int(row["grade"] or 1), 5) - 1], linewidth=3)
        axis.set_yticks(range(len(own)), [row["term"] for row in own], fontsize=6)
        axis = figure.add_subplot(grid[lines + 1, :])
        axis.axis("off")
        cells = [[row["location"], row["episode"], row["kind"], row["first_day"], row["status"], row["healing_day"], row["flips"]] for row in ulcersOf[name]]
        if cells:
            axis.table(cellText=cells, colLabels=["Place", "Episode", "Kind", "First open", "Status", "Closed", "Flips"], loc="upper left")
        figure.suptitle(f"Participant {name}", fontsize=10)
        figure.tight_layout()
        pdf.savefig(figure)
        plt.close(figure)
    print(pdf.get_pagecount(), "pages")
