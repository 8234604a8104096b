# Sections 3, 4 and 6: healing, what is open now, recurrence, places.

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

healingResults <- function(study, episodes) {
  def <- study$definitions; out <- list()
  known <- !study$absent$ulcers
  add <- function(id, value) out[[paste0("healing.", id)]] <<- if (known) value else c(notEstimable("no ulcers.csv"), value["atRisk"[!is.null(value$atRisk)]])
  b <- episodes[episodes$kind == "baseline", , drop = FALSE]
  size <- nrow(b)
  add("baseline-ulcers", list(kind = "count", count = size, .result = list(participants = length(unique(b$id)), ulcers = size)))
  words <- c(confirmed = "healed-confirmed", unconfirmed = "healed-unconfirmed", open = "open", lost = "lost")
  for (status in names(words)) add(status, share(sum(b$status == words[[status]]), size))
  add("durable", share(sum(b$durable), size))

  healed <- b[b$status == "healed-confirmed", , drop = FALSE]
  final <- episodes[episodes$last, , drop = FALSE]
  finalStatus <- final$status[match(paste(healed$id, healed$place), paste(final$id, final$place))]
  add("confirmed.recurred", share(sum(!is.na(healed$following)), nrow(healed)))
  add("confirmed.open-now", share(sum(finalStatus == "open"), nrow(healed)))

  t <- healingTimes(b)
  curves <- list(confirmed = kaplanMeier(t$timeConfirmed, t$confirmed, b$id, def), any = kaplanMeier(t$timeAny, t$healed, b$id, def),
                 midpoint = kaplanMeier(t$timeMid, t$confirmed, b$id, def))
  times <- list(confirmed = t$timeConfirmed, any = t$timeAny, midpoint = t$timeMid)
  atDay <- function(value, time, day) c(value, list(atRisk = list(ulcers = sum(time >= day), participants = length(unique(b$id[time >= day])))))
  for (rule in names(curves)) {
    add(paste0("time.", rule, ".curve"), curveValue(curves[[rule]]))
    add(paste0("time.", rule, ".median"), medianOf(curves[[rule]]))
    for (day in def$landmarks) add(paste0("time.", rule, ".day-", day), atDay(landmark(curves[[rule]], day), times[[rule]], day))
  }
  add("time.turnbull.curve", turnbullValue(turnbull(t$left, t$right)))
  incidence <- aalenJohansen(t$timeConfirmed, t$cause, 1, b$id, def)
  add("cumulative-incidence.healed.curve", curveValue(incidence))
  add("cumulative-incidence.lost.curve", curveValue(aalenJohansen(t$timeConfirmed, t$cause, 2, b$id, def)))
  add("cumulative-incidence.healed.median", medianOfRising(incidence))
  for (day in def$landmarks) add(paste0("cumulative-incidence.healed.day-", day), atDay(landmark(incidence, day, rising = TRUE), t$timeConfirmed, day))
  reductions <- b$reduction[!is.na(b$reduction)]
  add("area-reduction.day-28.median", if (length(reductions)) list(kind = "estimate", estimate = median(reductions), unit = "percent") else notEstimable("no areas"))

  # Target ulcers: the places so marked at or before treatment.
  treatment <- study$treated$treatment[match(study$ulcers$id, study$treated$id)]
  marked <- study$ulcers[study$ulcers$target & (study$ulcers$day <= treatment) %in% TRUE, , drop = FALSE]
  target <- b[paste(b$id, b$place) %in% paste(marked$id, marked$place), , drop = FALSE]
  add("target-ulcers", list(kind = "count", count = nrow(target)))
  add("target.confirmed", share(sum(target$status == "healed-confirmed"), nrow(target)))
  add("target.closed", share(sum(target$closed), nrow(target)))
  add("target.lost", share(sum(target$status == "lost"), nrow(target)))
  out
}

# Open at the cut-off, whatever became of the episodes before. A safety matter: always by arm.
openResults <- function(study, episodes) {
  out <- list()
  open <- episodes[episodes$status == "open", , drop = FALSE]
  for (kind in c("all", "baseline", "new", "recurrence")) {
    own <- if (kind == "all") open else open[open$kind == kind, , drop = FALSE]
    out[[paste0("ulcers.open.", kind)]] <- if (study$absent$ulcers) notEstimable("no ulcers.csv") else
      list(kind = "count", count = nrow(own), .result = list(participants = length(unique(own$id)), ulcers = nrow(own)))
  }
  out
}

recurrenceResults <- function(study, episodes) {
  def <- study$definitions
  r <- episodes[episodes$status == "healed-confirmed" & episodes$healed > episodes$treatment, , drop = FALSE]
  gap <- r$following - r$healed
  near <- vapply(seq_len(nrow(r)), function(i) {
    later <- episodes$opened - r$healed[i]
    any(episodes$id == r$id[i] & later > 0 & later <= def$contiguous & isNear(episodes, r[i, ]))
  }, logical(1))
  curve <- kaplanMeier(ifelse(is.na(gap), r$lastHealed - r$healed, gap), !is.na(gap), r$id, def)
  out <- list(`recurrence.same-location` = share(sum(!is.na(gap)), nrow(r)),
              `recurrence.same-location.within-91-days` = share(sum(!is.na(gap) & gap <= def$sameLocation), nrow(r)),
              `recurrence.contiguous.within-84-days` = share(sum(near), nrow(r)),
              `recurrence.time.curve` = curveValue(curve), `recurrence.time.median` = medianOf(curve),
              `recurrence.time.day-91` = landmark(curve, def$sameLocation))
  if (study$absent$ulcers) lapply(out, function(value) notEstimable("no ulcers.csv")) else out
}

# A location without an episode has no ids; hands, digits, levels and surfaces have theirs as soon as there is an episode.
allPlaces <- c(paste0("hand.", c("left", "right")), paste0("digit.", 1:5), paste0("level.", c("tip", "nail", "distal", "dip", "middle", "pip", "proximal", "mcp")),
               paste0("surface.", c("volar", "dorsal", "radial", "ulnar")))
placesOf <- function(e) if (nrow(e)) c(paste0("location.", sort(unique(e$place))), allPlaces) else character()

placeMembership <- function(e, place) {
  word <- sub("^[a-z]+\\.", "", place)
  switch(sub("\\..*", "", place), location = e$place == word, hand = e$hand == c(left = "L", right = "R")[[word]], digit = e$digit == as.integer(word),
         level = e$level == word, surface = e$surface == word)
}

placeResults <- function(study, episodes, places, efficacy) {
  out <- list()
  for (place in places) {
    e <- episodes[placeMembership(episodes, place), , drop = FALSE]
    counts <- list(episodes = nrow(e), `healed-confirmed` = sum(e$status == "healed-confirmed"), lost = sum(e$status == "lost"),
                   recurrences = sum(e$kind == "recurrence"), flips = sum(e$flips))
    for (what in names(counts)) out[[paste0(place, ".", what)]] <- list(kind = "count", count = as.numeric(counts[[what]]))
    if (efficacy) {
      b <- e[e$kind == "baseline", , drop = FALSE]
      t <- healingTimes(b)
      out[[paste0(place, ".median-days-to-healing")]] <- medianOf(kaplanMeier(t$timeConfirmed, t$confirmed, b$id, study$definitions))
    }
  }
  out
}
