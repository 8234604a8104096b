# The derivation of `cicatrix analyse` with data.table and survival, as one of their users would write it.
#
#   Rscript analysis.R STUDY OUTPUT
#
# Reads the study's files, writes the episodes, healing times and adverse events as CSV and the numbers as
# `id<TAB>field<TAB>values` to OUTPUT/numbers.tsv. The data are taken to be clean: no cell is judged. Parameters are the defaults.
# Whatever can be a step over whole columns is one; no loop runs over participants or locations.
suppressMessages({
  library(data.table)
  library(survival)
})
# data.table keeps its own default of half the cores: on a busy machine its threads wait by spinning, which counts as processor time.
arguments <- commandArgs(TRUE)
folder <- arguments[1]
output <- arguments[2]
dir.create(output, showWarnings = FALSE, recursive = TRUE)
table <- function(name, columns, ...) {
  fread(file.path(folder, name), select = columns, na.strings = "", showProgress = FALSE, ...)
}
plan <- readLines(file.path(folder, "study.yaml"))
cut <- as.IDate(sub("^data-cut: *", "", grep("^data-cut:", plan, value = TRUE)))
z <- qnorm(0.975)
landmarks <- c(14, 28, 56, 84, 168, 364)

lines <- new.env()
lines$all <- vector("list", 4096)
lines$count <- 0L
add <- function(id, ...) {
  values <- list(...)
  for (field in names(values)) {
    lines$count <- lines$count + 1L
    text <- paste(ifelse(is.na(values[[field]]), "NA", sprintf("%.17g", as.numeric(values[[field]]))), collapse = " ")
    lines$all[[lines$count]] <- paste(id, field, text, sep = "\t")
  }
}
proportion <- function(id, x, n) {
  add(id, count = x, of = n, estimate = x / n, lower = if (x == 0) 0 else qbeta(0.025, x, n - x + 1),
    upper = if (x == n) 1 else qbeta(0.975, x + 1, n - x))
}
share <- function(id, x, n) add(id, count = x, of = n, estimate = x / n)
rate <- function(id, x, years) {
  add(id, events = x, exposure = years, estimate = x / years, lower = qchisq(0.025, 2 * x) / 2 / years,
    upper = qchisq(0.975, 2 * x + 2) / 2 / years)
}

# Participants, cut at the data cut-off.
people <- table("participants.csv", c("participant_id", "consent_date", "screening_outcome", "randomised_date",
  "treatment_date", "end_date", "end_reason", "death_date"))
people <- people[is.na(consent_date) | consent_date <= cut]
people[end_date > cut, `:=`(end_date = NA, end_reason = NA)]
for (name in c("randomised_date", "treatment_date", "death_date")) {
  set(people, j = name, value = as.IDate(people[[name]]))
  set(people, which(people[[name]] > cut), name, NA)
}
people[end_reason == "death" & is.na(death_date), death_date := end_date]
people[, `:=`(died = !is.na(death_date) | end_reason %in% "death", person = .I)]
days <- function(date, person) as.integer(date) - as.integer(people$treatment_date)[person]
known <- function(rows) {
  rows[, person := chmatch(participant_id, people$participant_id)]
  rows <- rows[!is.na(person)]
  rows[, participant_id := NULL][]
}
within <- function(rows) {
  death <- people$death_date[rows$person]
  rows[!is.na(date) & date <= cut & (is.na(death) | date <= death)]
}

visits <- within(known(table("visits.csv", c("participant_id", "date", "attended")))[attended == "yes"])
ulcers <- known(table("ulcers.csv", c("participant_id", "date", "hand", "digit", "level", "surface", "status", "length_mm",
  "width_mm", "area_mm2", "gangrene", "deep_structure", "systemic_antibiotics", "investigator_worsened")))
ulcers <- within(ulcers)[status != "not-assessed"]
ulcers[, `:=`(line = .I, length = pmax(length_mm, width_mm), treatment = people$treatment_date[person])]
ulcers[, area := fifelse(is.na(area_mm2), pi / 4 * length_mm * width_mm, area_mm2)]
ulcers[is.na(length), length := length_mm]

