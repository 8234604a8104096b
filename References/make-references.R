# Makes reference-values.json: invented data and what R says about them, method by method.
#
#   Rscript References/make-references.R
#
# The file is part of the program (CEmbeddedFiles), so that `cicatrix self-test` can replay it on any machine. Needs the packages survival, cmprsk, MASS and jsonlite. The tests never need R.
# Where no package has the method it is written out here from its formula, in another way than in the library.
suppressPackageStartupMessages({ library(survival); library(cmprsk); library(MASS); library(jsonlite) })
z <- qnorm(.975)
values <- list()
add <- function(key, x) values[[key]] <<- I(as.numeric(x))

# ---- the data: 36 ulcers of 14 participants, weekly visits, so many ties ----------------------------------------------------
set.seed(14)
id <- sort(c(1:14, sample(1:14, 22, TRUE)))
n <- length(id)
d <- data.frame(id, arm = id %% 2, group = id %% 3, stratum = as.integer(id > 7), time = 7 * sample(1:12, n, TRUE),
  cause = sample(0:2, n, TRUE, c(.3, .5, .2)), x = round(runif(n, 0, 10), 1))
d$entry <- ifelse(runif(n) < .3, 7 * sample(0:3, n, TRUE), NA)
d$entry[!is.na(d$entry) & d$entry >= d$time] <- NA
d$ev <- as.integer(d$cause == 1)
start <- ifelse(is.na(d$entry), -1, d$entry)
left <- c(0, 0, 7, 7, 14, 14, 21, 28, 28, 35, 42, 0, 21, 14, 42, 28)
right <- c(14, 7, 21, 28, 28, 42, 35, 42, 56, 56, Inf, 21, Inf, 35, Inf, Inf)
visit.arm <- rep(0:1, 8)
visit.id <- rep(1:8, each = 2); visit.id.arm <- rep(0:1, 4)
histories <- list(c(20, 60), numeric(), c(45), c(10, 30, 90), c(70), c(15), numeric(), c(5, 50), c(66), numeric())
follow <- c(100, 80, 60, 120, 90, 75, 40, 110, 66, 95)

# ---- proportions -----------------------------------------------------------------------------------------------------------
for (v in list(c(0, 12), c(3, 20), c(7, 7), c(81, 263))) {
  add(sprintf("clopper-pearson %d/%d", v[1], v[2]), binom.test(v[1], v[2])$conf.int)
  add(sprintf("wilson %d/%d", v[1], v[2]), suppressWarnings(prop.test(v[1], v[2], correct = FALSE))$conf.int)
}
# The restricted likelihood is maximised numerically and the score equation solved by bisection.
scoreLimit <- function(x, m, factor, side) {
  ll <- function(q, delta) sum(dbinom(x, m, pmin(1, pmax(0, c(q + delta, q))), log = TRUE))
  f <- function(delta) {
    lo <- max(0, -delta); hi <- min(1, 1 - delta)
    # The likelihood is concave in q: its slope is solved for.
    g <- function(q) { p <- q + delta
      (if (x[1] > 0) x[1] / p else 0) - (if (x[1] < m[1]) (m[1] - x[1]) / (1 - p) else 0) +
      (if (x[2] > 0) x[2] / q else 0) - (if (x[2] < m[2]) (m[2] - x[2]) / (1 - q) else 0) }
    e <- 1e-13 * (hi - lo)
    q <- if (hi - lo < 1e-12) lo else if (g(lo + e) <= 0) lo else if (g(hi - e) >= 0) hi else uniroot(g, c(lo + e, hi - e), tol = 1e-15, maxiter = 5000)$root
    p <- q + delta
    v <- (p * (1 - p) / m[1] + q * (1 - q) / m[2]) * factor
    (x[1] / m[1] - x[2] / m[2] - delta) / sqrt(v) - side * z
  }
  est <- x[1] / m[1] - x[2] / m[2]
  range <- if (side > 0) c(-1 + 1e-9, est - 1e-9) else c(est + 1e-9, 1 - 1e-9)
  uniroot(f, range, tol = 1e-14, maxiter = 5000)$root
}
for (v in list(c(7, 10, 3, 10), c(56, 70, 48, 80), c(9, 10, 3, 12))) {
  x <- v[c(1, 3)]; m <- v[c(2, 4)]; p <- x / m; N <- sum(m)
  w1 <- suppressWarnings(prop.test(x[1], m[1], correct = FALSE))$conf.int; w2 <- suppressWarnings(prop.test(x[2], m[2], correct = FALSE))$conf.int
  key <- sprintf("%d/%d %d/%d", x[1], m[1], x[2], m[2])
  add(paste("newcombe", key), c(p[1] - p[2] - sqrt((p[1] - w1[1])^2 + (w2[2] - p[2])^2), p[1] - p[2] + sqrt((w1[2] - p[1])^2 + (p[2] - w2[1])^2)))
  add(paste("miettinen-nurminen", key), c(scoreLimit(x, m, N / (N - 1), 1), scoreLimit(x, m, N / (N - 1), -1)))
  add(paste("mee", key), c(scoreLimit(x, m, 1, 1), scoreLimit(x, m, 1, -1)))
  add(paste("fisher", key), fisher.test(rbind(x, m - x))$p.value)
}

