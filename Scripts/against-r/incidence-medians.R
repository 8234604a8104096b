# Cumulative incidences with a competing event from R survival: standard errors by cluster, log-log limits and
# medians, as the values that `IncidenceMedianTests` replays; then `swift format -i` on it.
#
#   Rscript Scripts/against-r/incidence-medians.R > Tests/SurvivalStatisticsTests/Quantiles/IncidenceMedianReference.swift
#
# The tests never need R. survfit of a factor status gives the incidence F and the influence of each row; survival
# 3.5 ignores cluster= there, so the influences are summed within clusters here. quantile.survfit reads the median
# of the curve 1 - F with the limits 1 - upper and 1 - lower.
suppressMessages(library(survival))
z <- qnorm(0.975)
# (time, cause: 0 censored, 1 the event, 2 the competing one, cluster)
samples <- list(
  # F = 1/4, 1/2, then flat at one half until 4.
  list(c(1, 2, 3, 4), c(1, 1, 2, 1), 1:4),
  # Flat at one half to the end.
  list(c(1, 2, 3, 4, 5, 6), c(1, 1, 1, 2, 0, 0), c(1, 2, 3, 4, 5, 6)),
  # The competing event leaves too few.
  list(c(1, 2, 3, 4, 5, 6, 7, 8), c(2, 1, 2, 2, 1, 2, 1, 0), c(1, 2, 3, 4, 1, 5, 6, 7)),
  # Ties of all three kinds, several ulcers to a participant.
  list(c(14, 14, 14, 28, 28, 28, 28, 56, 56, 56, 84, 84, 84, 84, 168, 168, 168, 364, 364, 364),
       c(1, 0, 2, 1, 1, 0, 1, 1, 2, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 0),
       c(1, 1, 2, 2, 2, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10)),
  # Forty units from a fixed sequence.
  list(1 + (seq_len(40) * 37) %% 41, c(1, 1, 2, 0, 1)[1 + (seq_len(40) * 7) %% 5], (seq_len(40) * 11) %% 13))
# The first time below one half, or the middle of a stretch flat at it; values that do not exist are passed over.
ruled <- function(at, values) {
  slack <- sqrt(.Machine$double.eps); known <- which(!is.na(values)); reached <- known[values[known] <= 0.5 + slack]
  if (!length(reached)) return(NA_real_)
  first <- reached[1]
  if (values[first] < 0.5 - slack) return(at[first])
  other <- known[known > first & abs(values[known] - 0.5) > slack]
  (at[first] + if (length(other)) at[other[1]] else max(at)) / 2
}
incidence <- function(time, cause, cluster) {
  data <- data.frame(time, status = factor(cause, 0:2, c("censored", "event", "competing")))
  fit <- survfit(Surv(time, status) ~ 1, data, influence = TRUE)
  at <- sort(unique(time)); keep <- match(at, fit$time)
  rows <- fit$influence.pstate
  if (is.list(rows)) rows <- rows[[1]]
  own <- matrix(rows[, , 2], nrow = length(time)); own <- own[, ncol(own) - rev(seq_along(at)) + 1, drop = FALSE]
  f <- fit$pstate[keep, 2]
  error <- sqrt(colSums(rowsum(own, cluster)^2)); inside <- f > 1e-12 & f < 1 - 1e-12
  error[!inside] <- 0
  width <- z * error / abs(f * log(f))
  lower <- ifelse(inside, f^exp(width), NA); upper <- ifelse(inside, f^exp(-width), NA)
  curve <- survfit(Surv(time, cause > 0) ~ 1)
  stopifnot(identical(curve$time, at))
  curve$surv <- 1 - f; curve$lower <- 1 - upper; curve$upper <- 1 - lower
  q <- quantile(curve, 0.5)
  # R sorts a limit that is not monotone: there the rule of the definitions is written out, which else must agree.
  limits <- c(q$lower, q$upper)
  for (side in 1:2) {
    limit <- list(curve$lower, curve$upper)[[side]]
    own <- ruled(at, limit)
    if (is.unsorted(-limit[!is.na(limit)])) limits[side] <- own else stopifnot(identical(is.na(own), is.na(unname(limits[side]))), is.na(own) || own == limits[side])
  }
  list(time = at, estimate = f, error = error, lower = lower, upper = upper,
       median = unname(c(q$quantile, limits)))
}
number <- function(x) ifelse(is.na(x), "nil", sprintf("%.17g", x))
values <- function(x) paste(strwrap(paste(number(x), collapse = ", "), width = 86, prefix = "        "), collapse = "\n")
cat("// Written by Scripts/against-r/incidence-medians.R (R survfit, influence.pstate, quantile); do not edit.\n\n")
cat("/// One sample with what R says of the incidence of cause 1.\n")
cat("struct IncidenceMedianReference {\n  let times: [Double]\n  let causes: [Int]\n  let clusters: [Int]\n")
cat("  /// The distinct times and the curve at them.\n  let curveTimes: [Double]\n  let estimates: [Double]\n")
cat("  let errors: [Double]\n  let lower: [Double?]\n  let upper: [Double?]\n")
cat("  /// The median, its lower and its upper limit.\n  let median: [Double?]\n\n")
cat("  static let all: [IncidenceMedianReference] = [\n")
for (x in samples) {
  r <- incidence(x[[1]], x[[2]], x[[3]])
  fields <- list(times = x[[1]], causes = x[[2]], clusters = x[[3]], curveTimes = r$time, estimates = r$estimate,
                 errors = r$error, lower = r$lower, upper = r$upper, median = r$median)
  cat("    .init(\n", paste(sprintf("      %s: [\n%s\n      ]", names(fields), vapply(fields, values, "")), collapse = ",\n"),
      "),\n", sep = "")
}
cat("  ]\n}\n")
