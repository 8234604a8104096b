# Estimators. Curves are worked out from their formulas and held against R's survival package at every use (`checkAgainstSurvival`).

checkAgainstSurvival <- TRUE

agree <- function(a, b, what) {
  if (length(a) != length(b) || any(abs(a - b) > 1e-9 * pmax(1, abs(b)), na.rm = TRUE) || any(is.na(a) != is.na(b)))
    stop("own formula and R survival differ: ", what)
}

transformLimits <- function(estimate, error, z, kind) {
  inside <- !is.na(error) & estimate > 1e-12 & estimate < 1 - 1e-12
  lower <- upper <- rep(NA_real_, length(estimate))
  s <- estimate[inside]; e <- error[inside]
  if (kind == "log-log") {
    width <- z * e / abs(s * log(s))
    lower[inside] <- s^exp(width); upper[inside] <- s^exp(-width)
  } else if (kind == "log") {
    lower[inside] <- s * exp(-z * e / s); upper[inside] <- pmin(1, s * exp(z * e / s))
  } else {
    lower[inside] <- pmax(0, s - z * e); upper[inside] <- pmin(1, s + z * e)
  }
  list(lower = lower, upper = upper)
}

# Kaplan–Meier; infinitesimal jackknife summed within clusters: d log S / d w_i = -sum (dN_i n - Y_i d) / (n (n - d)).
kaplanMeier <- function(time, event, cluster, definitions) {
  if (!length(time)) return(NULL)
  at <- sort(unique(time))
  n <- vapply(at, function(t) sum(time >= t), 0)
  d <- vapply(at, function(t) sum(time == t & event), 0)
  censored <- vapply(at, function(t) sum(time == t & !event), 0)
  s <- cumprod(1 - d / n)
  increments <- vapply(seq_along(at), function(j)
    if (n[j] == d[j]) rep(0, length(time)) else -((time == at[j] & event) * n[j] - (time >= at[j]) * d[j]) / (n[j] * (n[j] - d[j])), numeric(length(time)))
  increments <- matrix(increments, nrow = length(time))
  influence <- rowsum(increments, as.character(cluster))
  influence <- matrix(apply(influence, 1, cumsum), nrow = length(at))
  error <- s * sqrt(rowSums(influence^2))
  error[s == 0 | s == 1] <- 0
  clusters <- length(unique(cluster))
  if (clusters < 2) error[] <- NA
  limits <- transformLimits(s, error, definitions$z, definitions$interval)
  if (checkAgainstSurvival && clusters >= 2) {
    group <- as.integer(factor(cluster))
    f <- survival::survfit(survival::Surv(time + 1, event) ~ 1, data = data.frame(time, event, group), cluster = group, robust = TRUE)
    agree(at, f$time - 1, "times"); agree(n, f$n.risk, "at risk"); agree(s, f$surv, "survival")
    positive <- s > 0
    agree(error[positive], (if (f$logse) f$surv * f$std.err else f$std.err)[positive], "clustered standard error")
  }
  structure(list(time = at, atRisk = n, events = d, censored = censored, estimate = s, error = error, lower = limits$lower,
                 upper = limits$upper, left = s), class = "curve")
}

# Aalen–Johansen for one cause; `cause` 0 is censored. Influence of a row on F_k: sum [ dS_i(u-) d_k / n + S(u-) (dN_ik n - Y_i d_k) / n^2 ].
aalenJohansen <- function(time, cause, of, cluster, definitions) {
  if (!length(time)) return(NULL)
  at <- sort(unique(time)); size <- length(time)
  f <- error <- left <- numeric(length(at)); n <- d <- dk <- censored <- numeric(length(at))
  s <- 1; total <- 0; logInfluence <- numeric(size); influence <- numeric(size)
  clusters <- length(unique(cluster))
  for (j in seq_along(at)) {
    here <- time == at[j]; risk <- time >= at[j]
    n[j] <- sum(risk); d[j] <- sum(here & cause != 0); dk[j] <- sum(here & cause == of); censored[j] <- sum(here & cause == 0)
    influence <- influence + s * logInfluence * dk[j] / n[j] + s * ((here & cause == of) * n[j] - risk * dk[j]) / n[j]^2
    total <- total + s * dk[j] / n[j]
    if (n[j] > d[j]) logInfluence <- logInfluence - ((here & cause != 0) * n[j] - risk * d[j]) / (n[j] * (n[j] - d[j]))
    s <- if (n[j] == d[j]) 0 else s * (1 - d[j] / n[j])
    f[j] <- total; left[j] <- s
    error[j] <- sqrt(sum(rowsum(influence, as.character(cluster))^2))
  }
  f[abs(f - 1) < 1e-12] <- 1
  error[f == 0 | f == 1] <- 0
  plainError <- error
  if (clusters < 2) error[] <- NA
  limits <- transformLimits(f, error, definitions$z, "log-log")
  if (checkAgainstSurvival && size > 1 && any(cause != 0)) {
    fit <- survival::survfit(survival::Surv(time + 1, factor(cause, c(0, 1, 2), c("censored", "first", "second"))) ~ 1,
                             data = data.frame(time, cause), influence = TRUE)
    agree(f, fit$pstate[, 1 + of], "cumulative incidence")
    rows <- fit$influence.pstate
    if (is.list(rows)) rows <- rows[[1]]
    own <- matrix(rows[, , 1 + of], nrow = size)
    own <- own[, ncol(own) - rev(seq_along(at)) + 1, drop = FALSE]
    sums <- sqrt(colSums(rowsum(own, as.character(cluster))^2))
    inside <- f > 0 & f < 1
    agree(plainError[inside], sums[inside], "influence of pstate")
  }
  structure(list(time = at, atRisk = n, events = dk, censored = censored, estimate = f, error = error, lower = limits$lower,
                 upper = limits$upper, left = left), class = "curve")
}

