# Section 11, scores: per instrument and planned visit mean, change from baseline, and the difference of two arms adjusted for baseline.

# One row per treated participant with a score of the instrument: baseline and the score at every planned visit.
scoreTable <- function(study, instrument) {
  s <- study$scores[study$scores$instrument == instrument, , drop = FALSE]
  s$after <- s$day - study$treated$treatment[match(s$id, study$treated$id)]
  s <- s[!is.na(s$after), , drop = FALSE]
  s <- s[order(s$id, s$after, s$line), , drop = FALSE]
  s <- s[!duplicated(s[c("id", "after")], fromLast = TRUE), , drop = FALSE]
  ids <- unique(s$id); plan <- study$definitions$visits
  table <- data.frame(id = ids, baseline = vapply(ids, function(id) { x <- s$score[s$id == id & s$after <= 0]; if (length(x)) tail(x, 1) else NA_real_ }, 0),
                      stringsAsFactors = FALSE)
  for (v in seq_len(nrow(plan))) table[[plan$id[v]]] <- vapply(ids, function(id) {
    near <- s[s$id == id & (s$after >= plan$from[v] & s$after <= plan$to[v]) %in% TRUE, , drop = FALSE]
    if (!nrow(near)) NA_real_ else near$score[order(abs(near$after - plan$day[v]), near$after)[1]]
  }, 0)
  table
}

scoreInstruments <- function(study) sort(unique(study$scores$instrument[study$scores$id %in% study$treated$id]), method = "radix")

scoreResults <- function(study, treated) {
  level <- study$definitions$level; out <- list()
  loose <- function(value) { value$.optional <- c("lower", "upper"); value }
  for (instrument in scoreInstruments(study)) {
    table <- scoreTable(study, instrument)
    table <- table[table$id %in% treated$id, , drop = FALSE]
    for (visit in c("baseline", study$definitions$visits$id)) {
      name <- paste("scores", instrument, visit, sep = "."); x <- table[[visit]]
      out[[paste0(name, ".mean")]] <- loose(meanValue(x[!is.na(x)], "score", level))
      change <- x - table$baseline
      if (visit != "baseline") out[[paste0(name, ".change")]] <- loose(meanValue(change[!is.na(change)], "score", level))
    }
  }
  out
}

# First − second arm: change ~ arm + baseline, ordinary least squares.
adjustedDifferences <- function(study, first, second) {
  out <- list()
  for (instrument in scoreInstruments(study)) {
    table <- scoreTable(study, instrument)
    for (visit in study$definitions$visits$id) {
      data <- data.frame(change = table[[visit]] - table$baseline, baseline = table$baseline, arm = ifelse(table$id %in% first, 1, ifelse(table$id %in% second, 0, NA)))
      data <- data[complete.cases(data), , drop = FALSE]
      value <- notEstimable("fewer than four, a constant baseline or one arm")
      if (nrow(data) >= 4 && length(unique(data$baseline)) > 1 && length(unique(data$arm)) == 2) {
        fit <- lm(change ~ arm + baseline, data = data)
        if (fit$rank == 3) {
          limits <- suppressWarnings(confint(fit, "arm", level = study$definitions$level))
          value <- list(kind = "estimate", estimate = coef(fit)[["arm"]], lower = limits[1], upper = limits[2], unit = "score")
        }
      }
      out[[paste("scores", instrument, visit, "adjusted-difference", sep = ".")]] <- value
    }
  }
  out
}
