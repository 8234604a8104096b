# Every id of results.json from adsl, adae and adtte alone.

yes <- function(flag) !is.na(flag) & flag == "Y"

# Results over the participants `ids`. `rows` holds what a table by arm shares with the pooled one.
datasetResults <- function(sets, ids, rows, choices, efficacy = TRUE) {
  out <- list(); level <- choices$level
  add <- function(id, value) out[[id]] <<- value
  count <- function(id, x) add(id, list(kind = "count", count = as.numeric(x)))
  adsl <- sets$adsl[sets$adsl$USUBJID %in% ids, , drop = FALSE]
  safety <- adsl[yes(adsl$SAFFL), , drop = FALSE]
  n <- nrow(safety)
  tte <- sets$adtte[sets$adtte$USUBJID %in% safety$USUBJID, , drop = FALSE]
  ae <- sets$adae[sets$adae$USUBJID %in% safety$USUBJID, , drop = FALSE]
  of <- function(code) tte[tte$PARAMCD == code, , drop = FALSE]
  subjects <- function(data) length(unique(data$USUBJID))
  ofTreated <- function(id, x) add(id, c(exactProportion(x, n, level), list(.participants = TRUE, .count = x, .of = n)))

  count("disposition.screened", nrow(adsl))
  flags <- c(`screen-failed` = "SCRFFL", enrolled = "ENRLFL", randomised = "RANDFL", treated = "SAFFL", completed = "COMPLFL", withdrawn = "WITHDRFL", died = "DTHFL")
  for (state in names(flags)) count(paste0("disposition.", state), sum(yes(adsl[[flags[[state]]]])))
  years <- sum(safety$FUPDUR) / 365.25; observed <- sum(safety$AEOBSDUR) / 365.25
  add("exposure.participant-years", list(kind = "estimate", estimate = years, unit = "years"))
  add("exposure.adverse-events.participant-years", list(kind = "estimate", estimate = observed, unit = "years"))
  count("exposure.followed-less-than-84-days", sum(safety$FUPDUR < choices$window))

  toxicity <- c(any = "TTLOCTOX", inflammation = "TTLTINFL", swelling = "TTLTSWEL", warmth = "TTLTWARM", `impairment-of-function` = "TTLTIMPF",
                hematoma = "TTLTHEMA", `ulcer-worsening` = "TTLTWORS", `new-ulcer` = "TTLTNEWU")
  for (part in names(toxicity)) ofTreated(paste0("primary.local-toxicity.", part), sum(of(toxicity[[part]])$CNSR == 0))
  any <- of("TTLOCTOX")
  others <- ae$USUBJID[yes(ae$PRIMFL) & ae$LOCTOX %in% "OTHER"]
  ofTreated("primary.local-toxicity.other", length(unique(others)))
  ofTreated("primary.local-toxicity.any-or-other", length(union(others, any$USUBJID[any$CNSR == 0])))
  curve <- incidenceCurve(pmin(any$AVAL, choices$window), c(`0` = 1, `1` = 0, `2` = 2)[as.character(any$CNSR)], 1, any$USUBJID, choices)
  add("primary.local-toxicity.day-84", probabilityBy(curve, choices$window, rising = TRUE))

  for (table in names(rows$systems)) {
    window <- ae[yes(ae$PRIMFL) & (table == "primary.max-grade-with-local" | !yes(ae$LOCTOXFL)), , drop = FALSE]
    for (system in c(rows$systems[[table]], "any")) {
      own <- if (system == "any") window else window[window$AESLUG == system, , drop = FALSE]
      highest <- vapply(split(own$ATOXGR, own$USUBJID), function(g) if (all(is.na(g))) 0 else max(g, na.rm = TRUE), 0)
      cells <- c(setNames(lapply(1:5, function(g) sum(highest == g)), paste0("grade-", 1:5)),
                 list(missing = sum(highest == 0), `any-grade` = length(highest), `grade-3-or-higher` = sum(highest >= 3)))
      for (cell in names(cells)) ofTreated(paste(table, system, cell, sep = "."), cells[[cell]])
    }
  }

  emergent <- ae[yes(ae$TRTEMFL), , drop = FALSE]
  kinds <- list(any = rep(TRUE, nrow(emergent)), serious = yes(emergent$ASERFL), related = yes(emergent$ARELFL), `grade-3-or-higher` = yes(emergent$GR3FL),
                fatal = yes(emergent$FATALFL), `leading-to-withdrawal` = yes(emergent$WDRAWFL))
  for (kind in names(kinds)) {
    ofTreated(paste0("adverse-events.", kind), subjects(emergent[kinds[[kind]], , drop = FALSE]))
    count(paste0("adverse-events.", kind, ".events"), sum(kinds[[kind]]))
  }
  add("adverse-events.rate", exactRate(nrow(emergent), observed, level))

  out <- c(out, healingResults(of, choices, efficacy), newUlcerResults(of, safety, years, choices))
  if (efficacy) out <- c(out, recurrenceResults(of, choices))
  for (word in c("none", "episodic", "recurrent", "chronic", "unknown")) ofTreated(paste0("pattern.", word), sum(safety$ULPATT == toupper(word)))
  out <- c(out, placeResults(of, rows$places, choices, efficacy))

  m <- choices$monitoring
  primary <- ae[yes(ae$PRIMFL), , drop = FALSE]
  x <- if (startsWith(m$outcome, "local-toxicity.")) sum(of(toxicity[[sub("local-toxicity.", "", m$outcome, fixed = TRUE)]])$CNSR == 0) else
    subjects(primary[switch(m$outcome, `related-grade-3-or-higher` = yes(primary$ARELFL) & yes(primary$GR3FL), `grade-3-or-higher` = yes(primary$GR3FL),
                            serious = yes(primary$ASERFL), `related-serious` = yes(primary$ARELFL) & yes(primary$ASERFL), fatal = yes(primary$FATALFL)), , drop = FALSE])
  count("monitoring.participants-with-outcome", x)
  add("monitoring.probability", list(kind = "estimate", estimate = pbeta(m$limit, m$prior[1] + x, m$prior[2] + n - x, lower.tail = FALSE), unit = "probability"))
  out
}