# Episodes. A block is a run of active rows with all that follows up to the next run; blocks join to episodes.
setorder(ulcers, person, hand, digit, level, surface, date, line)
ulcers <- unique(ulcers, by = c("person", "hand", "digit", "level", "surface", "date"), fromLast = TRUE)
ulcers[, series := rleidv(ulcers, cols = c("person", "hand", "digit", "level", "surface"))]
gone <- ulcers[status == "amputated", .(gone = min(date)), by = series]
ulcers[gone, gone := i.gone, on = "series"]
seen <- ulcers[is.na(gone) | date <= gone | status != "active", .(person, date)]
ulcers <- ulcers[is.na(gone) | date <= gone]
said <- which(ulcers$status != "indeterminate")
active <- ulcers$status[said] == "active"
follows <- ulcers$series[said] == shift(ulcers$series[said], fill = 0L)
starts <- said[active & !(follows & shift(active, fill = FALSE))]
ulcers[, block := 0L]
ulcers[starts, block := 1L]
ulcers[, block := cumsum(block)]
ulcers[block > 0, inside := series == ulcers$series[starts][block]]
walked <- ulcers[inside == TRUE]

blocks <- ulcers[starts, .(block, series, person, hand, digit, level, surface, treatment, opened = date)]
ended <- walked[status == "healed", .(healed = min(date), lastHealed = max(date)), by = block]
blocks[ended, `:=`(healed = i.healed, lastHealed = i.lastHealed), on = "block"]
closed <- walked[status %in% c("amputated", "surgically-closed"), .(closed = min(date)), by = block]
blocks[closed, closed := i.closed, on = "block"]
walked[, `:=`(healed = blocks$healed[block], closed = blocks$closed[block])]
agreed <- walked[status == "healed" & date - healed >= 14L - 3L, .(confirmed = min(date)), by = block]
blocks[agreed, confirmedOn := i.confirmed, on = "block"]
open <- walked[status %in% c("active", "indeterminate") & (is.na(healed) | date < healed) & (is.na(closed) | date < closed),
  .(lastOpen = max(date)), by = block]
blocks[open, lastOpen := i.lastOpen, on = "block"]
blocks[, lost := !is.na(closed) & (is.na(healed) | closed < healed)]
blocks[, confirmed := !lost & !is.na(confirmedOn) & (is.na(closed) | confirmedOn < closed)]
blocks[, final := lost | confirmed | !is.na(closed)]
blocks[, first := series != shift(series, fill = 0L)]
blocks[, new := first | shift(final, fill = TRUE) |
  (!is.na(treatment) & shift(healed) <= treatment & opened > treatment) %in% TRUE]
blocks[, episode := cumsum(new)]
walked[, episode := blocks$episode[block]]

episodes <- blocks[!duplicated(episode, fromLast = TRUE)]
episodes[, `:=`(opened = blocks$opened[blocks$new], flips = blocks[, .N, by = episode]$N - 1L)]
episodes[, number := rowid(series)]
episodes[, `:=`(lostOn = fifelse(lost, closed, as.IDate(NA)), end = fifelse(lost, closed, healed))]
death <- people$death_date[episodes$person]
episodes[, status := fifelse(lost, "lost", fifelse(is.na(healed), "open", fifelse(confirmed, "healed-confirmed", "healed-unconfirmed")))]
dying <- which(episodes$status == "open" & !is.na(death))
episodes[dying, `:=`(status = "lost", lostOn = death[dying])]
episodes[lost == TRUE, healed := NA]
episodes[, following := shift(opened, type = "lead")]
episodes[shift(series, type = "lead", fill = 0L) != series, following := NA]
episodes[, durable := status == "healed-confirmed" & lastHealed - healed >= 84L]
before <- walked[status != "indeterminate" & date <= treatment]
before <- before[!duplicated(series, fromLast = TRUE) & status == "active", episode]
episodes[, kind := fifelse(opened > treatment, fifelse(number == 1L, "new", "recurrence"), fifelse(episode %in% before, "baseline", "prior"))]
episodes[, place := paste0(fifelse(hand == "left", "L", "R"), digit, "-", level, "-", surface)]
episodes[, openedDay := as.integer(opened - treatment)]

