# Sections 3 and 5: from the rows of one location to its episodes, and what they show.

# Walks through the assessed rows of one location, by date. `treatment` NA: no days. `lost` is the date of the loss (its loss_date if
# that is valid), `end` the date of the row that ends the episode. `lossDates`: the loss dates of the rows, without the invalid ones.
walkLocation <- function(rows, treatment, definitions) {
  episodes <- list(); amputated <- FALSE; lossDates <- rep(NA_integer_, nrow(rows))
  open <- function(i) list(opened = rows$day[i], state = "open", flips = 0L, lastOpen = rows$day[i], healed = NA, confirmed = FALSE,
                           lastHealed = NA, sealed = FALSE, lost = NA, from = i, to = i, end = NA, closings = integer())
  for (i in seq_len(nrow(rows))) {
    day <- rows$day[i]; status <- rows$status[i]; k <- length(episodes); given <- rows$lossDate[i]
    e <- if (k) episodes[[k]] else NULL
    if (status %in% c("amputated", "surgically-closed") && !is.na(given) && given <= day &&
        (amputated || k == 0 || e$state != "open" || given > e$lastOpen)) lossDates[i] <- given
    if (amputated) next
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
      if (e$state == "open") { e$state <- "healed"; e$healed <- day; e$lastHealed <- day; e$end <- day; e$closings <- c(e$closings, day) }
      else if (e$state == "healed" && !e$sealed) {
        e$lastHealed <- day
        if (day - e$healed >= definitions$gap - definitions$tolerance) e$confirmed <- TRUE
      }
    } else if (status %in% c("amputated", "surgically-closed")) {
      if (status == "amputated") amputated <- TRUE
      if (k > 0) {
        if (e$state == "open") { e$state <- "lost"; e$lost <- if (is.na(lossDates[i])) day else lossDates[i]; e$end <- day }
        else if (e$state == "healed" && !e$confirmed) e$sealed <- TRUE
      }
    }
    if (k > 0) { if (e$state != "lost" || identical(e$end, day)) e$to <- i; episodes[[k]] <- e }
  }
  list(episodes = episodes, lossDates = lossDates)
}

kindOf <- function(e, n, before, treatment) {
  if (is.na(treatment)) NA_character_
  else if (e$opened > treatment) { if (n == 1) "new" else "recurrence" }
  else if ((!is.na(e$healed) && e$healed <= treatment) || (!is.na(e$lost) && e$lost <= treatment)) "prior"
  else if (n == length(before) && before[[n]]$state == "open") "baseline"
  else "prior"
}

