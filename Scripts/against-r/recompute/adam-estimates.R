# Estimates from times and codes by R's own functions: survival::survfit with named choices, binom.test, poisson.test, prop.test.

# Whoever is alone in a cluster, or a curve at exactly 0 or 1, has no limits (definitions.md, "Curves in general").
withoutLimits <- function(curve, clusters) {
  flat <- curve$estimate <= 1e-12 | curve$estimate >= 1 - 1e-12
  curve$error[flat] <- 0
  curve$lower[flat] <- curve$upper[flat] <- NA
  if (clusters < 2) curve$error[] <- curve$lower[] <- curve$upper[] <- NA
  curve
}

# Kaplan–Meier with standard errors by infinitesimal jackknife, summed within participants. survfit leaves out nobody at time 0
# when all times are moved by one day; they are moved back.
survivalCurve <- function(time, event, cluster, choices) {
  if (!length(time)) return(NULL)
  group <- as.integer(factor(cluster))
  data <- data.frame(time = time + 1, event = as.integer(event), group = group)
  clusters <- length(unique(group))
  fit <- if (clusters > 1) survfit(Surv(time, event) ~ 1, data = data, cluster = group, robust = TRUE, conf.type = choices$interval, conf.int = choices$level) else
    survfit(Surv(time, event) ~ 1, data = data, conf.type = choices$interval, conf.int = choices$level)
  error <- if (isTRUE(fit$logse)) fit$surv * fit$std.err else fit$std.err
  at <- fit$time - 1
  curve <- withoutLimits(list(estimate = fit$surv, error = error, lower = as.numeric(fit$lower), upper = as.numeric(fit$upper)), clusters)
  c(list(time = at, atRisk = fit$n.risk, events = fit$n.event, censored = fit$n.censor, left = fit$surv, fit = list(fit)), curve)
}

# Aalen–Johansen for cause `of`; `cause` 0 is censored. survfit ignores `cluster` here, so the influence of the rows is summed within
# participants; limits are log-log on the cumulative incidence itself.
incidenceCurve <- function(time, cause, of, cluster, choices) {
  if (!length(time)) return(NULL)
  at <- sort(unique(time)); group <- as.integer(factor(cluster)); clusters <- length(unique(group))
  estimate <- error <- numeric(length(at)); left <- rep(1, length(at))
  if (any(cause != 0)) {
    data <- data.frame(time = time + 1, state = factor(cause, 0:2, c("censored", "first", "second")))
    fit <- survfit(Surv(time, state) ~ 1, data = data, influence = clusters > 1)
    estimate <- fit$pstate[, 1 + of]; left <- fit$pstate[, 1]
    if (clusters > 1) {
      influence <- if (is.list(fit$influence.pstate)) fit$influence.pstate[[1]] else fit$influence.pstate
      own <- matrix(influence[, , 1 + of], nrow = length(time))
      own <- own[, ncol(own) - rev(seq_along(at)) + 1, drop = FALSE]
      error <- sqrt(colSums(rowsum(own, group)^2))
    }
  }
  z <- qnorm(1 - (1 - choices$level) / 2)
  width <- z * error / (estimate * log(estimate))
  curve <- withoutLimits(list(estimate = estimate, error = error, lower = estimate^exp(-width), upper = estimate^exp(width)), clusters)
  count <- function(which) vapply(at, function(t) sum(which & time == t), 0)
  c(list(time = at, atRisk = vapply(at, function(t) sum(time >= t), 0), events = count(cause == of), censored = count(cause == 0), left = left), curve)
}

curveValue <- function(curve) {
  if (is.null(curve)) return(notEstimable("nobody at risk"))
  list(kind = "curve", unit = "days", points = lapply(seq_along(curve$time), function(j) list(
    time = curve$time[j], atRisk = curve$atRisk[j], events = curve$events[j], censored = curve$censored[j], estimate = curve$estimate[j],
    standardError = curve$error[j], lower = curve$lower[j], upper = curve$upper[j])))
}

# The median by quantile.survfit; its limits by the same rule on the limit curves, which R would sort. `rising`: the curve is the probability
# of the event, read as 1 minus it.
medianValue <- function(curve, rising = FALSE) {
  if (is.null(curve)) return(notEstimable("no ulcers"))
  slack <- sqrt(.Machine$double.eps)
  fall <- function(values) {
    known <- which(!is.na(values)); reached <- known[values[known] <= 0.5 + slack]
    if (!length(reached)) return(NA)
    first <- reached[1]
    if (values[first] < 0.5 - slack) return(curve$time[first])
    other <- known[known > first & abs(values[known] - 0.5) > slack]
    (curve$time[first] + if (length(other)) curve$time[other[1]] else max(curve$time)) / 2
  }
  lower <- fall(if (rising) 1 - curve$upper else curve$lower); upper <- fall(if (rising) 1 - curve$lower else curve$upper)
  median <- if (rising) fall(1 - curve$estimate) else unname(as.numeric(quantile(curve$fit[[1]], 0.5, conf.int = FALSE))) - 1
  if (is.na(median)) list(kind = "notReached", unit = "days", lastFollowUp = max(curve$time), lower = lower)
  else list(kind = "estimate", estimate = median, lower = lower, upper = upper, unit = "days")
}

# The probability of an event by a day; `rising`: the curve already is that probability.
probabilityBy <- function(curve, day, rising = FALSE) {
  if (is.null(curve)) return(notEstimable("nobody at risk"))
  if (day > max(curve$time) && tail(curve$left, 1) > 1e-12) return(notEstimable("beyond the last observed time"))
  k <- which(curve$time <= day)
  estimate <- function(value, lower, upper) list(kind = "estimate", estimate = value, lower = lower, upper = upper, unit = "probability")
  if (!length(k)) return(estimate(0, NA, NA))
  k <- max(k)
  if (rising) estimate(curve$estimate[k], curve$lower[k], curve$upper[k]) else estimate(1 - curve$estimate[k], 1 - curve$upper[k], 1 - curve$lower[k])
}

exactProportion <- function(x, n, level) {
  if (n == 0) return(notEstimable("nobody"))
  limits <- binom.test(x, n, conf.level = level)$conf.int
  list(kind = "proportion", count = x, of = n, estimate = x / n, lower = limits[1], upper = limits[2])
}

exactRate <- function(events, years, level) {
  if (years <= 0) return(notEstimable("no exposure"))
  limits <- poisson.test(events, years, conf.level = level)$conf.int
  list(kind = "rate", events = events, exposure = years, estimate = events / years, lower = limits[1], upper = limits[2], unit = "per participant-year")
}

# First − second with Newcombe's limits from Wilson's.
differenceOfProportions <- function(x1, n1, x2, n2, level) {
  if (n1 == 0 || n2 == 0) return(notEstimable("an arm without participants"))
  wilson <- function(x, n) suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE)$conf.int)
  w1 <- wilson(x1, n1); w2 <- wilson(x2, n2); p1 <- x1 / n1; p2 <- x2 / n2
  list(kind = "estimate", estimate = p1 - p2, lower = p1 - p2 - sqrt((p1 - w1[1])^2 + (w2[2] - p2)^2), upper = p1 - p2 + sqrt((w1[2] - p1)^2 + (p2 - w2[1])^2))
}
