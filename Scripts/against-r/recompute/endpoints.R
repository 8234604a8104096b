# Sections 6 and 11: new ulcers, patterns, burden, ulcer-free days. An ulcer is open from `openDay` up to, not including, `until`.

openOn <- function(episodes, id, day) sum(episodes$id == id & episodes$openDay <= day & day < episodes$until)

# Mean with Student's t limits.
meanValue <- function(x, unit, level) {
  n <- length(x)
  if (n == 0) return(notEstimable("nobody"))
  half <- if (n > 1) qt(1 - (1 - level) / 2, n - 1) * sd(x) / sqrt(n) else NA
  list(kind = "estimate", estimate = mean(x), lower = mean(x) - half, upper = mean(x) + half, unit = unit, .result = list(participants = n))
}

# Efficacy: burden, ulcer-free days.
burdenResults <- function(study, treated, episodes) {
  def <- study$definitions; out <- list()
  atStart <- vapply(treated$id, function(id) openOn(episodes, id, 0), 0)
  b <- episodes[episodes$kind == "baseline", , drop = FALSE]
  out[["burden.baseline.open-ulcers"]] <- meanValue(atStart, "ulcers", def$level)
  for (word in def$visits$id) {
    at <- visitDays(study, treated, word); seen <- which(!is.na(at))
    now <- vapply(seen, function(i) openOn(episodes, treated$id[i], at[i]), 0)
    out[[paste0("burden.", word, ".open-ulcers")]] <- meanValue(now, "ulcers", def$level)
    out[[paste0("burden.", word, ".change")]] <- meanValue(now - atStart[seen], "ulcers", def$level)
    having <- seen[treated$id[seen] %in% b$id]
    healed <- vapply(having, function(i) {
      own <- b[b$id == treated$id[i], , drop = FALSE]
      !any(own$until > at[i] | (own$status == "lost" & own$lost - own$treatment <= at[i]))
    }, logical(1))
    out[[paste0("burden.", word, ".all-healed")]] <- proportionOfPeople(sum(healed), length(having), def$level)
  }
  long <- treated[treated$followed >= 84, , drop = FALSE]
  free <- vapply(long$id, function(id) sum(vapply(1:84, function(day) openOn(episodes, id, day) == 0, logical(1))), 0)
  out[["ulcer-free-days.day-84"]] <- meanValue(free, "days", def$level)
  if (study$absent$ulcers) withoutFile(out, "no ulcers.csv") else out
}

# Every value of a list as not estimable; a proportion of participants still has its difference by arm.
withoutFile <- function(out, reason) lapply(out, function(value) c(notEstimable(reason), if (isTRUE(value$.participants)) list(.participants = TRUE, .count = 0, .of = 0)))

# Safety: new ulcers, worsening of baseline episodes.
newUlcerResults <- function(study, treated, episodes) {
  def <- study$definitions; out <- list(); n <- nrow(treated)
  years <- sum(treated$followed) / 365.25
  b <- episodes[episodes$kind == "baseline", , drop = FALSE]
  out[["worsening.baseline-ulcers"]] <- share(sum(!is.na(b$worse)), nrow(b))
  fresh <- episodes[episodes$kind %in% c("new", "recurrence"), , drop = FALSE]
  out[["new-ulcers.participants"]] <- proportionOfPeople(length(unique(fresh$id)), n, def$level)
  out[["new-ulcers.count"]] <- list(kind = "count", count = nrow(fresh))
  out[["new-ulcers.rate"]] <- poissonRate(nrow(fresh), years, def$level)
  each <- vapply(treated$id, function(id) sum(fresh$id == id), 0); at <- treated$followed / 365.25
  out[["new-ulcers.rate.robust-standard-error"]] <- if (n < 2 || years <= 0) notEstimable("fewer than two participants") else
    list(kind = "estimate", estimate = sqrt(sum((each - sum(each) / years * at)^2)) / years)
  days <- lapply(treated$id, function(id) sort(fresh$openDay[fresh$id == id]))
  out[["new-ulcers.mean-cumulative.curve"]] <- curveValue(meanCumulative(treated$followed, days, def$z))

  whole <- which(treated$complete)
  inWindow <- vapply(whole, function(i) sum(days[[i]] <= treated$window[i]), 0)
  for (word in c("0", "1", "2", "3-or-more")) out[[paste0("new-ulcers.number.", word)]] <-
    proportionOfPeople(if (word == "3-or-more") sum(inWindow >= 3) else sum(inWindow == as.numeric(word)), length(whole), def$level)
  for (k in 1:2) {
    reached <- vapply(days, function(d) length(d) >= k, logical(1))
    time <- vapply(seq_len(n), function(i) if (reached[i]) days[[i]][k] else treated$followed[i], 0)
    curve <- kaplanMeier(time, reached, treated$id, def)
    name <- paste0("new-ulcers.time.", c("first", "second")[k])
    out[[paste0(name, ".curve")]] <- curveValue(curve)
    for (day in c(84, 168)) out[[paste0(name, ".day-", day)]] <- landmark(curve, day)
  }
  if (study$absent$ulcers) withoutFile(out, "no ulcers.csv") else out
}

patternResults <- function(study, treated, episodes) {
  out <- list()
  pattern <- vapply(seq_len(nrow(treated)), function(i) {
    days <- unique(study$visits$day[study$visits$id == treated$id[i]]) - treated$treatment[i]; days <- days[days > 0]
    if (length(days) < 3) return("unknown")
    open <- vapply(days, function(day) openOn(episodes, treated$id[i], day) > 0, logical(1))
    if (!any(open)) "none" else if (sum(open) == 1) "episodic" else if (all(open)) "chronic" else "recurrent"
  }, "")
  for (word in c("none", "episodic", "recurrent", "chronic", "unknown"))
    out[[paste0("pattern.", word)]] <- proportionOfPeople(sum(pattern == word), nrow(treated), study$definitions$level)
  if (study$absent$ulcers) withoutFile(out, "no ulcers.csv") else out
}