# ---- rates -----------------------------------------------------------------------------------------------------------------
for (v in c(0, 5, 41)) add(sprintf("poisson %d", v), poisson.test(v, 9.2)$conf.int)
rt <- poisson.test(c(11, 5), c(9.2, 8.1)); add("rate ratio", c(rt$estimate, rt$conf.int, rt$p.value))
count <- lengths(histories); rate <- sum(count) / sum(follow)
add("robust rate", c(rate, sqrt(sum((count - rate * follow)^2)) / sum(follow)))

# ---- curves ----------------------------------------------------------------------------------------------------------------
put <- function(key, f, scale = 1) {
  inside <- f$surv > 0 & f$surv < 1
  add(paste(key, "survival"), f$surv)
  add(paste(key, "error"), f$std.err * (if (isTRUE(f$logse)) f$surv else 1))
  add(paste(key, "lower"), ifelse(inside, f$lower, NA)); add(paste(key, "upper"), ifelse(inside, f$upper, NA))
  # The limits of a quantile: where a limit of the curve first is at or below the level (none of these is flat at it). quantile.survfit sorts a limit that is not
  # monotone; of these curves that concerns the log-log limits by cluster alone, day 7 here and day 21 there.
  at <- c(.25, .5, .75); q <- quantile(f, at)
  first <- function(limit) vapply(at, function(p) f$time[which(inside & limit <= 1 - p + 1.5e-8)[1]], 0)
  mine <- rbind(q$quantile, first(f$lower), first(f$upper)); theirs <- rbind(q$quantile, q$lower, q$upper)
  if (!identical(is.na(mine), is.na(theirs)) || any(mine != theirs, na.rm = TRUE)) cat("sorted by R:", key, "\n")
  add(paste(key, "quantiles"), mine)
}
for (scale in c("plain", "log", "log-log")) {
  put(paste("greenwood", scale), survfit(Surv(time, ev) ~ 1, d, conf.type = scale))
  put(paste("clustered", scale), survfit(Surv(time, ev) ~ 1, d, conf.type = scale, cluster = id, robust = TRUE))
}
late <- survfit(Surv(start, time, ev) ~ 1, d, conf.type = "log-log")
put("entry", late)
plain <- survfit(Surv(time, ev) ~ 1, d); robust <- survfit(Surv(time, ev) ~ 1, d, cluster = id, robust = TRUE)
add("restricted mean", summary(plain, rmean = 70)$table[c("rmean", "se(rmean)")])
# survfit ignores the clusters in se(rmean): the influences on the curve are integrated and summed inside clusters.
io <- survfit(Surv(time, ev) ~ 1, d, influence = TRUE); at <- c(io$time[io$time < 70], 70)
area <- io$influence.surv[, io$time < 70] %*% diff(at)
add("restricted mean clustered", c(summary(plain, rmean = 70)$table["rmean"], sqrt(sum(rowsum(area, d$id)^2))))
add("hazard", plain$cumhaz); add("hazard error", plain$std.chaz); add("hazard clustered error", robust$std.chaz)
back <- survfit(Surv(time, 1 - ev) ~ 1, d); add("follow-up", back$surv); add("follow-up median", quantile(back, .5)$quantile)
# Beta product limits by moments, directly from the definition (Fay, Brittain and Proschan 2013).
betaLimits <- function(time, ev) {
  at <- sort(unique(time)); out <- NULL; m1 <- m2 <- 1
  quant <- function(p, m1, m2, extra) {
    if (extra == 0) return(0)
    if (is.finite(extra)) { a <- extra; m1 <- m1 * a / (a + 1); m2 <- m2 * a / (a + 2) }
    v <- m2 - m1^2; if (v <= 0) return(m1); s <- m1 * (1 - m1) / v - 1; qbeta(p, m1 * s, (1 - m1) * s) }
  for (k in seq_along(at)) {
    r <- sum(time >= at[k]); e <- sum(time == at[k] & ev == 1)
    if (e > 0) { a <- r - e + 1; b <- e; m1 <- m1 * a / (a + b); m2 <- m2 * a * (a + 1) / ((a + b) * (a + b + 1)) }
    after <- sum(time > at[k])
    out <- rbind(out, c(quant(.025, m1, m2, after), if (m1 == 1) 1 else quant(.975, m1, m2, Inf)))
  }
  out
}
bl <- betaLimits(d$time, d$ev); add("beta product lower", bl[, 1]); add("beta product upper", bl[, 2])

