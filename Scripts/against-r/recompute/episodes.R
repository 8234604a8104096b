# Section 3: from the rows of one location to its episodes.

# Walks through the assessed rows of one location, by date. `treatment` NA: no days. A loss is on its stated day (after the last
# open one and not after the row), else on that of its row; `end` is the day of the row that ends the episode.
walkLocation <- function(rows, treatment, definitions) {
  episodes <- list(); amputated <- FALSE; rejected <- integer()
  open <- function(i) list(opened = rows$day[i], state = "open", flips = 0L, lastOpen = rows$day[i], healed = NA, confirmed = FALSE,
                           lastHealed = NA, sealed = FALSE, lost = NA, from = i, to = i, end = NA)
  for (i in seq_len(nrow(rows))) {
    day <- rows$day[i]; status <- rows$status[i]; k <- length(episodes)
    if (amputated) { if (status == "active") rejected <- c(rejected, i); next }
    e <- if (k) episodes[[k]] else NULL
    if (status == "active") {
      crossing <- k > 0 && !is.na(treatment) && !is.na(e$healed) && e$healed - treatment <= 0 && day - treatment > 0
      if (k == 0 || e$state == "lost" || (e$state == "healed" && (e$confirmed || e$sealed || crossing))) {
        episodes[[k + 1]] <- open(i); next
      }
      if (e$state == "healed") { e$state <- "open"; e$healed <- NA; e$lastHealed <- NA; e$end <- NA; e$flips <- e$flips + 1L }
      e$lastOpen <- day
    } else if (k > 0 && status == "indeterminate") {
      if (e$state == "open") e$lastOpen <- day
    } else if (k > 0 && status == "healed") {
      if (e$state == "open") { e$state <- "healed"; e$healed <- day; e$lastHealed <- day; e$end <- day }
      else if (e$state == "healed" && !e$sealed) {
        e$lastHealed <- day
        if (day - e$healed >= definitions$gap - definitions$tolerance) e$confirmed <- TRUE
      }
    } else if (status %in% c("amputated", "surgically-closed")) {
      if (status == "amputated") amputated <- TRUE
      if (k > 0) {
        if (e$state == "open") {
          stated <- rows$lossDay[i]
          e$lost <- if (!is.na(stated) && stated > e$lastOpen && stated <= day) stated else day
          e$state <- "lost"; e$end <- day
        }
        else if (e$state == "healed" && !e$confirmed) e$sealed <- TRUE
      }
    }
    if (k > 0) { if (e$state != "lost" || identical(e$end, day)) e$to <- i; episodes[[k]] <- e }
  }
  list(episodes = episodes, rejected = rejected)
}