# Populations and time at risk.
treated <- people[!is.na(treatment_date)]
n <- nrow(treated)
latest <- rbind(visits[, .(person, date)], seen)[, .(last = max(date)), by = person]
treated[latest, last := i.last, on = "person"]
treated[, followed := pmax(0L, as.integer(last - treatment_date), na.rm = TRUE)]
has <- function(...) sum(people$end_reason %in% c(...))
add("disposition.screened", count = nrow(people))
add("disposition.screen-failed", count = sum(people$screening_outcome == "failed"))
add("disposition.enrolled", count = sum(people$screening_outcome == "enrolled"))
add("disposition.randomised", count = sum(!is.na(people$randomised_date)))
add("disposition.treated", count = n)
add("disposition.completed", count = has("completed"))
add("disposition.withdrawn", count = has("withdrew-consent", "adverse-event", "lost-to-follow-up", "other"))
add("disposition.died", count = sum(people$died))
years <- sum(treated$followed) / 365.25
add("exposure.participant-years", estimate = years)
add("exposure.followed-less-than-84-days", count = sum(treated$followed < 84))

# Adverse events.
events <- known(table("adverse-events.csv", c("participant_id", "event_id", "organ_system", "grade", "start_date", "end_date",
  "serious", "seriousness", "relatedness", "outcome", "action", "local_toxicity"),
  colClasses = list(character = c("start_date", "end_date"))))
events[, treatment := people$treatment_date[person]]
events <- events[!is.na(treatment)]
events[, size := nchar(start_date)]
events[size == 10, start := as.IDate(start_date)]
events[is.na(size), start := treatment]
events[size == 7, start := fifelse(format(treatment, "%Y-%m") == start_date, treatment, as.IDate(paste0(start_date, "-01")))]
events[size == 4, start := fifelse(format(treatment, "%Y") == start_date, treatment, as.IDate(paste0(start_date, "-01-01")))]
events[, endSize := nchar(end_date)]
events[endSize == 10, end := as.IDate(end_date)]
events[endSize == 7, end := as.IDate(format(as.IDate(paste0(end_date, "-01")) + 31L, "%Y-%m-01")) - 1L]
events[endSize == 4, end := as.IDate(paste0(end_date, "-12-31"))]
events[!size %in% 10L & end < start, start := end]
death <- people$death_date[events$person]
events <- events[start <= cut & (!size %in% 10L | is.na(death) | start <= death)]
events[, day := as.integer(start - treatment)]
events[, emergent := day >= 0]
events[, primary := emergent & day <= 84]
events[, fatal := grade %in% 5 | outcome %in% "fatal" | grepl("death", seriousness, fixed = TRUE)]
events[fatal == TRUE, grade := 5L]
events[, `:=`(isSerious = serious %in% "yes" | !is.na(seriousness) | fatal,
  related = is.na(relatedness) | relatedness %in% c("possible", "probable", "definite"), severe = grade %in% 3:5,
  withdrawn = action %in% "withdrawn-from-study")]
systems <- unique(events$organ_system)
events[, slug := gsub("^-+|-+$", "", gsub("[^a-z0-9]+", "-", tolower(systems)))[chmatch(organ_system, systems)]]
treated[, observed := as.integer(pmin(cut, end_date, death_date, na.rm = TRUE) - treatment_date)]
lastStart <- events[emergent == TRUE, .(day = max(day)), by = person]
treated[lastStart, lastStart := i.day, on = "person"]
treated[, observed := pmax(0L, observed, followed, lastStart, na.rm = TRUE)]
observedYears <- sum(treated$observed) / 365.25
add("exposure.adverse-events.participant-years", estimate = observedYears)
emergent <- events[emergent == TRUE]
emergent[, any := TRUE]
flags <- c(any = "any", serious = "isSerious", related = "related", `grade-3-or-higher` = "severe", fatal = "fatal",
  `leading-to-withdrawal` = "withdrawn")
for (name in names(flags)) {
  chosen <- emergent$person[emergent[[flags[name]]]]
  proportion(paste0("adverse-events.", name), uniqueN(chosen), n)
  add(paste0("adverse-events.", name, ".events"), count = length(chosen))
}
rate("adverse-events.rate", nrow(emergent), observedYears)
cells <- c(paste0("grade-", 1:5), "missing", "any-grade", "grade-3-or-higher")
for (name in c("primary.max-grade", "primary.max-grade-with-local")) {
  counted <- events[primary == TRUE & (is.na(local_toxicity) | name == "primary.max-grade-with-local")]
  counted[is.na(grade), grade := 0L]
  worst <- rbind(counted[, .(grade = max(grade)), by = .(slug, person)], counted[, .(slug = "any", grade = max(grade)), by = person])
  tally <- worst[, .(x = list(c(tabulate(grade, 5), sum(grade == 0), .N, sum(grade >= 3)))), by = slug]
  for (row in seq_len(nrow(tally))) {
    for (cell in seq_along(cells)) proportion(paste(name, tally$slug[row], cells[cell], sep = "."), tally$x[[row]][cell], n)
  }
}

