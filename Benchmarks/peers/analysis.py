# The derivation of `cicatrix analyse` with Polars and lifelines, as one of their users would write it.
#
#   python3 analysis.py STUDY OUTPUT
#
# Reads the study's files, writes the episodes, healing times and adverse events as CSV and the numbers as
# `id<TAB>field<TAB>values` to OUTPUT/numbers.tsv. The data are taken to be clean: no cell is judged. Parameters are the defaults.
# lifelines knows no clustered errors: its Kaplan-Meier curves have Greenwood's, and limits of ulcers are not written.
import os
import re
import sys

import numpy as np
import polars as pl
from lifelines import KaplanMeierFitter
from scipy import stats

folder, output = sys.argv[1:3]
os.makedirs(output, exist_ok=True)
plan = open(os.path.join(folder, "study.yaml"), encoding="utf-8").read()
cut = pl.lit(re.search(r"^data-cut: *(\S+)", plan, re.M).group(1)).str.to_date()
landmarks = [14, 28, 56, 84, 168, 364]
lines = []


def add(identifier, **fields):
    for field, values in fields.items():
        values = np.atleast_1d(np.asarray(values, dtype=float))
        text = " ".join("NA" if not np.isfinite(value) else repr(float(value)) for value in values)
        lines.append(f"{identifier}\t{field}\t{text}\n")


def proportions(identifiers, counts, n):
    # Clopper-Pearson, all at once.
    x = np.asarray(counts, dtype=float)
    lower = np.where(x == 0, 0, stats.beta.ppf(0.025, np.maximum(x, 1), n - x + 1))
    upper = np.where(x == n, 1, stats.beta.ppf(0.975, x + 1, np.maximum(n - x, 1)))
    for row, identifier in enumerate(identifiers):
        add(identifier, count=x[row], of=n, estimate=x[row] / n, lower=lower[row], upper=upper[row])


def share(identifier, x, n):
    add(identifier, count=x, of=n, estimate=x / n)


def rate(identifier, x, years):
    lower, upper = stats.chi2.ppf(0.025, 2 * x) / 2 / years, stats.chi2.ppf(0.975, 2 * x + 2) / 2 / years
    add(identifier, events=x, exposure=years, estimate=x / years, lower=lower, upper=upper)


def table(name, columns, dates=("date",)):
    frame = pl.scan_csv(os.path.join(folder, name), infer_schema=False).select(columns)
    return frame.with_columns(pl.col(c).str.to_date() for c in dates if c in columns)


def days(column):
    return (pl.col(column) - pl.col("treatment_date")).dt.total_days().cast(pl.Int32)


# Participants, cut at the data cut-off.
names = ["consent_date", "randomised_date", "treatment_date", "end_date", "death_date"]
people = table("participants.csv", ["participant_id", "screening_outcome", "end_reason"] + names, names)
people = people.filter(pl.col("consent_date").is_null() | (pl.col("consent_date") <= cut))
people = people.with_columns(pl.when(pl.col("end_date") > cut).then(None).otherwise(pl.col("end_reason")).alias("end_reason"))
people = people.with_columns(pl.when(pl.col(c) > cut).then(None).otherwise(pl.col(c)).alias(c) for c in names)
people = people.with_columns(pl.when(pl.col("end_reason") == "death").then(pl.coalesce("death_date", "end_date")).otherwise(pl.col("death_date")).alias("death_date"))
people = people.with_row_index("person").collect()
links = people.lazy().select("participant_id", "person", "treatment_date", "death_date")


def within(frame):
    frame = frame.join(links, on="participant_id", how="inner", maintain_order="left").drop("participant_id")
    return frame.filter(pl.col("date") <= cut, pl.col("death_date").is_null() | (pl.col("date") <= pl.col("death_date")))


