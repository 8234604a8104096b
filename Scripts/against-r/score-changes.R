# Recomputes every number of scores.json from the study folder in R and prints the largest difference.
#
#   cicatrix analyse STUDY --output DIR
#   Rscript Scripts/against-r/score-changes.R STUDY DIR
#
# For studies in canonical form (comma, ISO dates, canonical names) with the default schedule. Needs
# the package jsonlite. Exits with 1 if a number differs by more than 1e-9.
suppressPackageStartupMessages(library(jsonlite))
arguments <- commandArgs(TRUE)
read <- function(file) read.csv(file.path(arguments[1], file), colClasses = "character")
answer <- fromJSON(file.path(arguments[2], "scores.json"), simplifyVector = FALSE)
cut <- as.Date(answer$dataCut)
people <- read("participants.csv")
people <- people[people$treatment_date != "" & as.Date(substr(people$treatment_date, 1, 10)) <= cut, ]
scores <- read("scores.csv")
scores$row <- seq_len(nrow(scores))
scores <- scores[as.Date(scores$date) <= cut, ]
scores <- merge(scores, people[c("participant_id", "treatment_date")])
scores$day <- as.integer(as.Date(scores$date) - as.Date(substr(scores$treatment_date, 1, 10)))
scores$score <- as.numeric(scores$score)
scores <- scores[order(scores$participant_id, scores$instrument, scores$day, scores$row), ]
scores <- scores[!duplicated(scores[c("participant_id", "instrument", "day")], fromLast = TRUE), ]
visits <- list("48h" = c(2, 1, 7), w2 = c(14, 8, 20), w4 = c(28, 21, 41), w8 = c(56, 42, 69),
  w12 = c(84, 70, 125), w24 = c(168, 126, 265), w52 = c(364, 266, 420))
worst <- 0
compared <- 0
value <- function(id) Filter(function(result) result$id == id, answer$results)[[1]]$value
same <- function(id, got, expected) {
  compared <<- compared + 1
  if (is.null(got) || is.na(expected)) {
    if (!(is.null(got) && is.na(expected))) { cat(id, "is there in one only\n"); worst <<- Inf }
    return(invisible())
  }
  difference <- abs(got - expected) / max(1, abs(expected))
  if (difference > 1e-9) cat(sprintf("%s: %.15g, R %.15g\n", id, got, expected))
  worst <<- max(worst, difference)
}
check <- function(prefix, x) {
  same(paste0(prefix, ".participants"), value(paste0(prefix, ".participants"))$count, length(x))
  mean_value <- value(paste0(prefix, ".mean"))
  limits <- if (length(x) > 1 && sd(x) > 0) t.test(x)$conf.int else if (length(x) > 1) rep(mean(x), 2) else c(NA, NA)
  same(paste0(prefix, ".mean"), mean_value$estimate, if (length(x) > 0) mean(x) else NA)
  same(paste0(prefix, ".mean lower"), mean_value$lower, limits[1])
  same(paste0(prefix, ".mean upper"), mean_value$upper, limits[2])
  same(paste0(prefix, ".sd"), value(paste0(prefix, ".standard-deviation"))$estimate, if (length(x) > 1) sd(x) else NA)
  same(paste0(prefix, ".median"), value(paste0(prefix, ".median"))$estimate, if (length(x) > 0) median(x) else NA)
}
for (instrument in sort(unique(scores$instrument))) {
  own <- split(scores[scores$instrument == instrument, ], ~participant_id, drop = TRUE)
  baseline <- vapply(own, function(p) { b <- p[p$day <= 0, ]; if (nrow(b) > 0) b$score[nrow(b)] else NA_real_ }, 0)
  check(paste("scores", instrument, "baseline", sep = "."), baseline[!is.na(baseline)])
  for (visit in names(visits)) {
    v <- visits[[visit]]
    score <- vapply(own, function(p) {
      near <- p[p$day > 0 & p$day >= v[2] & p$day <= v[3], ]
      if (nrow(near) == 0) NA_real_ else near$score[order(abs(near$day - v[1]), near$day)[1]]
    }, 0)
    check(paste("scores", instrument, visit, sep = "."), score[!is.na(score)])
    change <- score - baseline
    check(paste("scores", instrument, visit, "change", sep = "."), change[!is.na(change)])
  }
}
cat(sprintf("%d numbers, largest difference %.2e\n", compared, worst))
quit(status = if (worst > 1e-9) 1 else 0)