# Mean cumulative function; Lawless–Nadeau variance; followed from day 0 to `until` inclusive.
meanCumulative <- function(until, eventDays, z) {
  if (!length(until)) return(NULL)
  at <- sort(unique(c(until, unlist(eventDays))))
  n <- vapply(at, function(t) sum(until >= t), 0)
  counts <- vapply(at, function(t) vapply(eventDays, function(d) sum(d == t), 0), numeric(length(until)))
  counts <- matrix(counts, nrow = length(until))
  d <- colSums(counts)
  m <- cumsum(d / n)
  deviation <- matrix(vapply(seq_along(at), function(j) (until >= at[j]) / n[j] * (counts[, j] - d[j] / n[j]), numeric(length(until))), nrow = length(until))
  summed <- matrix(apply(deviation, 1, cumsum), nrow = length(at))
  error <- sqrt(rowSums(summed^2))
  error[m == 0] <- 0
  if (length(until) < 2) error[] <- NA
  usable <- m > 0 & !is.na(error)
  lower <- upper <- rep(NA_real_, length(at))
  lower[usable] <- m[usable] * exp(-z * error[usable] / m[usable])
  upper[usable] <- m[usable] * exp(z * error[usable] / m[usable])
  structure(list(time = at, atRisk = n, events = d, censored = vapply(at, function(t) sum(until == t), 0), estimate = m, error = error,
                 lower = lower, upper = upper), class = "curve")
}

# Turnbull by EM with equal starting masses; (left, right], right may be Inf. Stops when the Kuhn–Tucker conditions hold to 1e-10.
turnbull <- function(left, right) {
  if (!length(left)) return(NULL)
  ends <- rbind(data.frame(at = left, isLeft = 1), data.frame(at = right, isLeft = 0))
  ends <- ends[order(ends$at, ends$isLeft), ]             # at one value a right end comes first: (., q] ends before (q, .] begins
  inner <- which(head(ends$isLeft, -1) == 1 & tail(ends$isLeft, -1) == 0)
  p <- ends$at[inner]; q <- ends$at[inner + 1]
  inside <- outer(seq_along(left), seq_along(p), function(i, j) left[i] <= p[j] & q[j] <= right[i]) * 1
  mass <- rep(1 / length(p), length(p)); size <- length(left)
  step <- function(mass) mass * drop(crossprod(inside, 1 / drop(inside %*% mass))) / size
  logLikelihood <- function(mass) sum(log(drop(inside %*% mass)))
  satisfied <- function(mass) {
    gradient <- drop(crossprod(inside, 1 / drop(inside %*% mass))) / size - 1
    max(gradient) <= 1e-11 && all(abs(gradient[mass > 1e-8]) <= 1e-11)
  }
  for (round in 1:20000) {
    one <- step(mass); two <- step(one)
    r <- one - mass; v <- two - one - r
    next_ <- two
    if (sum(v^2) > 0) {                                   # squared extrapolation, kept only where it is a distribution and does not lose likelihood
      a <- -sqrt(sum(r^2) / sum(v^2))
      candidate <- mass - 2 * a * r + a^2 * v
      if (all(candidate > 0)) { candidate <- step(candidate / sum(candidate)); if (logLikelihood(candidate) >= logLikelihood(two)) next_ <- candidate }
    }
    mass <- next_ / sum(next_)
    if (satisfied(mass)) break
  }
  if (!satisfied(mass)) for (round in 1:200000) { mass <- step(mass); if (round %% 100 == 0 && satisfied(mass)) break }
  gradient <- drop(crossprod(inside, 1 / drop(inside %*% mass))) / size - 1
  if (max(gradient) > 1e-9 || any(abs(gradient[mass > 1e-7]) > 1e-6)) warning("Turnbull masses not settled to 1e-9")
  list(from = p, to = q, mass = mass, ulcers = size)
}