visits = within(table("visits.csv", ["participant_id", "date", "attended"]).filter(pl.col("attended") == "yes")).collect()
place = ["hand", "digit", "level", "surface"]
numbers = ["length_mm", "width_mm", "area_mm2"]
signs = ["gangrene", "deep_structure", "systemic_antibiotics", "investigator_worsened"]
ulcers = within(table("ulcers.csv", ["participant_id", "date", "status"] + place + numbers + signs).filter(pl.col("status") != "not-assessed"))
places = pl.concat_str([pl.when(pl.col("hand") == "left").then(pl.lit("L")).otherwise(pl.lit("R")) + pl.col("digit"), "level", "surface"], separator="-")
kinds = {"active": "A", "indeterminate": "I", "healed": "H", "surgically-closed": "C", "amputated": "X"}
ulcers = ulcers.with_columns(
    [pl.col(c).cast(pl.Float64) for c in numbers]
    + [(pl.col(c) == "yes").fill_null(False) for c in signs]
    + [places.cast(pl.Categorical).alias("place"), pl.col("status").replace_strict(kinds)]
).drop(place).with_columns(
    pl.max_horizontal("length_mm", "width_mm").alias("longest"),
    pl.coalesce("area_mm2", np.pi / 4 * pl.col("length_mm") * pl.col("width_mm")).alias("area"),
).with_columns(pl.when(pl.col("length_mm").is_null()).then(None).otherwise(pl.col("longest")).alias("length"))

# Episodes. A block is a run of active rows with all that follows up to the next run; blocks join to episodes.
ulcers = ulcers.with_row_index("line").with_columns(pl.col("place").to_physical().alias("code")).sort("person", "code", "date", "line")


def changes(*columns):
    return pl.any_horizontal((pl.col(c) != pl.col(c).shift()).fill_null(True) for c in columns)


last = pl.any_horizontal((pl.col(c) != pl.col(c).shift(-1)).fill_null(True) for c in ("person", "code", "date"))
ulcers = ulcers.filter(last).with_columns(changes("person", "code").cum_sum().alias("series")).collect()
gone = ulcers.filter(pl.col("status") == "X").group_by("series").agg(pl.col("date").min().alias("gone"))
ulcers = ulcers.join(gone, on="series", how="left", maintain_order="left")
kept = pl.col("gone").is_null() | (pl.col("date") <= pl.col("gone"))
seen = ulcers.filter(kept | (pl.col("status") != "A")).select("person", "date")
ulcers = ulcers.filter(kept).with_row_index("row")
starts = ulcers.filter(pl.col("status") != "I").filter(
    (pl.col("status") == "A") & ((pl.col("status").shift() != "A").fill_null(True) | changes("series")))
starts = starts.select("row", "series").with_row_index("block", offset=1).with_columns(pl.col("series").alias("of"))
ulcers = ulcers.join(starts.select("row", "block", "of"), on="row", how="left", maintain_order="left")
walked = ulcers.with_columns(pl.col("block").forward_fill(), pl.col("of").forward_fill()).filter(pl.col("of") == pl.col("series"))
firsts = walked.lazy().group_by("block").agg(
    pl.col("date").filter(pl.col("status") == "H").min().alias("healed"),
    pl.col("date").filter(pl.col("status").is_in(["C", "X"])).min().alias("closed"))
ended = pl.min_horizontal("healed", "closed")
open_row = pl.col("status").is_in(["A", "I"]) & (ended.is_null() | (pl.col("date") < ended))
gap = (pl.col("date") - pl.col("healed")).dt.total_days()
blocks = walked.lazy().join(firsts, on="block", maintain_order="left").group_by("block", maintain_order=True).agg(
    pl.col("series", "person", "place", "treatment_date", "death_date", "healed", "closed").first(),
    pl.col("date").first().alias("opened"),
    pl.col("date").filter(pl.col("status") == "H").max().alias("last_healed"),
    pl.col("date").filter((pl.col("status") == "H") & (gap >= 14 - 3)).min().alias("confirmed_on"),
    pl.col("date").filter(open_row).max().alias("last_open"))