# ---- comparisons -----------------------------------------------------------------------------------------------------------
test <- function(key, s) add(key, c(s$obs - s$exp, s$chisq, pchisq(s$chisq, length(s$n) - 1, lower.tail = FALSE)))
flat <- function(s) { s$obs <- rowSums(as.matrix(s$obs)); s$exp <- rowSums(as.matrix(s$exp)); s }
test("log-rank", flat(survdiff(Surv(time, ev) ~ arm, d))); test("log-rank three", flat(survdiff(Surv(time, ev) ~ group, d)))
test("peto-peto", flat(survdiff(Surv(time, ev) ~ arm, d, rho = 1)))
test("log-rank stratified", flat(survdiff(Surv(time, ev) ~ arm + strata(stratum), d)))
fh <- function(rho, gamma) { s <- 1; U <- V <- 0
  for (t in sort(unique(d$time[d$ev == 1]))) { r <- d$time >= t; e <- d$time == t & d$ev == 1; N <- sum(r); D <- sum(e); A <- sum(r & d$arm == 0); w <- s^rho * (1 - s)^gamma
    U <- U + w * (sum(e & d$arm == 0) - D * A / N); if (N > 1) V <- V + w^2 * D * (N - D) / (N - 1) * A / N * (1 - A / N); s <- s * (1 - D / N) }
  c(U, -U, U^2 / V, pchisq(U^2 / V, 1, lower.tail = FALSE)) }
