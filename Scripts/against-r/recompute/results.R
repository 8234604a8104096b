# Every id of the results table, from a study as read by `readStudy`.

daysPerYear <- 365.25
levelChain <- function(digit) if (digit == 1) c("tip", "distal", "dip", "proximal", "mcp") else
  c("tip", "distal", "dip", "middle", "pip", "proximal", "mcp")

contiguousLevels <- function(digit, level) {
  if (level == "nail") return("tip")
  chain <- levelChain(digit)
  k <- match(level, chain)
  near <- chain[c(k - 1, k + 1)[c(k > 1, k < length(chain))]]
  if (level == "tip") c(near, "nail") else near
}

slug <- function(text) gsub("^-+|-+$", "", gsub("[^[:alnum:]]+", "-", tolower(text)))

# Adverse events of treated participants with their imputed start, emergence and window.
placeEvents <- function(study) {
  e <- study$events; p <- study$people[match(study$events$id, study$people$id), ]
  keep <- !is.na(p$treatment)
  e <- e[keep, , drop = FALSE]; p <- p[keep, , drop = FALSE]
  start <- integer(nrow(e)); minute <- minuteOf(e$startText)
  for (i in seq_len(nrow(e))) {
    precision <- precisionOf(e$startText[i]); treatment <- p$treatment[i]
    treatedOn <- as.Date(treatment, origin = "1970-01-01")
    if (identical(precision, "day")) { start[i] <- dayOf(e$startText[i]); next }
    start[i] <- if (is.na(precision)) treatment
      else if (precision == "month") { if (format(treatedOn, "%Y-%m") == e$startText[i]) treatment else as.integer(as.Date(paste0(e$startText[i], "-01"))) }
      else if (format(treatedOn, "%Y") == e$startText[i]) treatment else as.integer(as.Date(paste0(e$startText[i], "-01-01")))
    end <- switch(if (is.na(precisionOf(e$endText[i]))) "none" else precisionOf(e$endText[i]),
      none = NA, day = dayOf(e$endText[i]),
      month = lastDayOfMonth(as.integer(substr(e$endText[i], 1, 4)), as.integer(substr(e$endText[i], 6, 7))),
      year = lastDayOfMonth(as.integer(e$endText[i]), 12L))
    if (!is.na(end) && end < start[i]) start[i] <- end
  }
  e$day <- start - p$treatment
  before <- e$day < 0 | (e$day == 0 & !is.na(minute) & !is.na(p$treatmentMinute) & minute < p$treatmentMinute)
  e$emergent <- !before
  e$slug <- slug(e$system)
  e <- e[start <= study$cut, , drop = FALSE]
  e$primary <- e$emergent & e$day <= study$definitions$window
  e
}

prepare <- function(study) {
  study$found <- findEpisodes(study)
  study$placed <- placeEvents(study)
  treated <- study$people[!is.na(study$people$treatment), , drop = FALSE]
  lastSeen <- vapply(seq_len(nrow(treated)), function(i) {
    id <- treated$id[i]
    max(treated$treatment[i], study$visits$day[study$visits$id == id], study$found$assessed$day[study$found$assessed$id == id])
  }, 0)
  treated$followed <- lastSeen - treated$treatment
  treated$observed <- vapply(seq_len(nrow(treated)), function(i) {
    until <- min(study$cut, treated$end[i], treated$death[i], na.rm = TRUE) - treated$treatment[i]
    starts <- study$placed$day[study$placed$id == treated$id[i] & study$placed$emergent]
    max(0, until, treated$followed[i], starts)
  }, 0)
  study$treated <- treated
  r <- study$reactions
  p <- treated[match(r$id, treated$id), , drop = FALSE]
  r$after <- r$day - p$treatment
  r$counts <- !is.na(r$after) & r$after >= 0 & r$after <= study$definitions$window &
    !(r$after == 0 & !is.na(r$minute) & !is.na(p$treatmentMinute) & r$minute < p$treatmentMinute)
  study$reactions <- r
  e <- study$found$episodes
  e$worse <- e$reduction <- rep(NA_real_, nrow(e))
  for (i in which(!is.na(e$kind) & e$kind == "baseline")) {
    e$worse[i] <- firstWorsening(e[i, ], study$found$rows[[i]], study$definitions)
    e$reduction[i] <- reductionAtDay28(e[i, ], study$found$rows[[i]], study$definitions)
  }
  study$found$episodes <- e[!is.na(e$kind), , drop = FALSE]
  study
}

