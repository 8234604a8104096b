# Every id of the results table, from a study as read by `readStudy`, pooled and by arm.

populationResults <- function(study, people, treated) {
  out <- list()
  count <- function(id, x) out[[id]] <<- list(kind = "count", count = as.numeric(x))
  has <- function(reason, words) !is.na(reason) & reason %in% words
  count("disposition.screened", nrow(people))
  count("disposition.screen-failed", sum(people$outcome == "failed"))
  count("disposition.enrolled", sum(people$outcome == "enrolled"))
  count("disposition.randomised", sum(!is.na(people$randomised)))
  count("disposition.treated", nrow(treated))
  count("disposition.completed", sum(has(people$endReason, "completed")))
  count("disposition.withdrawn", sum(has(people$endReason, c("withdrew-consent", "adverse-event", "lost-to-follow-up", "other"))))
  count("disposition.died", sum(people$died))
  years <- function(days) list(kind = "estimate", estimate = sum(days) / 365.25, unit = "years")
  out[["exposure.participant-years"]] <- years(treated$followed)
  out[["exposure.adverse-events.participant-years"]] <- years(treated$observed)
  count("exposure.followed-less-than-84-days", sum(treated$followed < study$definitions$window))
  out[["primary.window-complete"]] <- proportionOfPeople(sum(treated$complete), nrow(treated), study$definitions$level)
  out
}

maxGradeCells <- function(events, treated) {
  grade <- vapply(treated$id, function(id) {
    g <- events$grade[events$id == id]
    if (!length(g)) -1 else if (all(is.na(g))) 0 else max(g, na.rm = TRUE)
  }, 0)
  cells <- setNames(lapply(1:5, function(k) grade == k), paste0("grade-", 1:5))
  c(cells, list(missing = grade == 0, `any-grade` = grade >= 0, `grade-3-or-higher` = grade >= 3))
}

# Part 2 of the primary outcome, and adverse events over the whole follow-up.
adverseEventResults <- function(study, treated, systems) {
  out <- list(); level <- study$definitions$level; n <- nrow(treated)
  events <- study$placed[study$placed$id %in% treated$id, , drop = FALSE]
  for (table in c("primary.max-grade", "primary.max-grade-with-local")) {
    window <- events[events$primary & (table == "primary.max-grade-with-local" | is.na(events$local)), , drop = FALSE]
    for (system in c(systems[[table]], "any")) {
      cells <- maxGradeCells(if (system == "any") window else window[window$slug == system, , drop = FALSE], treated)
      for (cell in names(cells)) out[[paste(table, system, cell, sep = ".")]] <- proportionOfPeople(sum(cells[[cell]]), n, level)
      if (table == "primary.max-grade" && system == "any")
        out[["primary.max-grade.any.grade-3-or-higher.worst-case"]] <- proportionOfPeople(sum(cells[["grade-3-or-higher"]] | !treated$complete), n, level)
    }
  }
  emergent <- events[events$emergent, , drop = FALSE]
  kinds <- list(any = rep(TRUE, nrow(emergent)), serious = emergent$serious, related = emergent$related,
                `grade-3-or-higher` = !is.na(emergent$grade) & emergent$grade >= 3, fatal = emergent$fatal, `leading-to-withdrawal` = emergent$withdrawal)
  for (kind in names(kinds)) {
    out[[paste0("adverse-events.", kind)]] <- proportionOfPeople(length(unique(emergent$id[kinds[[kind]]])), n, level)
    out[[paste0("adverse-events.", kind, ".events")]] <- list(kind = "count", count = sum(kinds[[kind]]))
  }
  out[["adverse-events.rate"]] <- poissonRate(nrow(emergent), sum(treated$observed) / 365.25, level)
  if (study$absent$events) withoutFile(out, "no adverse-events.csv") else out
}