add("fleming-harrington 0.5 1", fh(.5, 1))
# Every arrangement of the participants: two groups of five, three groups of two.
statistic <- function(who, deal) { u <- d[d$id %in% who, ]; g <- deal[match(u$id, who)]; s <- survdiff(Surv(time, ev) ~ g, u); U <- s$obs - s$exp; c(abs(U[1]), drop(U %*% ginv(s$var) %*% U)) }
p2 <- c(1, 3, 5, 7, 9, 2, 4, 6, 8, 10); ob <- statistic(p2, rep(0:1, each = 5))
al <- apply(combn(10, 5), 2, function(w) { g <- rep(1, 10); g[w] <- 0; statistic(p2, g) })
add("permutation two", c(ob, ncol(al), sum(al[1, ] >= ob[1] - 1e-9), sum(al[2, ] >= ob[2] - 1e-9)))
p3 <- c(3, 6, 4, 7, 5, 8); ob <- statistic(p3, c(0, 0, 1, 1, 2, 2))[2]
deals <- unique(as.matrix(expand.grid(rep(list(0:2), 6)))); deals <- deals[apply(deals, 1, function(g) all(tabulate(g + 1, 3) == 2)), ]
al <- apply(deals, 1, function(g) statistic(p3, g)[2])
add("permutation three", c(ob, length(al), sum(al >= ob - 1e-9)))
# The same arrangements with the variance of the permutations: (N − 1)/S² Σ n (mean of the group − mean)², scores = martingale residuals.
ranked <- function(v, g) { m <- tapply(v, g, mean); (length(v) - 1) / sum((v - mean(v))^2) * sum(table(g) * (m - mean(v))^2) }
u3 <- d[d$id %in% p3, ]; v3 <- tapply(residuals(coxph(Surv(time, ev) ~ 1, u3, ties = "breslow")), u3$id, sum)[as.character(p3)]
ob <- ranked(v3, c(0, 0, 1, 1, 2, 2)); al <- apply(deals, 1, function(g) ranked(v3, g)); add("permutation three fixed", c(ob, length(al), sum(al >= ob - 1e-9)))
s1 <- c(3, 0, 2, 5, 1, 4); s2 <- c(0, 1, 0, 2, 1, 1, 0)
byRank <- function(v) { k <- combn(13, 6, function(w) sum(v[w])); m <- 6 * mean(v); c(sum(v[1:6]), length(k), sum(abs(k - m) >= abs(sum(v[1:6]) - m) - 1e-9)) }
add("permutation of counts", byRank(c(s1, s2))); add("permutation of ranks", byRank(rank(c(s1, s2))))
tt <- t.test(s1 - s2[1:6]); add("paired t", c(tt$estimate, tt$statistic, tt$p.value, tt$conf.int))

# ---- competing causes ------------------------------------------------------------------------------------------------------
m <- survfit(Surv(time, factor(cause, 0:2)) ~ 1, d, influence = TRUE)
add("states free", m$pstate[, 1]); add("states 1", m$pstate[, 2]); add("states 2", m$pstate[, 3])
single <- apply(m$influence.pstate, 2:3, function(v) sqrt(sum(v^2)))
byid <- apply(m$influence.pstate, 2:3, function(v) sqrt(sum(rowsum(v, d$id)^2)))
if (nrow(single) == length(m$time) + 1) { single <- single[-1, ]; byid <- byid[-1, ] }
add("states error 1", single[, 2]); add("states error 2", single[, 3]); add("states clustered error 1", byid[, 2]); add("states clustered error 2", byid[, 3])
F <- m$pstate[, 2]; w <- z * byid[, 2] / (F * log(F)); ok <- F > 0 & F < 1
add("states lower 1", ifelse(ok, F^exp(-w), NA)); add("states upper 1", ifelse(ok, F^exp(w), NA))
for (rho in 0:1) { g <- cuminc(d$time, d$cause, d$arm, rho = rho)$Tests; add(sprintf("gray rho %d", rho), g[, c("stat", "pv")][1, ]); add(sprintf("gray cause 2 rho %d", rho), g[, c("stat", "pv")][2, ]) }
add("gray three", cuminc(d$time, d$cause, d$group)$Tests[1, c("stat", "pv")]); add("gray stratified", cuminc(d$time, d$cause, d$arm, strata = d$stratum)$Tests[1, c("stat", "pv")])