# A proportion of ulcers or episodes, which are clustered: no limits.
shareOf <- function(x, n) if (n == 0) notEstimable("none") else list(kind = "proportion", count = x, of = n, estimate = x / n)

healingResults <- function(of, choices, efficacy) {
  b <- of("TTHEALC"); out <- list()
  worse <- of("TTWORSE")
  if (efficacy) {
    out[["healing.baseline-ulcers"]] <- list(kind = "count", count = nrow(b))
    states <- list(confirmed = b$CNSR == 0, unconfirmed = b$CNSR == 3, open = b$CNSR %in% c(1, 4), lost = b$CNSR == 2, durable = yes(b$DURABFL))
    for (state in names(states)) out[[paste0("healing.", state)]] <- shareOf(sum(states[[state]]), nrow(b))
    for (rule in c("confirmed", "any", "midpoint")) {
      data <- of(c(confirmed = "TTHEALC", any = "TTHEALA", midpoint = "TTHEALM")[[rule]])
      curve <- survivalCurve(data$AVAL, data$CNSR == 0, data$USUBJID, choices)
      name <- function(rest) paste0("healing.time.", rule, ".", rest)
      out[[name("curve")]] <- curveValue(curve)
      out[[name("median")]] <- medianOfSurvival(curve)
      for (day in choices$landmarks) out[[name(paste0("day-", day))]] <- withAtRisk(probabilityBy(curve, day), data, day)
    }
    i <- of("TTHEALI")
    t <- turnbull(i$AVALLO, ifelse(is.na(i$AVALHI), Inf, i$AVALHI))
    shown <- if (is.null(t)) integer() else which(t$mass > 1e-7 & is.finite(t$to))
    out[["healing.time.turnbull.curve"]] <- if (is.null(t)) notEstimable("no ulcers") else list(kind = "curve", points = lapply(shown, function(j) list(
      time = t$to[j], from = t$from[j], atRisk = t$ulcers, events = 0, censored = 0, estimate = max(0, 1 - sum(t$mass[1:j])), standardError = NA, lower = NA, upper = NA)))
    cause <- ifelse(b$CNSR == 0, 1, ifelse(b$CNSR == 2, 2, 0))
    incidence <- incidenceCurve(b$AVAL, cause, 1, b$USUBJID, choices)
    out[["healing.cumulative-incidence.healed.curve"]] <- curveValue(incidence)
    out[["healing.cumulative-incidence.healed.median"]] <- medianOfIncidence(incidence)
    for (day in choices$landmarks) out[[paste0("healing.cumulative-incidence.healed.day-", day)]] <- withAtRisk(probabilityBy(incidence, day, rising = TRUE), b, day)
    e <- of("EPIDUR"); healed <- b[b$CNSR == 0, , drop = FALSE]
    same <- function(i) e[e$USUBJID == healed$USUBJID[i] & e$ULLOC == healed$ULLOC[i], , drop = FALSE]
    later <- vapply(seq_len(nrow(healed)), function(i) any(same(i)$EPISODE > healed$EPISODE[i]), NA)
    openNow <- vapply(seq_len(nrow(healed)), function(i) { s <- same(i); s$EPISTAT[which.max(s$EPISODE)] == "OPEN" }, NA)
    out[["healing.confirmed.recurred"]] <- shareOf(sum(later), nrow(healed))
    out[["healing.confirmed.open-now"]] <- shareOf(sum(openNow), nrow(healed))
    out[["healing.cumulative-incidence.lost.curve"]] <- curveValue(incidenceCurve(b$AVAL, cause, 2, b$USUBJID, choices))
    # Confirmed healed baseline ulcers by what came later at the location: the last of the episodes there.
    e <- of("EPIDUR"); healed <- b[b$CNSR == 0, , drop = FALSE]
    later <- lapply(seq_len(nrow(healed)), function(i) {
      own <- e[e$USUBJID == healed$USUBJID[i] & e$ULLOC == healed$ULLOC[i] & e$EPISODE > healed$EPISODE[i], , drop = FALSE]
      own[order(own$EPISODE), , drop = FALSE]
    })
    out[["healing.confirmed.recurred"]] <- shareOf(sum(vapply(later, nrow, 0L) > 0), nrow(healed))
    out[["healing.confirmed.open-now"]] <- shareOf(sum(vapply(later, function(x) nrow(x) > 0 && tail(x$CNSR, 1) == 1, NA)), nrow(healed))
    reductions <- b$PARDAY28[!is.na(b$PARDAY28)]
    out[["healing.area-reduction.day-28.median"]] <- if (length(reductions)) list(kind = "estimate", estimate = median(reductions), unit = "percent") else notEstimable("no areas")
  }
  open <- of("EPIDUR"); open <- open[open$CNSR == 1, , drop = FALSE]
  for (kind in c("all", "baseline", "new", "recurrence"))
    out[[paste0("ulcers.open.", kind)]] <- list(kind = "count", count = as.numeric(sum(kind == "all" | open$EPIKIND == toupper(kind))))
  out[["worsening.baseline-ulcers"]] <- shareOf(sum(worse$CNSR == 0), nrow(worse))
  open <- of("EPIDUR"); open <- open[open$EPISTAT == "OPEN", , drop = FALSE]
  for (kind in c("all", "baseline", "new", "recurrence"))
    out[[paste0("ulcers.open.", kind)]] <- list(kind = "count", count = sum(kind == "all" | open$EPIKIND == toupper(kind)))
  out
}

