# Follow-up, primary window and reporting period of the treated, and the events with their imputed starts (sections 1 and 7).

slug <- function(text) gsub("^-+|-+$", "", gsub("[^[:alnum:]]+", "-", tolower(text)))

# Adverse events of treated participants with their imputed start and emergence; those that start after the cut-off do not count.
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
  e[start <= study$cut, , drop = FALSE]
}

# Days (since treatment) of the visit `word` in its window; of several the earliest; NA where not attended in it.
visitDays <- function(study, treated, word) {
  plan <- study$definitions$visits[match(word, study$definitions$visits$id), ]
  vapply(seq_len(nrow(treated)), function(i) {
    v <- study$visits[study$visits$id == treated$id[i] & study$visits$visit == word, , drop = FALSE]
    day <- v$day - treated$treatment[i]
    day <- day[(day >= plan$from & day <= plan$to) %in% TRUE]
    as.numeric(if (length(day)) min(day) else NA)
  }, 0)
}

prepare <- function(study) {
  def <- study$definitions
  study$found <- findEpisodes(study)
  study$placed <- placeEvents(study)
  treated <- study$people[!is.na(study$people$treatment), , drop = FALSE]
  lastSeen <- vapply(seq_len(nrow(treated)), function(i) {
    id <- treated$id[i]
    as.numeric(max(treated$treatment[i], study$visits$day[study$visits$id == id], study$found$assessed$day[study$found$assessed$id == id]))
  }, 0)
  treated$followed <- lastSeen - treated$treatment
  treated$observed <- vapply(seq_len(nrow(treated)), function(i) {
    until <- min(study$cut, treated$end[i], treated$death[i], na.rm = TRUE) - treated$treatment[i]
    if (treated$endReason[i] %in% "lost-to-follow-up") until <- 0
    starts <- study$placed$day[study$placed$id == treated$id[i] & study$placed$emergent]
    as.numeric(max(0, until, treated$followed[i], starts))
  }, 0)
  closing <- if (is.na(def$primaryVisit)) rep(NA_real_, nrow(treated)) else visitDays(study, treated, def$primaryVisit)
  treated$window <- pmax(def$window, closing, na.rm = TRUE)
  if (!nrow(treated)) treated$window <- numeric()
  treated$complete <- treated$followed >= def$window | !is.na(closing)
  study$treated <- treated
  study$placed$primary <- study$placed$emergent & study$placed$day <= treated$window[match(study$placed$id, treated$id)]

  p <- treated[match(study$reactions$id, treated$id), , drop = FALSE]
  r <- study$reactions
  r$after <- r$day - p$treatment
  r$counts <- (r$after >= 0 & r$after <= p$window) %in% TRUE &
    !((r$after == 0 & r$minute < p$treatmentMinute) %in% TRUE)
  study$reactions <- r

  e <- study$found$episodes
  e$worse <- e$reduction <- rep(NA_real_, nrow(e))
  study$worsening <- vector("list", nrow(e))
  for (i in which(e$kind %in% "baseline")) {
    days <- worseningDays(e[i, ], study$found$rows[[i]], treated$window[match(e$id[i], treated$id)], def)
    if (length(days)) { study$worsening[[i]] <- days; e$worse[i] <- days[1] }
    e$reduction[i] <- reductionAtDay28(e[i, ], study$found$rows[[i]], def)
  }
  e$openDay <- e$opened - e$treatment
  e$until <- pmin(ifelse(is.na(e$healed), Inf, e$healed), ifelse(is.na(e$lost), Inf, e$lost)) - e$treatment
  study$found$episodes <- e[!is.na(e$kind), , drop = FALSE]
  study$signs <- signsOf(study)
  study$looked <- lookedOf(study)
  study
}