blocks = blocks.with_columns(lost=pl.col("closed").is_not_null() & (pl.col("healed").is_null() | (pl.col("closed") < pl.col("healed"))))
blocks = blocks.with_columns(confirmed=~pl.col("lost") & pl.col("confirmed_on").is_not_null()
    & (pl.col("closed").is_null() | (pl.col("confirmed_on") < pl.col("closed"))))
crossing = (pl.col("healed").shift() <= pl.col("treatment_date")) & (pl.col("opened") > pl.col("treatment_date"))
final = pl.col("confirmed") | pl.col("closed").is_not_null()
blocks = blocks.with_columns(episode=(changes("series") | final.shift() | crossing.fill_null(False)).cum_sum()).collect()
walked = walked.join(blocks.select("block", "episode"), on="block", maintain_order="left")

said = walked.lazy().filter(pl.col("status") != "I", pl.col("date") <= pl.col("treatment_date"))
open_before = said.group_by("series").agg(pl.col("status", "episode").last()).filter(pl.col("status") == "A")
open_before = open_before.select("episode", before=pl.lit(True))
episodes = blocks.lazy().group_by("episode", maintain_order=True).agg(
    pl.col("opened").first(), (pl.len() - 1).alias("flips"), pl.exclude("opened", "block").last())
episodes = episodes.join(open_before, on="episode", how="left", maintain_order="left").with_columns(
    number=pl.col("episode") - pl.col("episode").first().over("series") + 1,
    following=pl.when(pl.col("series") == pl.col("series").shift(-1)).then(pl.col("opened").shift(-1)),
    end=pl.when("lost").then("closed").otherwise("healed"),
    healed=pl.when(~pl.col("lost")).then("healed"),
    lost_on=pl.when("lost").then("closed"),
    status=pl.when("lost").then(pl.lit("lost")).when(pl.col("healed").is_null()).then(pl.lit("open"))
    .when("confirmed").then(pl.lit("healed-confirmed")).otherwise(pl.lit("healed-unconfirmed")))
dying = (pl.col("status") == "open") & pl.col("death_date").is_not_null()
episodes = episodes.with_columns(
    status=pl.when(dying).then(pl.lit("lost")).otherwise("status"),
    lost_on=pl.when(dying).then("death_date").otherwise("lost_on"),
    durable=(pl.col("status") == "healed-confirmed") & ((pl.col("last_healed") - pl.col("healed")).dt.total_days() >= 84),
    kind=pl.when(pl.col("treatment_date").is_null()).then(None)
    .when(pl.col("opened") > pl.col("treatment_date")).then(pl.when(pl.col("number") == 1).then(pl.lit("new")).otherwise(pl.lit("recurrence")))
    .when("before").then(pl.lit("baseline")).otherwise(pl.lit("prior")),
    opened_day=days("opened"), healing_day=days("healed"))
parts = pl.col("place").cast(pl.String).str.split("-")
episodes = episodes.with_columns(level=parts.list.get(1), surface=parts.list.get(2), digit=parts.list.get(0).str.slice(1),
    hand=parts.list.get(0).str.slice(0, 1).replace({"L": "left", "R": "right"})).collect()
found = episodes.filter(pl.col("kind").is_not_null())

# Populations and time at risk.
latest = pl.concat([visits.select("person", "date"), seen]).group_by("person").agg(pl.col("date").max().alias("last"))
treated = people.filter(pl.col("treatment_date").is_not_null()).join(latest, on="person", how="left")
treated = treated.with_columns(followed=pl.max_horizontal(days("last"), 0))
n = treated.height
reasons = dict(people.group_by("end_reason").len().iter_rows())
outcomes = dict(people.group_by("screening_outcome").len().iter_rows())
add("disposition.screened", count=people.height)
add("disposition.screen-failed", count=outcomes.get("failed", 0))
add("disposition.enrolled", count=outcomes.get("enrolled", 0))
add("disposition.randomised", count=people["randomised_date"].count())
add("disposition.treated", count=n)
add("disposition.completed", count=reasons.get("completed", 0))
add("disposition.withdrawn", count=sum(reasons.get(word, 0) for word in ("withdrew-consent", "adverse-event", "lost-to-follow-up", "other")))
add("disposition.died", count=people.filter(pl.col("death_date").is_not_null() | (pl.col("end_reason") == "death")).height)
years = treated["followed"].sum() / 365.25
add("exposure.participant-years", estimate=years)
add("exposure.followed-less-than-84-days", count=(treated["followed"] < 84).sum())