newUlcerResults <- function(of, safety, years, choices) {
  data <- of("TTNEWULC"); fresh <- data[data$CNSR == 0, , drop = FALSE]; n <- nrow(safety); out <- list()
  x <- length(unique(fresh$USUBJID))
  out[["new-ulcers.participants"]] <- c(exactProportion(x, n, choices$level), list(.participants = TRUE, .count = x, .of = n))
  out[["new-ulcers.count"]] <- list(kind = "count", count = nrow(fresh))
  out[["new-ulcers.rate"]] <- exactRate(nrow(fresh), years, choices$level)
  each <- vapply(safety$USUBJID, function(id) sum(fresh$USUBJID == id), 0)
  out[["new-ulcers.rate.robust-standard-error"]] <- if (n < 2 || years <= 0) notEstimable("fewer than two participants") else
    list(kind = "estimate", estimate = sqrt(sum((each - sum(each) / years * safety$FUPDUR / 365.25)^2)) / years)
  leaving <- data[data$CNSR == 1, , drop = FALSE]
  for (k in 1:2) {
    days <- lapply(safety$USUBJID, function(id) sort(fresh$AVAL[fresh$USUBJID == id]))
    reached <- lengths(days) >= k
    curve <- survivalCurve(ifelse(reached, vapply(days, function(d) if (length(d) >= k) d[k] else NA_real_, 0), safety$FUPDUR), reached, safety$USUBJID, choices)
    name <- paste0("new-ulcers.time.", c("first", "second")[k])
    out[[paste0(name, ".curve")]] <- curveValue(curve)
    for (day in c(84, 168)) out[[paste0(name, ".day-", day)]] <- probabilityBy(curve, day)
  }
  out[["new-ulcers.mean-cumulative.curve"]] <- curveValue(meanCumulative(leaving$AVAL, lapply(leaving$USUBJID, function(id) fresh$AVAL[fresh$USUBJID == id]),
                                                                         qnorm(1 - (1 - choices$level) / 2)))
  # Each participant is a cluster of its own, which is Greenwood's variance.
  for (turn in c("first", "second")) {
    own <- of(c(first = "TTNEWUL1", second = "TTNEWUL2")[[turn]])
    curve <- survivalCurve(own$AVAL, own$CNSR == 0, own$USUBJID, choices)
    out[[paste0("new-ulcers.time.", turn, ".curve")]] <- curveValue(curve)
    for (day in c(84, 168)) out[[paste0("new-ulcers.time.", turn, ".day-", day)]] <- probabilityBy(curve, day)
  }
  out
}