# All episodes of all participants; `assessed` has every assessment that counts, with the day of a loss that it dates in `marked`.
findEpisodes <- function(study) {
  u <- study$ulcers[study$ulcers$status != "not-assessed", , drop = FALSE]
  u <- u[order(u$id, u$place, u$day, u$line), , drop = FALSE]
  u$marked <- rep(NA_integer_, nrow(u))
  found <- list(); rowsOf <- list()
  for (index in split(seq_len(nrow(u)), paste(u$id, u$place, sep = "\r"))) {
    rows <- u[index, ]
    person <- study$people[match(rows$id[1], study$people$id), ]
    walked <- walkLocation(rows, person$treatment, study$definitions)
    mark <- rows$status %in% c("amputated", "surgically-closed")
    rows$marked <- ifelse(mark, ifelse(is.na(walked$lossDates), rows$day, walked$lossDates), NA)
    u$marked[index] <- rows$marked
    before <- if (is.na(person$treatment)) NULL else walkLocation(rows[rows$day <= person$treatment, ], person$treatment, study$definitions)$episodes
    for (n in seq_along(walked$episodes)) {
      e <- walked$episodes[[n]]
      if (e$state == "open" && !is.na(person$death)) { e$state <- "lost"; e$lost <- person$death }
      following <- if (n < length(walked$episodes)) walked$episodes[[n + 1]]$opened else NA
      found[[length(found) + 1]] <- data.frame(
        id = rows$id[1], place = rows$place[1], hand = rows$hand[1], digit = rows$digit[1], level = rows$level[1], surface = rows$surface[1],
        number = n, kind = kindOf(e, n, before, person$treatment), opened = e$opened,
        status = if (e$state == "healed") { if (e$confirmed) "healed-confirmed" else "healed-unconfirmed" } else e$state,
        healed = e$healed, lastHealed = e$lastHealed, lastOpen = e$lastOpen, lost = e$lost, flips = e$flips, end = e$end,
        closed = any(e$closings > person$treatment), following = following, last = n == length(walked$episodes),
        treatment = person$treatment, stringsAsFactors = FALSE)
      rowsOf[[length(rowsOf) + 1]] <- rows[seq(e$from, e$to), ]
    }
  }
  none <- integer(); word <- character(); flag <- logical()
  empty <- data.frame(id = word, place = word, hand = word, digit = none, level = word, surface = word, number = none, kind = word, opened = none,
    status = word, healed = none, lastHealed = none, lastOpen = none, lost = none, flips = none, end = none, closed = flag, following = none,
    last = flag, treatment = none)
  episodes <- if (length(found)) do.call(rbind, found) else empty
  episodes$row <- seq_len(nrow(episodes))
  list(episodes = durableOf(episodes, study$definitions), rows = rowsOf, assessed = u)
}

durableOf <- function(e, definitions) {
  e$durable <- e$status == "healed-confirmed" & !is.na(e$healed) & e$lastHealed - e$healed >= definitions$durable
  if (definitions$durableSite == "contiguous") for (i in which(e$durable)) {
    later <- e$opened - e$healed[i]
    if (any(e$id == e$id[i] & later > 0 & later <= definitions$durable & isNear(e, e[i, ]))) e$durable[i] <- FALSE
  }
  e
}

levelChain <- function(digit) if (digit == 1) c("tip", "distal", "dip", "proximal", "mcp") else
  c("tip", "distal", "dip", "middle", "pip", "proximal", "mcp")

contiguousLevels <- function(digit, level) {
  if (level == "nail") return("tip")
  chain <- levelChain(digit)
  k <- match(level, chain)
  near <- chain[c(k - 1, k + 1)[c(k > 1, k < length(chain))]]
  if (level == "tip") c(near, "nail") else near
}

# At the location of `one` or at a contiguous one.
isNear <- function(e, one) e$hand == one$hand & e$digit == one$digit & e$surface == one$surface &
  e$level %in% c(one$level, contiguousLevels(one$digit, one$level))

# At least `limit`, in exact arithmetic: a relative tolerance of 1e-9.
atLeast <- function(value, limit) value >= limit - abs(limit) * 1e-9

# Section 5: every day up to `window` on which a baseline episode shows worsening. An amputation has the day of the episode's loss.
worseningDays <- function(episode, rows, window, definitions) {
  day <- rows$day - episode$treatment
  reference <- rows[max(which(day <= 0)), ]
  found <- integer()
  for (i in which(day > 0 & (is.na(episode$end) | rows$day <= episode$end))) {
    row <- rows[i, ]
    bySize <- FALSE
    if (row$status %in% c("active", "indeterminate") && !is.na(row$area) && !is.na(reference$area) && reference$area > 0) {
      bySize <- atLeast(row$area, definitions$areaRatio * reference$area)
      if (!is.na(row$length) && !is.na(reference$length)) bySize <- bySize && atLeast(row$length - reference$length, definitions$lengthIncrease)
    }
    if (bySize || (row$gangrene && !reference$gangrene) || (row$deep && !reference$deep) ||
        (row$antibiotics && !reference$antibiotics) || row$worsened) found <- c(found, day[i])
    if (row$status == "amputated") found <- c(found, episode$lost - episode$treatment)
  }
  sort(unique(found[found > 0 & found <= window]))
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