# Adverse events.
events = table("adverse-events.csv", ["participant_id", "event_id", "organ_system", "grade", "start_date", "end_date", "serious",
    "seriousness", "relatedness", "outcome", "action", "local_toxicity"]).join(links, on="participant_id", maintain_order="left")
events = events.filter(pl.col("treatment_date").is_not_null())
begin, until, treatment = pl.col("start_date"), pl.col("end_date"), pl.col("treatment_date")
complete = (begin.str.len_bytes() == 10).fill_null(False)
month = (begin + "-01").str.to_date(strict=False)
year = (begin + "-01-01").str.to_date(strict=False)
events = events.with_columns(
    start=pl.when(complete).then(begin.str.to_date(strict=False)).when(begin.is_null()).then(treatment)
    .when(begin.str.len_bytes() == 7).then(pl.when(treatment.dt.strftime("%Y-%m") == begin).then(treatment).otherwise(month))
    .otherwise(pl.when(treatment.dt.strftime("%Y") == begin).then(treatment).otherwise(year)),
    end=pl.when(until.str.len_bytes() == 10).then(until.str.to_date(strict=False))
    .when(until.str.len_bytes() == 7).then((until + "-01").str.to_date(strict=False).dt.month_end())
    .otherwise((until + "-12-31").str.to_date(strict=False)))
events = events.with_columns(start=pl.when(~complete & (pl.col("end") < pl.col("start"))).then("end").otherwise("start"))
events = events.filter(pl.col("start") <= cut, ~complete | pl.col("death_date").is_null() | (pl.col("start") <= pl.col("death_date")))
fatal = (pl.col("grade") == "5").fill_null(False) | (pl.col("outcome") == "fatal").fill_null(False) \
    | pl.col("seriousness").str.contains("death", literal=True).fill_null(False)
events = events.with_columns(day=days("start"), fatal=fatal).with_columns(
    grade=pl.when("fatal").then(5).otherwise(pl.col("grade").cast(pl.Int32)),
    emergent=pl.col("day") >= 0, primary=(pl.col("day") >= 0) & (pl.col("day") <= 84), any=pl.lit(True),
    slug=pl.col("organ_system").cast(pl.Categorical),
    is_serious=(pl.col("serious") == "yes").fill_null(False) | pl.col("seriousness").is_not_null() | pl.col("fatal"),
    related=pl.col("relatedness").is_null() | pl.col("relatedness").is_in(["possible", "probable", "definite"]),
    withdrawn=(pl.col("action") == "withdrawn-from-study").fill_null(False)).with_columns(severe=(pl.col("grade") >= 3).fill_null(False)).collect()
emergent = events.filter("emergent")
starts_of = emergent.group_by("person").agg(pl.col("day").max().alias("last_start"))
treated = treated.join(starts_of, on="person", how="left").with_columns(until=pl.min_horizontal(cut, "end_date", "death_date"))
treated = treated.with_columns(observed=pl.max_horizontal(days("until"), "followed", "last_start", 0))
observed_years = treated["observed"].sum() / 365.25
add("exposure.adverse-events.participant-years", estimate=observed_years)
flags = {"any": "any", "serious": "is_serious", "related": "related", "grade-3-or-higher": "severe", "fatal": "fatal",
         "leading-to-withdrawal": "withdrawn"}
counts = emergent.select([pl.col("person").filter(pl.col(c)).n_unique().alias(k) for k, c in flags.items()]
    + [pl.col(c).sum().alias(k + ".events") for k, c in flags.items()]).row(0, named=True)