# The first day of each component of local toxicity per treated participant; NA where none.
localToxicityDays <- function(study, treated) {
  first <- function(days) if (length(days)) min(days) else NA
  parts <- c("swelling", "warmth", "impairment-of-function", "hematoma", "ulcer-worsening", "new-ulcer", "other")
  rows <- t(vapply(treated$id, function(id) {
    r <- study$reactions[study$reactions$id == id & study$reactions$counts, , drop = FALSE]
    a <- study$placed[study$placed$id == id & study$placed$primary & !is.na(study$placed$local), , drop = FALSE]
    e <- study$found$episodes[study$found$episodes$id == id, , drop = FALSE]
    vapply(parts, function(part) {
      measured <- switch(part, swelling = r$after[r$swelling], warmth = r$after[r$warmth],
        `impairment-of-function` = r$after[r$impairment_of_function], hematoma = r$after[r$hematoma],
        `ulcer-worsening` = e$worse[!is.na(e$worse)],
        `new-ulcer` = { d <- (e$opened - e$treatment)[e$kind %in% c("new", "recurrence")]; d[d > 0 & d <= study$definitions$window] },
        numeric())
      as.numeric(first(c(measured, a$day[a$local == part])))
    }, 0)
  }, numeric(length(parts))))
  rows <- matrix(rows, nrow = nrow(treated), ncol = length(parts), dimnames = list(treated$id, parts))
  smallest <- function(columns) vapply(seq_len(nrow(treated)), function(i) if (all(is.na(rows[i, columns]))) NA_real_ else min(rows[i, columns], na.rm = TRUE), 0)
  list(first = rows, inflammation = smallest(parts[1:3]), any = smallest(parts))
}

healingTimes <- function(b) {
  zero <- function(t) pmax(0, t)
  confirmed <- b$status == "healed-confirmed"; healed <- confirmed | b$status == "healed-unconfirmed"; lost <- b$status == "lost"
  healDay <- zero(b$healed - b$treatment); openDay <- zero(b$lastOpen - b$treatment); lostDay <- zero(b$lost - b$treatment)
  censor <- ifelse(lost, lostDay, openDay)
  list(confirmed = confirmed, healed = healed, cause = ifelse(confirmed, 1, ifelse(lost, 2, 0)),
       timeConfirmed = ifelse(confirmed, healDay, censor), timeAny = ifelse(healed, healDay, censor),
       timeMid = ifelse(confirmed, (openDay + healDay) / 2, censor),
       left = ifelse(confirmed, openDay, censor), right = ifelse(confirmed, healDay, Inf))
}

maxGradeCells <- function(events, treated) {
  n <- nrow(treated)
  grade <- vapply(treated$id, function(id) {
    g <- events$grade[events$id == id]
    if (!length(g)) -1 else if (all(is.na(g))) 0 else max(g, na.rm = TRUE)
  }, 0)
  cells <- setNames(lapply(1:5, function(k) sum(grade == k)), paste0("grade-", 1:5))
  c(cells, list(missing = sum(grade == 0), `any-grade` = sum(grade >= 0), `grade-3-or-higher` = sum(grade >= 3)))
}