# Healing of baseline ulcers.
found <- episodes[!is.na(kind)]
baseline <- found[kind == "baseline"]
size <- nrow(baseline)
add("healing.baseline-ulcers", count = size)
for (name in c("confirmed", "unconfirmed", "open", "lost")) {
  share(paste0("healing.", name), sum(baseline$status == if (name %in% c("open", "lost")) name else paste0("healed-", name)), size)
}
share("healing.durable", sum(baseline$durable), size)
zero <- function(date, from) pmax(0L, as.integer(date - from))
baseline[, `:=`(healDay = zero(healed, treatment), openDay = zero(lastOpen, treatment), lostDay = zero(lostOn, treatment))]
baseline[, censor := fifelse(status == "lost", lostDay, openDay)]
baseline[, isConfirmed := status == "healed-confirmed"]
baseline[, isHealed := isConfirmed | status == "healed-unconfirmed"]
baseline[, `:=`(time = fifelse(isConfirmed, healDay, censor), timeAny = fifelse(isHealed, healDay, censor),
  timeMiddle = fifelse(isConfirmed, (openDay + healDay) / 2, as.numeric(censor)),
  state = factor(fifelse(isConfirmed, 1L, fifelse(status == "lost", 2L, 0L)), 0:2, c("censored", "healed", "lost")))]
errorOf <- function(fit) {
  error <- if (fit$logse) fit$std.err * fit$surv else fit$std.err
  fifelse(fit$surv <= 0 | fit$surv >= 1, 0, error)
}
curve <- function(id, fit) {
  add(paste0(id, ".curve"), time = fit$time, atRisk = fit$n.risk, events = fit$n.event, censored = fit$n.censor,
    estimate = fit$surv, standardError = errorOf(fit))
}
median50 <- function(id, fit) {
  at <- quantile(fit, 0.5)
  add(id, estimate = at$quantile, lower = at$lower, upper = at$upper)
}
landmark <- function(id, fit, day) {
  at <- findInterval(day, fit$time)
  if (day > max(fit$time) && min(fit$surv) > 0) at <- NA
  s <- fit$surv[at]
  error <- errorOf(fit)[at]
  if (is.na(s) || s <= 0 || s >= 1) return(add(id, estimate = 1 - s, lower = NA, upper = NA))
  width <- z * error / (s * abs(log(s)))
  add(id, estimate = 1 - s, lower = 1 - s^exp(-width), upper = 1 - s^exp(width))
}
fits <- list(
  confirmed = survfit(Surv(time, isConfirmed) ~ 1, baseline, cluster = person, conf.type = "log-log"),
  any = survfit(Surv(timeAny, isHealed) ~ 1, baseline, cluster = person, conf.type = "log-log"),
  midpoint = survfit(Surv(timeMiddle, isConfirmed) ~ 1, baseline, cluster = person, conf.type = "log-log"))
for (name in names(fits)) {
  id <- paste0("healing.time.", name)
  curve(id, fits[[name]])
  median50(paste0(id, ".median"), fits[[name]])
  for (day in landmarks) landmark(paste0(id, ".day-", day), fits[[name]], day)
}
# survfit 3.5 ignores `cluster` for states: its errors treat every ulcer as independent and are not compared.
states <- survfit(Surv(time, state) ~ 1, baseline)
add("healing.cumulative-incidence.healed.curve", time = states$time, estimate = states$pstate[, 2])
add("healing.cumulative-incidence.lost.curve", time = states$time, estimate = states$pstate[, 3])

# Worsening and area reduction.
rows <- walked[episode %in% baseline$episode]
rows[, end := episodes$end[episode]]
rows[, `:=`(day = as.integer(date - treatment), gangrene = gangrene %in% "yes", deep = deep_structure %in% "yes",
  antibiotics = systemic_antibiotics %in% "yes", worsened = investigator_worsened %in% "yes")]
reference <- rows[day <= 0][!duplicated(episode, fromLast = TRUE)]
rows[reference, `:=`(area0 = i.area, length0 = i.length, gangrene0 = i.gangrene, deep0 = i.deep, antibiotics0 = i.antibiotics), on = "episode"]
later <- rows[day > 0 & day <= 84 & (is.na(end) | date <= end)]
least <- function(value, limit) value >= limit - abs(limit) * 1e-9
later[, bySize := (status %in% c("active", "indeterminate") & area0 > 0 & least(area, 1.5 * area0) &
  (is.na(length) | is.na(length0) | least(length - length0, 1))) %in% TRUE]