proportions([f"adverse-events.{name}" for name in flags], [counts[name] for name in flags], n)
for name in flags:
    add(f"adverse-events.{name}.events", count=counts[name + ".events"])
rate("adverse-events.rate", emergent.height, observed_years)
cells = [f"grade-{grade}" for grade in range(1, 6)] + ["missing", "any-grade", "grade-3-or-higher"]
for name in ("primary.max-grade", "primary.max-grade-with-local"):
    counted = events.filter(pl.col("primary") & (pl.col("local_toxicity").is_null() | pl.lit(name == "primary.max-grade-with-local")))
    counted = counted.with_columns(pl.col("grade").fill_null(0))
    cell_counts = [(pl.col("grade") == grade).sum().alias(f"grade-{grade}") for grade in range(1, 6)] + [
        (pl.col("grade") == 0).sum().alias("missing"), pl.len().alias("any-grade"), (pl.col("grade") >= 3).sum().alias("grade-3-or-higher")]
    tally = counted.group_by("slug", "person").agg(pl.col("grade").max()).group_by("slug").agg(cell_counts)
    tally = tally.with_columns(pl.col("slug").cast(pl.String).str.to_lowercase().str.replace_all("[^a-z0-9]+", "-").str.strip_chars("-"))
    total = counted.group_by("person").agg(pl.col("grade").max()).select([pl.lit("any").alias("slug")] + cell_counts)
    tally = pl.concat([tally, total])
    identifiers = [f"{name}.{system}.{cell}" for system in tally["slug"] for cell in cells]
    proportions(identifiers, tally.select(cells).to_numpy().ravel(), n)

# Healing of baseline ulcers.
zero = [pl.max_horizontal(days(c), 0).alias(c + "_day") for c in ("last_open", "lost_on")]
baseline = found.filter(pl.col("kind") == "baseline").with_columns(
    [pl.when(pl.col("healed").is_not_null()).then(pl.max_horizontal(days("healed"), 0)).alias("healed_day")] + zero)
baseline = baseline.with_columns(censor=pl.when(pl.col("status") == "lost").then("lost_on_day").otherwise("last_open_day"),
    is_confirmed=pl.col("status") == "healed-confirmed", is_healed=pl.col("status").str.starts_with("healed"))
baseline = baseline.with_columns(
    time=pl.when("is_confirmed").then("healed_day").otherwise("censor"),
    time_any=pl.when("is_healed").then("healed_day").otherwise("censor"),
    time_middle=pl.when("is_confirmed").then((pl.col("last_open_day") + pl.col("healed_day")) / 2).otherwise("censor"),
    cause=pl.when("is_confirmed").then(1).when(pl.col("status") == "lost").then(2).otherwise(0))
size = baseline.height
add("healing.baseline-ulcers", count=size)
for name, status in (("confirmed", "healed-confirmed"), ("unconfirmed", "healed-unconfirmed"), ("open", "open"), ("lost", "lost")):
    share(f"healing.{name}", (baseline["status"] == status).sum(), size)
share("healing.durable", baseline["durable"].sum(), size)


def kaplan_meier(frame, time, event):
    return KaplanMeierFitter().fit(frame[time].to_numpy(), frame[event].to_numpy())


def median(fit):
    # lifelines takes the first time at or below one half; the definition takes the middle of a stretch flat at one half.
    surviving = fit.survival_function_.iloc[:, 0]
    below = surviving.index[surviving.to_numpy() <= 0.5 + 1.5e-8]
    if not len(below) or surviving[below[0]] < 0.5 - 1.5e-8:
        return fit.median_survival_time_
    under = surviving.index[surviving.to_numpy() < 0.5 - 1.5e-8]
    return (below[0] + (under[0] if len(under) else surviving.index[-1])) / 2