# ---- regression ------------------------------------------------------------------------------------------------------------
control <- coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 100, timefix = TRUE)
cox <- function(key, f, robust = TRUE) {
  s <- summary(f)
  add(paste(key, "coefficients"), coef(f)); add(paste(key, "errors"), sqrt(diag(if (robust) f$naive.var else f$var)))
  if (robust) add(paste(key, "robust errors"), sqrt(diag(f$var)))
  add(paste(key, "tests"), c(f$loglik, s$logtest[1], s$sctest[1], f$wald.test, if (robust) f$rscore))
}
for (ties in c("efron", "breslow")) cox(ties, coxph(Surv(time, ev) ~ arm + x, d, ties = ties, cluster = id, robust = TRUE, control = control))
cox("exact", coxph(Surv(time, ev) ~ arm + x, d, ties = "exact", control = control), FALSE)
cox("counting process", coxph(Surv(start, time, ev) ~ arm + x + strata(stratum), d, ties = "efron", cluster = id, robust = TRUE, control = control))
f <- coxph(Surv(time, ev) ~ arm + x, d, ties = "efron", control = control)
for (transform in c("km", "identity", "rank")) add(paste("zph", transform), cox.zph(f, transform = transform, terms = FALSE)$table[, "chisq"])
add("zph log", cox.zph(f, transform = log, terms = FALSE)$table[, "chisq"])
h <- basehaz(f, centered = FALSE); add("baseline", h$hazard[match(unique(sort(d$time[d$ev == 1])), h$time)])
add("concordance", c(f$concordance["concordance"], sqrt(concordance(f)$var)))
who <- data.frame(count, follow, arm = rep(0:1, 5)); g <- glm(count ~ arm + offset(log(follow)), poisson, who, control = list(epsilon = 1e-15, maxit = 100))
add("poisson regression", c(coef(g), sqrt(diag(vcov(g))), deviance(g), logLik(g)))
over <- data.frame(count = c(0, 9, 1, 0, 7, 2, 0, 12, 3, 1), arm = rep(0:1, 5), follow)
nb <- glm.nb(count ~ arm + offset(log(follow)), over, control = glm.control(epsilon = 1e-14, maxit = 500)); add("negative binomial", c(coef(nb), nb$theta, logLik(nb)))

# ---- recurrent events ------------------------------------------------------------------------------------------------------
rows <- do.call(rbind, Map(function(i, fu, e) { s <- c(0, e); r <- data.frame(id = i, start = s, stop = c(e, fu), event = c(rep(1, length(e)), 0)); r[r$stop > r$start, ] }, seq_along(follow), follow, histories))
mcf <- survfit(Surv(start, stop, event) ~ 1, rows, id = id, cluster = id, robust = TRUE); pois <- survfit(Surv(start, stop, event) ~ 1, rows, robust = FALSE)
add("mean cumulative", mcf$cumhaz[mcf$n.event > 0]); add("mean cumulative error", mcf$std.chaz[mcf$n.event > 0]); add("mean cumulative poisson error", pois$std.chaz[pois$n.event > 0])
half <- function(k) { f <- survfit(Surv(start, stop, event) ~ 1, rows[rows$id %% 2 == k, ], id = id, cluster = id, robust = TRUE); s <- summary(f, times = c(30, 60)); c(s$cumhaz, s$std.chaz) }
a <- half(1); b <- half(0); add("mean cumulative difference", c(a[1:2] - b[1:2], sqrt(a[3:4]^2 + b[3:4]^2)))

# ---- interval censoring ----------------------------------------------------------------------------------------------------
cuts <- sort(unique(c(left, right))); A <- outer(seq_along(left), seq_len(length(cuts) - 1), function(i, j) left[i] <= cuts[j] & cuts[j + 1] <= right[i])
p <- rep(1 / ncol(A), ncol(A)); for (k in 1:200000) { q <- colMeans(t(t(A) * p) / drop(A %*% p)); if (max(abs(q - p)) < 1e-16) break; p <- q }
add("turnbull survival", round(1 - cumsum(p)[is.finite(cuts[-1])], 14)); add("turnbull likelihood", sum(log(A %*% p)))
# Sun's scores of the pooled curve and every split of the 16 units into the two arms; and of eight participants.
S <- c(1, 1 - cumsum(p)); S[S < 1e-12] <- 0; L <- cumsum(ifelse(p > 0 & S[-length(S)] > 0, p / S[-length(S)], 0)); SL <- c(0, ifelse(S[-1] > 0 & is.finite(cuts[-1]), S[-1] * L, 0))
place <- function(t) match(t, cuts); sc <- (SL[place(right)] - SL[place(left)]) / (S[place(left)] - S[place(right)])
per <- tapply(sc, visit.id, sum); own <- sum(per[visit.id.arm == 0]); al <- combn(8, 4, function(w) sum(per[w])); mm <- 4 * mean(per)
add("interval log-rank", c(own, length(al), sum(abs(al - mm) >= abs(own - mm) - 1e-6)))