# Results over the participants `ids`; rows that follow the pooled table come in `rows`.
computeResults <- function(study, ids, rows, efficacy = TRUE) {
  def <- study$definitions; out <- list()
  add <- function(id, value) out[[id]] <<- value
  count <- function(id, x) add(id, list(kind = "count", count = as.numeric(x)))
  people <- study$people[study$people$id %in% ids, , drop = FALSE]
  treated <- study$treated[study$treated$id %in% ids, , drop = FALSE]
  n <- nrow(treated)
  ofTreated <- function(id, x) add(id, c(proportion(x, n, def$level), list(.participants = TRUE, .count = x, .of = n)))

  has <- function(reason, words) !is.na(reason) & reason %in% words
  count("disposition.screened", nrow(people))
  count("disposition.screen-failed", sum(people$outcome == "failed"))
  count("disposition.enrolled", sum(people$outcome == "enrolled"))
  count("disposition.randomised", sum(!is.na(people$randomised)))
  count("disposition.treated", n)
  count("disposition.completed", sum(has(people$endReason, "completed")))
  count("disposition.withdrawn", sum(has(people$endReason, c("withdrew-consent", "adverse-event", "lost-to-follow-up", "other"))))
  count("disposition.died", sum(people$died))
  years <- sum(treated$followed) / daysPerYear
  observedYears <- sum(treated$observed) / daysPerYear
  add("exposure.participant-years", list(kind = "estimate", estimate = years, unit = "years"))
  add("exposure.adverse-events.participant-years", list(kind = "estimate", estimate = observedYears, unit = "years"))
  count("exposure.followed-less-than-84-days", sum(treated$followed < def$window))

  # Local toxicity
  days <- localToxicityDays(study, treated)
  ofTreated("primary.local-toxicity.any", sum(!is.na(days$any)))
  ofTreated("primary.local-toxicity.inflammation", sum(!is.na(days$inflammation)))
  for (part in setdiff(colnames(days$first), "other")) ofTreated(paste0("primary.local-toxicity.", part), sum(!is.na(days$first[, part])))
  deathDay <- treated$death - treated$treatment
  toxic <- !is.na(days$any); dead <- !toxic & !is.na(deathDay)
  curve <- aalenJohansen(ifelse(toxic, days$any, ifelse(dead, deathDay, treated$followed)), ifelse(toxic, 1, ifelse(dead, 2, 0)), 1, treated$id, def)
  add("primary.local-toxicity.day-84", landmark(curve, def$window, rising = TRUE))

  # Maximum grade
  events <- study$placed[study$placed$id %in% treated$id, , drop = FALSE]
  for (table in c("primary.max-grade", "primary.max-grade-with-local")) {
    window <- events[events$primary & (table == "primary.max-grade-with-local" | is.na(events$local)), , drop = FALSE]
    for (system in c(rows[[table]], "any")) {
      cells <- maxGradeCells(if (system == "any") window else window[window$slug == system, , drop = FALSE], treated)
      for (cell in names(cells)) ofTreated(paste(table, system, cell, sep = "."), cells[[cell]])
    }
  }

  # Adverse events over the whole follow-up
  emergent <- events[events$emergent, , drop = FALSE]
  kinds <- list(any = rep(TRUE, nrow(emergent)), serious = emergent$serious, related = emergent$related,
                `grade-3-or-higher` = !is.na(emergent$grade) & emergent$grade >= 3, fatal = emergent$fatal, `leading-to-withdrawal` = emergent$withdrawal)
  for (kind in names(kinds)) {
    ofTreated(paste0("adverse-events.", kind), length(unique(emergent$id[kinds[[kind]]])))
    count(paste0("adverse-events.", kind, ".events"), sum(kinds[[kind]]))
  }
  add("adverse-events.rate", poissonRate(nrow(emergent), observedYears, def$level))

  # Healing
  episodes <- study$found$episodes[study$found$episodes$id %in% treated$id, , drop = FALSE]
  b <- episodes[episodes$kind == "baseline", , drop = FALSE]
  if (efficacy) {
    add("healing.baseline-ulcers", list(kind = "count", count = nrow(b), .result = list(participants = length(unique(b$id)), ulcers = nrow(b))))
    for (status in c("confirmed", "unconfirmed", "open", "lost")) add(paste0("healing.", status),
      share(sum(b$status == c(confirmed = "healed-confirmed", unconfirmed = "healed-unconfirmed", open = "open", lost = "lost")[[status]]), nrow(b)))
    add("healing.durable", share(sum(b$durable), nrow(b)))
    sure <- b[b$status == "healed-confirmed", , drop = FALSE]
    lastThere <- vapply(seq_len(nrow(sure)), function(i) {
      there <- episodes[episodes$id == sure$id[i] & episodes$place == sure$place[i], , drop = FALSE]
      there$status[which.max(there$number)]
    }, "")
    add("healing.confirmed.recurred", share(sum(!is.na(sure$following)), nrow(sure)))
    add("healing.confirmed.open-now", share(sum(lastThere == "open"), nrow(sure)))
    t <- healingTimes(b)
    curves <- list(confirmed = kaplanMeier(t$timeConfirmed, t$confirmed, b$id, def), any = kaplanMeier(t$timeAny, t$healed, b$id, def),
                   midpoint = kaplanMeier(t$timeMid, t$confirmed, b$id, def))
    for (rule in names(curves)) {
      add(paste0("healing.time.", rule, ".curve"), curveValue(curves[[rule]]))
      add(paste0("healing.time.", rule, ".median"), medianOf(curves[[rule]]))
      for (day in def$landmarks) add(paste0("healing.time.", rule, ".day-", day), landmark(curves[[rule]], day))
    }
    add("healing.time.turnbull.curve", turnbullValue(turnbull(t$left, t$right)))
    add("healing.cumulative-incidence.healed.curve", curveValue(aalenJohansen(t$timeConfirmed, t$cause, 1, b$id, def)))
    add("healing.cumulative-incidence.lost.curve", curveValue(aalenJohansen(t$timeConfirmed, t$cause, 2, b$id, def)))
    reductions <- b$reduction[!is.na(b$reduction)]
    add("healing.area-reduction.day-28.median", if (length(reductions)) list(kind = "estimate", estimate = median(reductions), unit = "percent") else notEstimable("no areas"))
  }
  for (kind in c("all", "baseline", "new", "recurrence")) {
    open <- episodes[episodes$status == "open" & (kind == "all" | episodes$kind == kind), , drop = FALSE]
    add(paste0("ulcers.open.", kind), list(kind = "count", count = nrow(open), .result = list(participants = length(unique(open$id)), ulcers = nrow(open))))
  }
  add("worsening.baseline-ulcers", share(sum(!is.na(b$worse)), nrow(b)))

  # New ulcers
  fresh <- episodes[episodes$kind %in% c("new", "recurrence"), , drop = FALSE]
  ofTreated("new-ulcers.participants", length(unique(fresh$id)))
  count("new-ulcers.count", nrow(fresh))
  add("new-ulcers.rate", poissonRate(nrow(fresh), years, def$level))
  each <- vapply(treated$id, function(id) sum(fresh$id == id), 0); at <- treated$followed / daysPerYear
  add("new-ulcers.rate.robust-standard-error", if (n < 2 || years <= 0) notEstimable("fewer than two participants") else
    list(kind = "estimate", estimate = sqrt(sum((each - sum(each) / years * at)^2)) / years))
  add("new-ulcers.mean-cumulative.curve", curveValue(meanCumulative(treated$followed, lapply(treated$id, function(id) (fresh$opened - fresh$treatment)[fresh$id == id]), def$z)))

  # Recurrence
  if (efficacy) {
    r <- episodes[episodes$status == "healed-confirmed" & episodes$healed > episodes$treatment, , drop = FALSE]
    gap <- r$following - r$healed
    add("recurrence.same-location", share(sum(!is.na(gap)), nrow(r)))
    add("recurrence.same-location.within-91-days", share(sum(!is.na(gap) & gap <= def$sameLocation), nrow(r)))
    near <- vapply(seq_len(nrow(r)), function(i) {
      later <- episodes$opened - r$healed[i]
      any(episodes$id == r$id[i] & later > 0 & later <= def$contiguous & episodes$hand == r$hand[i] & episodes$digit == r$digit[i] &
          episodes$surface == r$surface[i] & episodes$level %in% c(r$level[i], contiguousLevels(r$digit[i], r$level[i])))
    }, logical(1))
    add("recurrence.contiguous.within-84-days", share(sum(near), nrow(r)))
    curve <- kaplanMeier(ifelse(is.na(gap), r$lastHealed - r$healed, gap), !is.na(gap), r$id, def)
    add("recurrence.time.curve", curveValue(curve))
    add("recurrence.time.median", medianOf(curve))
    add("recurrence.time.day-91", landmark(curve, def$sameLocation))
  }

  # Pattern
  pattern <- vapply(seq_len(n), function(i) {
    days <- unique(study$visits$day[study$visits$id == treated$id[i]]); days <- days[days > treated$treatment[i]]
    if (length(days) < 3) return("unknown")
    e <- episodes[episodes$id == treated$id[i], , drop = FALSE]
    until <- pmin(ifelse(is.na(e$healed), Inf, e$healed), ifelse(is.na(e$lost), Inf, e$lost))
    open <- vapply(days, function(day) any(e$opened <= day & day < until), logical(1))
    if (!any(open)) "none" else if (all(open)) "chronic" else if (sum(open) == 1) "episodic" else "recurrent"
  }, "")
  for (word in c("none", "episodic", "recurrent", "chronic", "unknown")) ofTreated(paste0("pattern.", word), sum(pattern == word))

  # Places
  for (place in rows$places) {
    e <- episodes[placeMembership(episodes, place), , drop = FALSE]
    count(paste0(place, ".episodes"), nrow(e))
    count(paste0(place, ".healed-confirmed"), sum(e$status == "healed-confirmed"))
    count(paste0(place, ".lost"), sum(e$status == "lost"))
    count(paste0(place, ".recurrences"), sum(e$kind == "recurrence"))
    count(paste0(place, ".flips"), sum(e$flips))
    if (efficacy) {
      e <- e[e$kind == "baseline", , drop = FALSE]
      t <- healingTimes(e)
      add(paste0(place, ".median-days-to-healing"), medianOf(kaplanMeier(t$timeConfirmed, t$confirmed, e$id, def)))
    }
  }

  # Monitoring
  m <- def$monitoring
  x <- if (m$outcome == "local-toxicity.any") sum(toxic) else
    length(unique(events$id[events$primary & events$related & !is.na(events$grade) & events$grade >= 3]))
  probability <- pbeta(m$limit, m$prior[1] + x, m$prior[2] + n - x, lower.tail = FALSE)
  state <- if (n < m$minimum) "too-few" else if (probability > m$certainty) "flagged" else "below"
  count("monitoring.participants-with-outcome", x)
  add("monitoring.probability", list(kind = "estimate", estimate = probability, unit = "probability", .result = list(state = state)))
  out
}