worse <- later[bySize | (gangrene & !gangrene0) | (deep & !deep0) | (antibiotics & !antibiotics0) | worsened | status == "amputated",
  .(day = min(day)), by = .(episode, person)]
share("worsening.baseline-ulcers", nrow(worse), size)
rows[, area := fifelse(status == "healed", 0, area)]
near <- rows[day >= 21 & day <= 41 & !is.na(area) & !is.na(area0) & area0 > 0 & status %in% c("active", "indeterminate", "healed") &
  (!episodes$lost[episode] | date <= end)]
near[, distance := abs(day - 28L)]
setorder(near, episode, distance, day)
near <- unique(near, by = "episode")
add("healing.area-reduction.day-28.median", estimate = median(near[, 100 * (area0 - area) / area0]))

# New ulcers and recurrence.
fresh <- found[kind %in% c("new", "recurrence")]
proportion("new-ulcers.participants", uniqueN(fresh$person), n)
add("new-ulcers.count", count = nrow(fresh))
rate("new-ulcers.rate", nrow(fresh), years)
each <- tabulate(fresh$person, nrow(people))[treated$person]
add("new-ulcers.rate.robust-standard-error", estimate = sqrt(sum((each - sum(each) / years * treated$followed / 365.25)^2)) / years)
at <- sort(unique(c(treated$followed, fresh$openedDay)))
risk <- n - findInterval(at - 1L, sort(treated$followed))
happened <- tabulate(match(fresh$openedDay, at), length(at))
add("new-ulcers.mean-cumulative.curve", time = at, atRisk = risk, events = happened, estimate = cumsum(happened / risk))
again <- found[status == "healed-confirmed" & healed > treatment]
again[, gap := as.integer(following - healed)]
share("recurrence.same-location", sum(!is.na(again$gap)), nrow(again))
share("recurrence.same-location.within-91-days", sum(again$gap <= 91, na.rm = TRUE), nrow(again))
fit <- survfit(Surv(time, event) ~ 1, again[, .(time = fifelse(is.na(gap), as.integer(lastHealed - healed), gap), event = !is.na(gap), person)],
  cluster = person, conf.type = "log-log")
curve("recurrence.time", fit)
median50("recurrence.time.median", fit)
landmark("recurrence.time.day-91", fit, 91)
chain <- function(levels, digit) data.table(digit = digit, level = c(levels, head(levels, -1), tail(levels, -1)), other = c(levels, tail(levels, -1), head(levels, -1)))
full <- c("tip", "distal", "dip", "middle", "pip", "proximal", "mcp")
contiguous <- rbind(rbindlist(lapply(2:5, function(digit) chain(full, digit))), chain(setdiff(full, c("middle", "pip")), 1L),
  data.table(digit = rep(1:5, 3), level = rep(c("tip", "nail", "nail"), each = 5), other = rep(c("nail", "tip", "nail"), each = 5)))
candidates <- contiguous[again[, .(episode, person, hand, digit, level, surface, healed)], on = .(digit, level), allow.cartesian = TRUE]
candidates <- found[, .(person, hand, digit, other = level, surface, opened)][candidates,
  on = .(person, hand, digit, other, surface), nomatch = NULL, allow.cartesian = TRUE]
share("recurrence.contiguous.within-84-days", candidates[opened > healed & opened - healed <= 84L, uniqueN(episode)], nrow(again))

# Pattern over the attended visits.
dates <- unique(visits[, .(person, date)])
dates[, treatment := people$treatment_date[person]]
dates <- dates[date > treatment]
dates[, visit := .I]
through <- found[, .(person, opened, until = pmin(healed, lostOn, as.IDate("9999-12-31"), na.rm = TRUE))]
joined <- through[dates, on = "person", nomatch = NULL, allow.cartesian = TRUE]
dates[, ulcer := visit %in% joined[opened <= date & date < until, visit]]
patterns <- dates[, .(visits = .N, ulcers = sum(ulcer)), by = person][visits >= 3]
patterns[, pattern := fifelse(ulcers == 0, "none", fifelse(ulcers == visits, "chronic", fifelse(ulcers == 1, "episodic", "recurrent")))]
for (name in c("none", "episodic", "recurrent", "chronic")) proportion(paste0("pattern.", name), sum(patterns$pattern == name), n)
proportion("pattern.unknown", n - nrow(patterns), n)