# R's quantile.survfit at 0.5 with its tolerance; the limits by the same rule on each limit of the curve, null limits passed over.
# `rising`: the curve is the probability of the event, read as 1 minus it.
medianOf <- function(curve, rising = FALSE) {
  if (is.null(curve)) return(notEstimable("no ulcers"))
  slack <- sqrt(.Machine$double.eps)
  s <- if (rising) 1 - curve$estimate else curve$estimate
  fall <- function(values) {
    known <- which(!is.na(values)); reached <- known[values[known] <= 0.5 + slack]
    if (!length(reached)) return(NA)
    first <- reached[1]
    if (values[first] < 0.5 - slack) return(curve$time[first])
    other <- known[known > first & abs(values[known] - 0.5) > slack]
    (curve$time[first] + if (length(other)) curve$time[other[1]] else max(curve$time)) / 2
  }
  low <- fall(if (rising) 1 - curve$upper else curve$lower); high <- fall(if (rising) 1 - curve$lower else curve$upper)
  at <- fall(s)
  if (is.na(at)) return(list(kind = "notReached", unit = "days", lastFollowUp = max(curve$time), lower = low))
  if (checkAgainstSurvival && !rising) {
    times <- rep(curve$time, curve$events + curve$censored)
    flags <- unlist(Map(function(d, c) c(rep(1, d), rep(0, c)), curve$events, curve$censored))
    theirs <- unname(quantile(survival::survfit(survival::Surv(times + 1, flags) ~ 1), 0.5, conf.int = FALSE)) - 1
    agree(at, as.numeric(theirs), "median")
  }
  list(kind = "estimate", estimate = at, lower = low, upper = high, unit = "days")
}

# The probability of an event by `day`. `rising`: the curve already is that probability.
landmark <- function(curve, day, rising = FALSE) {
  if (is.null(curve)) return(notEstimable("nobody at risk"))
  last <- max(curve$time)
  if (day > last && tail(curve$left, 1) > 0) return(notEstimable("beyond the last observed time"))
  k <- which(curve$time <= day)
  if (!length(k)) return(list(kind = "estimate", estimate = 0, lower = NA, upper = NA, unit = "probability"))
  k <- max(k)
  if (rising) list(kind = "estimate", estimate = curve$estimate[k], lower = curve$lower[k], upper = curve$upper[k], unit = "probability")
  else list(kind = "estimate", estimate = 1 - curve$estimate[k], lower = 1 - curve$upper[k], upper = 1 - curve$lower[k], unit = "probability")
}

# The same with who is at risk that day: those whose time is the day or a later one.
withAtRisk <- function(value, time, cluster, day)
  c(value, list(atRisk = list(ulcers = sum(time >= day), participants = length(unique(cluster[time >= day])))))

notEstimable <- function(reason) list(kind = "notEstimable", reason = reason)

clopperPearson <- function(x, n, level) {
  a <- (1 - level) / 2
  c(if (x == 0) 0 else qbeta(a, x, n - x + 1), if (x == n) 1 else qbeta(1 - a, x + 1, n - x))
}

proportion <- function(x, n, level) {
  if (n == 0) return(notEstimable("nobody"))
  limits <- clopperPearson(x, n, level)
  list(kind = "proportion", count = x, of = n, estimate = x / n, lower = limits[1], upper = limits[2])
}

# Clustered units: no limits.
share <- function(x, n) if (n == 0) notEstimable("none") else list(kind = "proportion", count = x, of = n, estimate = x / n)

poissonRate <- function(events, exposure, level) {
  if (exposure <= 0) return(notEstimable("no exposure"))
  a <- (1 - level) / 2
  list(kind = "rate", events = events, exposure = exposure, estimate = events / exposure,
       lower = if (events == 0) 0 else qgamma(a, events) / exposure, upper = qgamma(1 - a, events + 1) / exposure, unit = "per participant-year")
}

wilson <- function(x, n, z) {
  p <- x / n
  centre <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  half <- z / (1 + z^2 / n) * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
  c(if (x == 0) 0 else centre - half, if (x == n) 1 else centre + half)
}

newcombe <- function(x1, n1, x2, n2, z) {
  w1 <- wilson(x1, n1, z); w2 <- wilson(x2, n2, z); p1 <- x1 / n1; p2 <- x2 / n2
  list(kind = "estimate", estimate = p1 - p2, lower = p1 - p2 - sqrt((p1 - w1[1])^2 + (w2[2] - p2)^2),
       upper = p1 - p2 + sqrt((w1[2] - p1)^2 + (p2 - w2[1])^2))
}