def curve(identifier, fit, lowest):
    # lifelines adds a row at time 0 if there is none; only observed times are points.
    counts = fit.event_table
    observed = (counts["observed"] + counts["censored"]).to_numpy() > 0
    surviving = fit.survival_function_.iloc[:, 0].to_numpy()
    add(f"{identifier}.curve", time=counts.index.to_numpy()[observed], atRisk=counts["at_risk"].to_numpy()[observed],
        events=counts["observed"].to_numpy()[observed], censored=counts["censored"].to_numpy()[observed], estimate=surviving[observed])
    add(f"{identifier}.median", estimate=median(fit))
    times = [day for day in lowest if day <= counts.index[-1] or surviving[-1] == 0]
    for day, at in zip(times, fit.survival_function_at_times(times).to_numpy()):
        add(f"{identifier}.day-{day}", estimate=1 - at)


for name, time, event in (("confirmed", "time", "is_confirmed"), ("any", "time_any", "is_healed"), ("midpoint", "time_middle", "is_confirmed")):
    curve(f"healing.time.{name}", kaplan_meier(baseline, time, event), landmarks)


def aalen_johansen(frame):
    # lifelines' AalenJohansenFitter moves tied times apart at random; with whole days that changes the estimates.
    steps = frame.group_by("time").agg(pl.len().alias("here"), (pl.col("cause") == 1).sum().alias("first"),
        (pl.col("cause") == 2).sum().alias("second")).sort("time")
    here, first, second = (steps[c].to_numpy().astype(float) for c in ("here", "first", "second"))
    risk = here[::-1].cumsum()[::-1]
    before = np.concatenate([[1.0], np.cumprod(1 - (first + second) / risk)[:-1]])
    return steps["time"].to_numpy(), np.cumsum(before * first / risk), np.cumsum(before * second / risk)


times, healed, lost = aalen_johansen(baseline)
add("healing.cumulative-incidence.healed.curve", time=times, estimate=healed)
add("healing.cumulative-incidence.lost.curve", time=times, estimate=lost)

# Worsening and area reduction.
ends = baseline.lazy().select("episode", "end", "lost")
rows = walked.lazy().join(ends, on="episode", maintain_order="left").with_columns(day=days("date"))
measures = ["area", "length", "gangrene", "deep_structure", "systemic_antibiotics"]
reference = rows.filter(pl.col("day") <= 0).group_by("episode").agg(pl.col(c).last().alias(c + "_0") for c in measures)
rows = rows.join(reference, on="episode", maintain_order="left").collect()


def least(value, limit):
    return value >= limit - abs(limit) * 1e-9


by_size = (pl.col("status").is_in(["A", "I"]) & (pl.col("area_0") > 0) & least(pl.col("area"), 1.5 * pl.col("area_0"))
    & least(pl.col("length") - pl.col("length_0"), pl.lit(1.0)).fill_null(True)).fill_null(False)
appeared = [pl.col(c) & ~pl.col(c + "_0") for c in measures[2:]]
worse = rows.filter(pl.col("day") > 0, pl.col("day") <= 84, pl.col("end").is_null() | (pl.col("date") <= pl.col("end")))
worse = worse.filter(pl.any_horizontal([by_size, pl.col("investigator_worsened"), pl.col("status") == "X"] + appeared))
worse = worse.group_by("episode").agg(pl.col("person").first(), pl.col("day").min())
share("worsening.baseline-ulcers", worse.height, size)
near = rows.with_columns(area=pl.when(pl.col("status") == "H").then(0.0).otherwise("area")).filter(
    pl.col("day").is_between(21, 41), pl.col("area").is_not_null(), pl.col("area_0") > 0, pl.col("status").is_in(["A", "I", "H"]),
    ~pl.col("lost") | (pl.col("date") <= pl.col("end")))
near = near.with_columns(distance=(pl.col("day") - 28).abs()).sort("episode", "distance", "day").unique("episode", keep="first", maintain_order=True)
add("healing.area-reduction.day-28.median", estimate=near.select((100 * (pl.col("area_0") - pl.col("area")) / pl.col("area_0")).median()).item())