# A location without an episode has no ids; hands, digits, levels and surfaces always have theirs.
placesOf <- function(e) c(
  if (nrow(e)) paste0("location.", sort(unique(e$place))), paste0("hand.", c("left", "right")), paste0("digit.", 1:5),
  paste0("level.", c("tip", "nail", "distal", "dip", "middle", "pip", "proximal", "mcp")),
  paste0("surface.", c("volar", "dorsal", "radial", "ulnar")))

placeMembership <- function(e, place) {
  word <- sub("^[a-z]+\\.", "", place)
  switch(sub("\\..*", "", place), location = e$place == word, hand = e$hand == c(left = "L", right = "R")[[word]], digit = e$digit == as.integer(word),
         level = e$level == word, surface = e$surface == word)
}

curveValue <- function(curve) {
  if (is.null(curve)) return(notEstimable("nobody at risk"))
  list(kind = "curve", unit = "days", points = lapply(seq_along(curve$time), function(j) list(
    time = curve$time[j], atRisk = curve$atRisk[j], events = curve$events[j], censored = curve$censored[j], estimate = curve$estimate[j],
    standardError = curve$error[j], lower = curve$lower[j], upper = curve$upper[j])))
}

turnbullValue <- function(t) {
  if (is.null(t)) return(notEstimable("no ulcers"))
  shown <- which(t$mass > 1e-7 & is.finite(t$to))
  list(kind = "curve", unit = "days", points = lapply(shown, function(j) list(
    time = t$to[j], from = t$from[j], atRisk = t$ulcers, events = 0, censored = 0, estimate = max(0, 1 - sum(t$mass[1:j])),
    standardError = NA, lower = NA, upper = NA)))
}