g8 <- (0:7) %% 3; deals <- as.matrix(expand.grid(rep(list(0:2), 8))); deals <- deals[apply(deals, 1, function(g) all(tabulate(g + 1, 3) == c(3, 3, 2))), ]
ob <- ranked(per, g8); al <- apply(deals, 1, function(g) ranked(per, g)); add("interval log-rank three", c(ob, length(al), sum(al >= ob - 1e-6)))

# ---- monitoring ------------------------------------------------------------------------------------------------------------
add("beta posterior", pbeta(.3, .6 + 0:6, 1.4 + 6 - 0:6, lower.tail = FALSE)); add("beta limits", qbeta(c(.025, .975), .6 + 2, 1.4 + 4))
bound <- vapply(3:12, function(k) { ok <- which(pbeta(.3, .6 + 0:k, 1.4 + k - 0:k, lower.tail = FALSE) > .9) - 1; if (length(ok)) ok[1] else NA }, 0); add("boundary", bound)
# Every one of the 2^10 sequences of ten participants, looks from the third to the tenth.
sequences <- as.matrix(expand.grid(rep(list(0:1), 10))); total <- t(apply(sequences, 1, cumsum)); hit <- t(t(total[, 3:10]) >= bound[1:8]); stopAt <- apply(hit, 1, function(h) if (any(h)) 2 + which(h)[1] else 10)
for (rate in c(.1, .3, .5)) { pr <- rate^rowSums(sequences) * (1 - rate)^(10 - rowSums(sequences)); add(sprintf("operating %g", rate), c(sum(pr[rowSums(hit) > 0]), sum(pr * stopAt))) }
y <- 0:14; need <- { ok <- which(pbeta(.3, .6 + 0:20, 1.4 + 20 - 0:20, lower.tail = FALSE) > .9) - 1; ok[1] }
bb <- choose(14, y) * beta(y + 2.6, 14 - y + 5.4) / beta(2.6, 5.4); add("predictive", sum(bb[2 + y >= need]))
add("first above", integrate(function(p) dbeta(p, 5.6, 6.4) * pbeta(p, 2.6, 9.4), 0, 1, rel.tol = 1e-13, subdivisions = 1000)$value)

# ---- write -----------------------------------------------------------------------------------------------------------------
software <- list(R = paste(R.version$major, R.version$minor, sep = "."), survival = as.character(packageVersion("survival")), cmprsk = as.character(packageVersion("cmprsk")), MASS = as.character(packageVersion("MASS")))
finite <- function(x) lapply(x, function(v) if (is.finite(v)) v else NULL)
out <- list(software = software, data = list(id = d$id, arm = d$arm, group = d$group, stratum = d$stratum, time = d$time, cause = d$cause, x = d$x, entry = d$entry,
  left = left, right = ifelse(is.finite(right), right, NA), followUp = follow, events = lapply(histories, I)), values = values)
text <- toJSON(out, digits = I(17), auto_unbox = TRUE, na = "null", null = "null")
text <- gsub('("[^"]+":)', "\n\\1", gsub("\\{\"", "{\"", text))
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
writeLines(text, file.path(here, "reference-values.json"))
cat(length(values), "values of methods,", sum(lengths(values)), "numbers\n")