monitoringResults <- function(study, treated) {
  m <- study$definitions$monitoring
  e <- study$placed[study$placed$id %in% treated$id & study$placed$primary, , drop = FALSE]
  severe <- !is.na(e$grade) & e$grade >= 3
  with <- if (startsWith(m$outcome, "local-toxicity.")) study$signs$id[study$signs$part %in% partsOf(sub("^local-toxicity[.]", "", m$outcome))] else
    e$id[switch(m$outcome, `related-grade-3-or-higher` = e$related & severe, `grade-3-or-higher` = severe, serious = e$serious,
                `related-serious` = e$related & e$serious, fatal = e$fatal)]
  with <- treated$id %in% with
  n <- if (m$denominator == "treated") nrow(treated) else sum(with | treated$complete)
  x <- sum(with)
  probability <- pbeta(m$limit, m$prior[1] + x, m$prior[2] + n - x, lower.tail = FALSE)
  state <- if (n < m$minimum) "too-few" else if (probability > m$certainty) "flagged" else "below"
  out <- list(`monitoring.participants-with-outcome` = list(kind = "count", count = x), `monitoring.evaluable` = list(kind = "count", count = n),
              `monitoring.probability` = list(kind = "estimate", estimate = probability, unit = "probability", .result = list(state = state)))
  if (study$absent$events) withoutFile(out, "no adverse-events.csv") else out
}

# Results over the participants `ids`; rows that follow the pooled table come in `rows`.
computeResults <- function(study, ids, rows, efficacy = TRUE) {
  people <- study$people[study$people$id %in% ids, , drop = FALSE]
  treated <- study$treated[study$treated$id %in% ids, , drop = FALSE]
  episodes <- study$found$episodes[study$found$episodes$id %in% treated$id, , drop = FALSE]
  out <- c(populationResults(study, people, treated), localToxicityResults(study, treated), adverseEventResults(study, treated, rows$systems),
           openResults(study, episodes), newUlcerResults(study, treated, episodes), patternResults(study, treated, episodes),
           complicationResults(study, treated), monitoringResults(study, treated))
  places <- placeResults(study, episodes, rows$places, efficacy)
  out <- c(out, if (study$absent$ulcers) withoutFile(places, "no ulcers.csv") else places)
  if (efficacy) out <- c(out, healingResults(study, episodes), recurrenceResults(study, episodes), burdenResults(study, treated, episodes),
                         scoreResults(study, treated))
  out
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
  window <- study$placed[study$placed$primary %in% TRUE, , drop = FALSE]
  rows <- list(systems = list(`primary.max-grade` = sort(unique(window$slug[is.na(window$local)])), `primary.max-grade-with-local` = sort(unique(window$slug))),
               places = if (study$absent$ulcers) allPlaces else placesOf(study$found$episodes))
  out <- computeResults(study, study$people$id, rows)
  if (is.na(allocation)) return(out)
  a <- read.csv(allocation, colClasses = "character", na.strings = "", strip.white = TRUE)
  a <- a[!is.na(a$arm), , drop = FALSE]
  arms <- sort(unique(a$arm), method = "radix"); of <- function(arm) a$participant_id[a$arm == arm]
  efficacy <- study$definitions$efficacyByArm
  perArm <- lapply(arms, function(arm) computeResults(study, of(arm), rows, efficacy = efficacy))
  for (k in seq_along(arms)) for (id in names(perArm[[k]])) out[[paste0(id, "@", arms[k])]] <- perArm[[k]][[id]]
  for (j in seq_along(arms)) for (k in seq_along(arms)) if (j < k) {
    suffix <- paste0("@", arms[j], "-", arms[k])
    for (id in names(perArm[[j]])) {
      one <- perArm[[j]][[id]]; two <- perArm[[k]][[id]]
      if (is.null(one$.participants)) next
      out[[paste0(id, suffix)]] <- if (one$.of == 0 || two$.of == 0) notEstimable("an arm without participants") else
        newcombe(one$.count, one$.of, two$.count, two$.of, study$definitions$z)
    }
    adjusted <- if (efficacy) adjustedDifferences(study, of(arms[j]), of(arms[k])) else list()
    for (id in names(adjusted)) out[[paste0(id, suffix)]] <- adjusted[[id]]
  }
  out
}