allResults <- function(folder, cut = NA, allocation = NA) {
  study <- prepare(readStudy(folder, cut))
  window <- study$placed[study$placed$primary, , drop = FALSE]
  e <- study$found$episodes
  rows <- list(`primary.max-grade` = sort(unique(window$slug[is.na(window$local)])), `primary.max-grade-with-local` = sort(unique(window$slug)),
               places = if (nrow(e)) placesOf(e) else character())
  out <- computeResults(study, study$people$id, rows)
  if (is.na(allocation)) return(out)
  a <- read.csv(allocation, colClasses = "character", na.strings = "", strip.white = TRUE)
  a <- a[!is.na(a$arm), , drop = FALSE]
  arms <- sort(unique(a$arm), method = "radix")
  perArm <- lapply(arms, function(arm) computeResults(study, a$participant_id[a$arm == arm], rows, efficacy = study$definitions$efficacyByArm))
  for (k in seq_along(arms)) for (id in names(perArm[[k]])) out[[paste0(id, "@", arms[k])]] <- perArm[[k]][[id]]
  if (length(arms) >= 2) for (id in names(perArm[[1]])) {
    one <- perArm[[1]][[id]]; two <- perArm[[2]][[id]]
    if (is.null(one$.participants)) next
    out[[paste0(id, "@", arms[1], "-", arms[2])]] <- if (one$.of == 0 || two$.of == 0) notEstimable("an arm without participants") else
      newcombe(one$.count, one$.of, two$.count, two$.of, study$definitions$z)
  }
  out
}