recurrenceResults <- function(of, choices) {
  r <- of("TTRECUR"); near <- of("TTRECURC")
  curve <- survivalCurve(r$AVAL, r$CNSR == 0, r$USUBJID, choices)
  list(`recurrence.same-location` = shareOf(sum(r$CNSR == 0), nrow(r)),
       `recurrence.same-location.within-91-days` = shareOf(sum(r$CNSR == 0 & r$AVAL <= choices$sameLocation), nrow(r)),
       `recurrence.contiguous.within-84-days` = shareOf(sum(near$CNSR == 0 & near$AVAL <= choices$contiguous), nrow(near)),
       `recurrence.time.curve` = curveValue(curve), `recurrence.time.median` = medianOfSurvival(curve),
       `recurrence.time.day-91` = probabilityBy(curve, choices$sameLocation))
}

placeResults <- function(of, places, choices, efficacy) {
  all <- of("EPIDUR"); healing <- of("TTHEALC"); out <- list()
  belongs <- function(data, place) {
    word <- sub("^[a-z]+\\.", "", place)
    switch(sub("\\..*", "", place), location = data$ULLOC == word, hand = data$ULHAND == toupper(word), digit = data$ULDIGIT == word,
           level = data$ULLEVEL == toupper(word), surface = data$ULSURF == toupper(word))
  }
  for (place in places) {
    e <- all[belongs(all, place), , drop = FALSE]; h <- healing[belongs(healing, place), , drop = FALSE]
    counts <- list(episodes = nrow(e), `healed-confirmed` = sum(e$CNSR == 0), lost = sum(e$CNSR == 2), recurrences = sum(e$EPIKIND == "RECURRENCE"), flips = sum(e$FLIPS))
    for (what in names(counts)) out[[paste0(place, ".", what)]] <- list(kind = "count", count = as.numeric(counts[[what]]))
    if (efficacy) out[[paste0(place, ".median-days-to-healing")]] <- medianOfSurvival(survivalCurve(h$AVAL, h$CNSR == 0, h$USUBJID, choices))
  }
  out
}

# Pooled results, then by arm where the datasets name one, then the differences of each pair of arms. `arms`: names of arms in
# which there may be nobody, and so no row.
allDatasetResults <- function(sets, choices, arms = character()) {
  primary <- sets$adae[yes(sets$adae$PRIMFL), , drop = FALSE]
  locations <- sort(unique(sets$adtte$ULLOC[sets$adtte$PARAMCD == "EPIDUR"]), method = "radix")
  rows <- list(systems = list(`primary.max-grade` = sort(unique(primary$AESLUG[!yes(primary$LOCTOXFL)])), `primary.max-grade-with-local` = sort(unique(primary$AESLUG))),
               places = c(if (length(locations)) paste0("location.", locations), paste0("hand.", c("left", "right")), paste0("digit.", 1:5),
                          paste0("level.", c("tip", "nail", "distal", "dip", "middle", "pip", "proximal", "mcp")), paste0("surface.", c("volar", "dorsal", "radial", "ulnar"))))
  out <- datasetResults(sets, sets$adsl$USUBJID, rows, choices)
  if (is.null(sets$adsl$TRT01P)) return(out)
  arms <- sort(unique(c(arms, sets$adsl$TRT01P[!is.na(sets$adsl$TRT01P)])), method = "radix")
  byArm <- lapply(arms, function(arm) datasetResults(sets, sets$adsl$USUBJID[sets$adsl$TRT01P %in% arm], rows, choices, choices$efficacyByArm))
  for (k in seq_along(arms)) for (id in names(byArm[[k]])) out[[paste0(id, "@", arms[k])]] <- byArm[[k]][[id]]
  for (j in seq_along(arms)) for (k in seq_along(arms)) if (j < k) for (id in names(byArm[[j]])) {
    one <- byArm[[j]][[id]]; two <- byArm[[k]][[id]]
    if (!is.null(one$.participants)) out[[paste0(id, "@", arms[j], "-", arms[k])]] <- differenceOfProportions(one$.count, one$.of, two$.count, two$.of, choices$level)
  }
  out
}