# New ulcers and recurrence.
fresh = found.filter(pl.col("kind").is_in(["new", "recurrence"]))
proportions(["new-ulcers.participants"], [fresh["person"].n_unique()], n)
add("new-ulcers.count", count=fresh.height)
rate("new-ulcers.rate", fresh.height, years)
each = treated.select("person", "followed").join(fresh.group_by("person").len(), on="person", how="left")
each, exposure = each["len"].fill_null(0).to_numpy(), each["followed"].to_numpy() / 365.25
add("new-ulcers.rate.robust-standard-error", estimate=np.sqrt(((each - each.sum() / years * exposure) ** 2).sum()) / years)
followed = np.sort(treated["followed"].to_numpy())
opened = fresh["opened_day"].to_numpy()
at = np.unique(np.concatenate([followed, opened]))
risk = n - np.searchsorted(followed, at, side="left")
happened = np.bincount(np.searchsorted(at, opened), minlength=len(at))
add("new-ulcers.mean-cumulative.curve", time=at, atRisk=risk, events=happened, estimate=np.cumsum(happened / risk))
again = found.filter(pl.col("status") == "healed-confirmed", pl.col("healed") > pl.col("treatment_date"))
again = again.with_columns(gap=(pl.col("following") - pl.col("healed")).dt.total_days(), kept=(pl.col("last_healed") - pl.col("healed")).dt.total_days())
share("recurrence.same-location", again["gap"].count(), again.height)
share("recurrence.same-location.within-91-days", (again["gap"] <= 91).sum(), again.height)
again = again.with_columns(time=pl.coalesce("gap", "kept"), event=pl.col("gap").is_not_null())
curve("recurrence.time", kaplan_meier(again, "time", "event"), [91])
full = ["tip", "distal", "dip", "middle", "pip", "proximal", "mcp"]
pairs = []
for digit in "12345":
    chain = [level for level in full if digit != "1" or level not in ("middle", "pip")]
    both = list(zip(chain, chain[1:])) + [("tip", "nail")]
    pairs += [(digit, a, b) for a, b in both + [(b, a) for a, b in both] + [(level, level) for level in chain + ["nail"]]]
contiguous = pl.DataFrame(pairs, schema=["digit", "level", "other"], orient="row")
candidates = again.select("episode", "person", "hand", "digit", "level", "surface", "healed").join(contiguous, on=["digit", "level"])
candidates = candidates.join(found.select("person", "hand", "digit", "surface", "opened", pl.col("level").alias("other")),
    on=["person", "hand", "digit", "surface", "other"])
between = (pl.col("opened") - pl.col("healed")).dt.total_days()
share("recurrence.contiguous.within-84-days", candidates.filter(between > 0, between <= 84)["episode"].n_unique(), again.height)

# Pattern over the attended visits.
dates = visits.lazy().select("person", "date", "treatment_date").unique().filter(pl.col("date") > pl.col("treatment_date"))
through = found.lazy().select("person", "opened", until=pl.min_horizontal("healed", "lost_on"))
during = (pl.col("opened") <= pl.col("date")) & (pl.col("until").is_null() | (pl.col("date") < pl.col("until")))
patterns = dates.join(through, on="person", how="left").group_by("person", "date").agg(during.fill_null(False).any().alias("ulcer"))
patterns = patterns.group_by("person").agg(pl.len().alias("visits"), pl.col("ulcer").sum().alias("ulcers")).filter(pl.col("visits") >= 3)
patterns = patterns.select(pl.when(pl.col("ulcers") == 0).then(pl.lit("none")).when(pl.col("ulcers") == pl.col("visits")).then(pl.lit("chronic"))
    .when(pl.col("ulcers") == 1).then(pl.lit("episodic")).otherwise(pl.lit("recurrent")).alias("pattern")).collect()
words = dict(patterns.group_by("pattern").len().iter_rows())
words["unknown"] = n - patterns.height
names = ["none", "episodic", "recurrent", "chronic", "unknown"]
proportions([f"pattern.{name}" for name in names], [words.get(name, 0) for name in names], n)