# All episodes of all participants; rows in `assessed` keep the row of each assessment that counts.
findEpisodes <- function(study) {
  u <- study$ulcers[study$ulcers$status != "not-assessed", , drop = FALSE]
  u <- u[order(u$id, u$place, u$day, u$line), , drop = FALSE]
  key <- paste(u$id, u$place, u$day, sep = "\r")
  u <- u[!duplicated(key, fromLast = TRUE), , drop = FALSE]
  found <- list(); keep <- rep(TRUE, nrow(u)); rowsOf <- list()
  for (index in split(seq_len(nrow(u)), paste(u$id, u$place, sep = "\r"))) {
    rows <- u[index, ]
    person <- study$people[match(rows$id[1], study$people$id), ]
    walked <- walkLocation(rows, person$treatment, study$definitions)
    keep[index[walked$rejected]] <- FALSE
    before <- if (is.na(person$treatment)) NULL else walkLocation(rows[rows$day <= person$treatment, ], person$treatment, study$definitions)$episodes
    for (n in seq_along(walked$episodes)) {
      e <- walked$episodes[[n]]
      lostByThen <- !is.na(e$lost) && !is.na(person$treatment) && e$lost <= person$treatment
      if (e$state == "open" && !is.na(person$death)) { e$state <- "lost"; e$lost <- person$death }
      kind <- if (is.na(person$treatment)) NA else if (e$opened > person$treatment) { if (n == 1) "new" else "recurrence" } else
        if (n == length(before) && before[[n]]$state == "open" && !lostByThen) "baseline" else "prior"
      following <- if (n < length(walked$episodes)) walked$episodes[[n + 1]]$opened else NA
      found[[length(found) + 1]] <- data.frame(
        id = rows$id[1], place = rows$place[1], hand = rows$hand[1], digit = rows$digit[1], level = rows$level[1], surface = rows$surface[1],
        number = n, kind = kind, opened = e$opened,
        status = if (e$state == "healed") { if (e$confirmed) "healed-confirmed" else "healed-unconfirmed" } else e$state,
        healed = e$healed, lastHealed = e$lastHealed, lastOpen = e$lastOpen, lost = e$lost, flips = e$flips, end = e$end,
        following = following, treatment = person$treatment, stringsAsFactors = FALSE)
      rowsOf[[length(rowsOf) + 1]] <- rows[seq(e$from, e$to), ]
    }
  }
  empty <- data.frame(id = character(), place = character(), hand = character(), digit = integer(), level = character(), surface = character(),
    number = integer(), kind = character(), opened = integer(), status = character(), healed = integer(), lastHealed = integer(),
    lastOpen = integer(), lost = integer(), flips = integer(), end = integer(), following = integer(), treatment = integer())
  episodes <- if (length(found)) do.call(rbind, found) else empty
  episodes$durable <- episodes$status == "healed-confirmed" & !is.na(episodes$healed) & episodes$lastHealed - episodes$healed >= study$definitions$durable
  episodes$row <- seq_len(nrow(episodes))
  list(episodes = episodes, rows = rowsOf, assessed = u[keep, , drop = FALSE])
}

# At least `limit`, in exact arithmetic: a relative tolerance of 1e-9.
atLeast <- function(value, limit) value >= limit - abs(limit) * 1e-9

# Section 5: the first day on which a baseline episode shows worsening, or NA.
firstWorsening <- function(episode, rows, definitions) {
  day <- rows$day - episode$treatment
  reference <- rows[max(which(day <= 0)), ]
  # An amputation counts on the day of loss.
  amputation <- if (episode$status == "lost" && any(rows$status == "amputated")) episode$lost - episode$treatment else NA
  if (!is.na(amputation) && (amputation <= 0 || amputation > definitions$window)) amputation <- NA
  for (i in which(day > 0 & day <= definitions$window & (is.na(episode$end) | rows$day <= episode$end))) {
    row <- rows[i, ]
    bySize <- FALSE
    if (row$status %in% c("active", "indeterminate") && !is.na(row$area) && !is.na(reference$area) && reference$area > 0) {
      bySize <- atLeast(row$area, definitions$areaRatio * reference$area)
      if (!is.na(row$length) && !is.na(reference$length)) bySize <- bySize && atLeast(row$length - reference$length, definitions$lengthIncrease)
    }
    if (bySize || (row$gangrene && !reference$gangrene) || (row$deep && !reference$deep) ||
        (row$antibiotics && !reference$antibiotics) || row$worsened) return(min(day[i], amputation, na.rm = TRUE))
  }
  amputation
}

# Percentage area reduction at the row of the window closest to day 28, or NA.
reductionAtDay28 <- function(episode, rows, definitions) {
  day <- rows$day - episode$treatment
  reference <- rows[max(which(day <= 0)), ]
  if (is.na(reference$area) || reference$area == 0) return(NA)
  area <- ifelse(rows$status == "healed", 0, rows$area)
  usable <- which(day >= definitions$window28[1] & day <= definitions$window28[2] & !is.na(area) &
                  rows$status %in% c("active", "indeterminate", "healed"))
  if (!length(usable)) return(NA)
  chosen <- usable[order(abs(day[usable] - definitions$day28), day[usable])[1]]
  100 * (reference$area - area[chosen]) / reference$area
}
