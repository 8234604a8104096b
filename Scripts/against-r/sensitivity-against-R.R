# Recomputes the healing curves of the sensitivity grid in R and prints the largest difference.
#
#   cicatrix analyse STUDY --sensitivity --output DIR
#   Rscript Scripts/against-r/sensitivity-against-R.R DIR
#
# Reads time-to-healing.csv and sensitivity.csv of DIR. Needs the package survival. Turnbull's estimate is
# found by self-consistency over the innermost intervals, independently of the program; that is slow with
# more than a few hundred ulcers. Log-log limits at
# 95 %. Exits with 1 if a number differs by more than 1e-6.
suppressPackageStartupMessages(library(survival))
folder <- commandArgs(TRUE)[1]
ulcers <- read.csv(file.path(folder, "time-to-healing.csv"))
grid <- read.csv(file.path(folder, "sensitivity.csv"))
grid <- grid[grid$varied == "healing-curve", ]
worst <- 0
compared <- 0
same <- function(what, got, expected, tolerance = 1e-9) {
  compared <<- compared + 1
  if (is.na(got) != is.na(expected)) { cat(what, "is there in one only:", got, expected, "\n"); worst <<- Inf }
  if (is.na(got) || is.na(expected)) return(invisible())
  difference <- abs(got - expected) / max(1, abs(expected))
  if (difference > tolerance) { cat(sprintf("%s: %.12g, R %.12g\n", what, got, expected)); worst <<- max(worst, 1) }
  worst <<- max(worst, difference)
}
row_of <- function(choice, quantity) grid[grid$choice == choice & grid$analysis == paste0("healing.time.confirmed.", quantity), ]
days <- as.integer(sub(".*day-", "", unique(grep("day-", grid$analysis, value = TRUE))))
turnbull <- function(left, right) {
  # (l, r] half-open; an exact time is (t, t]. Innermost: a left end followed by a right end.
  # a left end l starts after l, so a right end at the same time comes before it, except for exact times
  events <- unique(rbind(data.frame(t = left, end = FALSE, exact = left == right), data.frame(t = right, end = TRUE, exact = left == right)))
  rank <- ifelse(events$exact & !events$end, 1, ifelse(events$exact & events$end, 2, ifelse(events$end, 3, 4)))
  # within one time: exact starts, exact ends, other right ends, other left ends
  events <- events[order(events$t, rank), ]
  inner <- which(!events$end[-nrow(events)] & events$end[-1])
  L <- events$t[inner]; R <- events$t[inner + 1]
  inside <- outer(seq_along(left), seq_along(L), function(i, j) left[i] <= L[j] & R[j] <= right[i] & !(L[j] == R[j] & left[i] == L[j] & left[i] < right[i]))
  mass <- rep(1 / length(L), length(L))
  for (round in 1:200000) {
    share <- as.vector(inside %*% mass)
    new <- colMeans(sweep(inside, 1, share, "/")) * mass
    if (max(abs(new - mass)) < 1e-14) break
    mass <- new
  }
  list(left = L, right = R, mass = mass)
}
for (rule in c("confirmed", "any")) {
  healed <- if (rule == "confirmed") ulcers$event == "healed" else ulcers$event_any == "healed"
  right <- if (rule == "confirmed") ulcers$time else ulcers$time_any
  left <- ifelse(healed, ulcers$interval_left, right)
  for (point in c("right-point", "mid-point")) {
    time <- if (point == "right-point") right else ifelse(healed, (left + right) / 2, right)
    choice <- paste0(rule, ", ", point)
    fit <- survfit(Surv(time, healed) ~ 1, cluster = ulcers$participant_id, conf.type = "log-log")
    median <- quantile(fit, 0.5)
    own <- row_of(choice, "median")
    reached <- own$kind == "estimate"
    same(paste(choice, "median"), if (reached) own$estimate else NA, unname(median$quantile))
    if (reached) same(paste(choice, "median lower"), own$lower, unname(median$lower))
    if (reached) same(paste(choice, "median upper"), own$upper, unname(median$upper))
    for (day in days) {
      own <- row_of(choice, paste0("day-", day))
      if (day > max(time)) { same(paste(choice, day), own$estimate, if (min(fit$surv) == 0) 1 else NA); next }
      at <- summary(fit, times = day)
      same(paste(choice, day), own$estimate, 1 - at$surv)
      if (at$surv > 0 && at$surv < 1) {
        same(paste(choice, day, "lower"), own$lower, 1 - at$upper)
        same(paste(choice, day, "upper"), own$upper, 1 - at$lower)
      }
    }
  }
  choice <- paste0(rule, ", turnbull")
  estimate <- turnbull(left, ifelse(healed, right, Inf))
  last <- max(right)
  finite <- is.finite(estimate$right)
  beyond <- function(t) 1 - sum(estimate$mass[finite & estimate$right <= t])
  for (day in days) {
    own <- row_of(choice, paste0("day-", day))
    same(paste(choice, day), own$estimate, if (day > last) NA else 1 - beyond(day), 1e-6)
  }
  falls <- sort(estimate$right[finite & estimate$mass > 1e-7])
  below <- falls[vapply(falls, function(t) beyond(t) <= 0.5 + 1e-6, TRUE)]
  own <- row_of(choice, "median")
  if (length(below) == 0) same(paste(choice, "median"), if (own$kind == "estimate") own$estimate else NA, NA)
  else if (beyond(below[1]) < 0.5 - 1e-6) same(paste(choice, "median"), own$estimate, below[1])
  else same(paste(choice, "median"), own$estimate, (below[1] + c(below[vapply(below, beyond, 0) < 0.5 - 1e-6], last)[1]) / 2)
}
cat(sprintf("%d numbers, largest difference %.2e\n", compared, worst))
quit(status = if (worst > 1e-6) 1 else 0)