# Places.
for kind in ("location", "hand", "digit", "level", "surface"):
    name = "place" if kind == "location" else kind
    counts = found.group_by(pl.col(name).cast(pl.String)).agg(
        pl.len().alias("episodes"), (pl.col("status") == "healed-confirmed").sum().alias("healed-confirmed"),
        (pl.col("status") == "lost").sum().alias("lost"), (pl.col("kind") == "recurrence").sum().alias("recurrences"), pl.col("flips").sum())
    for row in counts.iter_rows(named=True):
        for field in ("episodes", "healed-confirmed", "lost", "recurrences", "flips"):
            add(f"{kind}.{row[name]}.{field}", count=row[field])
    for (code,), group in baseline.group_by(pl.col(name).cast(pl.String)):
        add(f"{kind}.{code}.median-days-to-healing", estimate=median(kaplan_meier(group, "time", "is_confirmed")))

# Local toxicity.
signs = ["swelling", "warmth", "impairment_of_function", "hematoma"]
reactions = within(table("local-reactions.csv", ["participant_id", "date"] + signs)).with_columns(day=days("date"))
reactions = reactions.filter(pl.col("day").is_between(0, 84)).unpivot(signs, index=["person", "day"], variable_name="part")
reactions = reactions.filter(pl.col("value").cast(pl.Int32) >= 1).select("person", pl.col("part").str.replace_all("_", "-"), "day").collect()
toxic = pl.concat([reactions, events.filter(pl.col("primary") & pl.col("local_toxicity").is_not_null()).select("person", pl.col("local_toxicity").alias("part"), "day"),
    worse.select("person", pl.lit("ulcer-worsening").alias("part"), "day"),
    fresh.filter(pl.col("opened_day") <= 84).select("person", pl.lit("new-ulcer").alias("part"), pl.col("opened_day").alias("day"))])
parts = ["swelling", "warmth", "impairment-of-function", "hematoma", "ulcer-worsening", "new-ulcer"]
counts = [toxic.filter(pl.col("part") == part)["person"].n_unique() for part in parts]
counts += [toxic.filter(pl.col("part").is_in(parts[:3]))["person"].n_unique(), toxic["person"].n_unique()]
proportions([f"primary.local-toxicity.{part}" for part in parts + ["inflammation", "any"]], counts, n)
course = treated.join(toxic.group_by("person").agg(pl.col("day").min().alias("toxic")), on="person", how="left").select(
    time=pl.coalesce("toxic", days("death_date"), "followed"),
    cause=pl.when(pl.col("toxic").is_not_null()).then(1).when(pl.col("death_date").is_not_null()).then(2).otherwise(0))
times, incidence, _ = aalen_johansen(course)
add("primary.local-toxicity.day-84", estimate=incidence[np.searchsorted(times, 84, side="right") - 1])
outcome = events.filter(pl.col("primary") & pl.col("related") & pl.col("severe"))["person"].n_unique()
add("monitoring.participants-with-outcome", count=outcome)
add("monitoring.probability", estimate=stats.beta.sf(0.3, 0.6 + outcome, 1.4 + n - outcome))

identifiers = people.select("person", "participant_id")
episodes.join(identifiers, on="person", maintain_order="left").select("participant_id", "place", "number", "kind", "opened", "status", "healed",
    "confirmed_on", "lost_on", "flips", "healing_day").write_csv(os.path.join(output, "episodes.csv"))
baseline.join(identifiers, on="person", maintain_order="left").select("participant_id", "place", "time", "is_confirmed", "time_any", "is_healed",
    "time_middle").write_csv(os.path.join(output, "time-to-healing.csv"))
events.select("participant_id", "event_id", "organ_system", "grade", "start", "end", "day", "emergent", "primary", "is_serious", "related",
    "fatal").write_csv(os.path.join(output, "adverse-events.csv"))
with open(os.path.join(output, "numbers.tsv"), "w", encoding="utf-8") as file:
    file.writelines(lines)