# Places.
for (by in c("location", "hand", "digit", "level", "surface")) {
  name <- if (by == "location") "place" else by
  counts <- found[, .(episodes = .N, confirmed = sum(status == "healed-confirmed"), lost = sum(status == "lost"),
    recurrences = sum(kind == "recurrence"), flips = sum(flips)), by = c(name)]
  for (row in seq_len(nrow(counts))) {
    id <- paste0(by, ".", counts[[name]][row], ".")
    add(paste0(id, "episodes"), count = counts$episodes[row])
    add(paste0(id, "healed-confirmed"), count = counts$confirmed[row])
    add(paste0(id, "lost"), count = counts$lost[row])
    add(paste0(id, "recurrences"), count = counts$recurrences[row])
    add(paste0(id, "flips"), count = counts$flips[row])
  }
  # One fit a place: as strata of one fit, survfit keeps an influence of all participants for every place.
  for (group in split(baseline, by = name)) {
    fit <- survfit(Surv(time, isConfirmed) ~ 1, group, cluster = person, conf.type = "log-log")
    # Of one participant alone no clustered error exists.
    if (uniqueN(group$person) > 1) median50(paste0(by, ".", group[[name]][1], ".median-days-to-healing"), fit)
  }
}

# Local toxicity.
signs <- c("swelling", "warmth", "impairment_of_function", "hematoma")
reactions <- within(known(table("local-reactions.csv", c("participant_id", "date", signs))))
reactions[, day := days(date, person)]
reactions <- melt(reactions[day >= 0 & day <= 84], c("person", "day"), signs, "part", variable.factor = FALSE)[value >= 1]
reactions[, part := gsub("_", "-", part)]
toxic <- rbind(reactions[, .(person, part, day)], events[primary == TRUE & !is.na(local_toxicity), .(person, part = local_toxicity, day)],
  worse[, .(person, part = "ulcer-worsening", day)], fresh[openedDay <= 84, .(person, part = "new-ulcer", day = openedDay)])
for (part in c("swelling", "warmth", "impairment-of-function", "hematoma", "ulcer-worsening", "new-ulcer")) {
  proportion(paste0("primary.local-toxicity.", part), uniqueN(toxic$person[toxic$part == part]), n)
}
proportion("primary.local-toxicity.inflammation", toxic[part %in% signs[1:2] | part == "impairment-of-function", uniqueN(person)], n)
proportion("primary.local-toxicity.any", uniqueN(toxic$person), n)
treated[toxic[, .(day = min(day)), by = person], toxic := i.day, on = "person"]
deathDay <- as.integer(treated$death_date - treated$treatment_date)
course <- treated[, .(time = fcoalesce(toxic, deathDay, followed),
  state = factor(fifelse(!is.na(toxic), 1L, fifelse(!is.na(deathDay), 2L, 0L)), 0:2, c("censored", "toxic", "died")))]
states <- survfit(Surv(time, state) ~ 1, course)
place <- findInterval(84, states$time)
f <- states$pstate[place, 2]
width <- z * states$std.err[place, 2] / (f * log(f))
limits <- sort(f^exp(c(-width, width)))
add("primary.local-toxicity.day-84", estimate = f, lower = limits[1], upper = limits[2])

outcome <- uniqueN(events$person[events$primary & events$related & events$severe])
add("monitoring.participants-with-outcome", count = outcome)
add("monitoring.probability", estimate = pbeta(0.3, 0.6 + outcome, 1.4 + n - outcome, lower.tail = FALSE))

episodes[, participant_id := people$participant_id[person]]
fwrite(episodes[, .(participant_id, place, number, kind, opened, status, healed, confirmedOn, lostOn, flips, healingDay = as.integer(healed - treatment))],
  file.path(output, "episodes.csv"))
fwrite(baseline[, .(participant_id = people$participant_id[person], place, time, isConfirmed, timeAny, isHealed, timeMiddle)],
  file.path(output, "time-to-healing.csv"))
fwrite(events[, .(participant_id = people$participant_id[person], event_id, slug, grade, start, end, day, emergent, primary, isSerious, related, fatal)],
  file.path(output, "adverse-events.csv"))
writeLines(unlist(lines$all[seq_len(lines$count)]), file.path(output, "numbers.tsv"))
