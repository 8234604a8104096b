# The estimators of R's survival on the data of `statistics-timings write`, beside its times.
#
#   Rscript statistics.R FOLDER RUNS OURS.csv SLOW
#
# Times are processor seconds (user + system) of the computation alone, medians over the runs; the
# data are in memory in both. SLOW "no" leaves out what takes R a time of units × times.
suppressMessages(library(survival))
arguments <- commandArgs(TRUE)
folder <- arguments[1]
runs <- as.integer(arguments[2])
ours <- read.csv(arguments[3], colClasses = c("character", "integer", "numeric", "character"))
slow <- arguments[4] != "no"

data <- function(name) read.csv(file.path(folder, paste0(name, ".csv")))
ulcers <- data("ulcers")
ulcers$arm <- seq_len(nrow(ulcers)) %% 2
ulcers$state <- factor(ulcers$cause, 0:2, c("censored", "healed", "competing"))
histories <- data("histories")
rows <- data("rows")
intervals <- data("intervals")

# Estimate and standard error at the time in the middle, and the sum of the curve, as ours.
middle <- function(times, estimate, error) {
  place <- length(times) %/% 2 + 1
  c(times[place], estimate[place], error[place], sum(estimate))
}
# survfit states the error of log S, unless it is robust.
curve <- function(fit) {
  middle(fit$time, fit$surv, if (fit$logse) fit$std.err * fit$surv else fit$std.err)
}
covariates <- Surv(time, event) ~ x1 + x2 + x3 + x4 + x5
coefficients <- function(fit) as.vector(rbind(coef(fit), sqrt(diag(vcov(fit)))))
loglik <- function(fit) {
  before <- function(t) c(1, fit$surv)[findInterval(t, fit$time) + 1]
  sum(log(before(intervals$left) - ifelse(is.finite(intervals$right), before(intervals$right), 0)))
}

methods <- list(
  list("kaplan-meier-greenwood", "survfit", function() {
    survfit(Surv(time, cause == 1) ~ 1, ulcers, conf.type = "log-log")
  }, curve),
  list("kaplan-meier-clustered", "survfit, cluster", function() {
    survfit(Surv(time, cause == 1) ~ 1, ulcers, cluster = participant, conf.type = "log-log")
  }, curve, TRUE),
  list("aalen-johansen", "survfit, states", function() {
    survfit(Surv(time, state) ~ 1, ulcers, conf.type = "plain")
  }, function(fit) middle(fit$time, fit$pstate[, 2], fit$std.err[, 2]), TRUE),
  list("log-rank", "survdiff", function() {
    survdiff(Surv(time, cause == 1) ~ arm, ulcers)
  }, function(fit) fit$chisq),
  list("mean-cumulative-function", "survfit, id", function() {
    survfit(Surv(start, stop, event) ~ 1, histories, id = participant, robust = TRUE)
  }, function(fit) middle(fit$time, fit$cumhaz, fit$std.chaz), TRUE),
  list("cox-efron", "coxph", function() coxph(covariates, rows), coefficients),
  list("cox-breslow", "coxph", function() coxph(covariates, rows, ties = "breslow"), coefficients),
  list("turnbull", "survfit, interval2", function() {
    survfit(Surv(left, right, type = "interval2") ~ 1, intervals)
  }, loglik)
)

cat(sprintf("%-26s %-20s %12s %12s %8s  %s\n", "method", "in R", "Cicatrix", "R", "ratio",
  "largest relative difference"))
for (method in methods) {
  mine <- ours[ours$method == method[[1]], ]
  own <- median(mine$seconds)
  if (length(method) > 4 && !slow) {
    cat(sprintf("%-26s %-20s %10.4f s\n", method[[1]], "not run", own))
    next
  }
  times <- numeric()
  for (run in seq_len(runs)) {
    times[run] <- sum(system.time(fit <- method[[3]]())[1:2])
  }
  theirs <- method[[4]](fit)
  result <- as.numeric(strsplit(mine$result[1], " ")[[1]])
  difference <- max(abs(result - theirs) / pmax(abs(theirs), 1e-300))
  cat(sprintf("%-26s %-20s %10.4f s %10.4f s %8.1f  %.1e\n", method[[1]], method[[2]], own,
    median(times), median(times) / own, difference))
}
