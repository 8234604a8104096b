# Runs `cicatrix estimate` and R on the same files and prints the largest difference of every number.
#
#   Rscript Scripts/against-r/estimate-against-R.R PROGRAM FOLDER
#
# PROGRAM is the built program, FOLDER holds the CSV files of R's survival package (aml.csv, lung.csv,
# kidney.csv, pbc.csv, mgus2.csv, cgd.csv, veteran.csv, bladder2.csv, bcos.csv). Needs the packages survival, cmprsk, jsonlite.
# The tests of the repository never need R; this is the check from outside.
suppressPackageStartupMessages({ library(survival); library(cmprsk); library(jsonlite) })
arguments <- commandArgs(TRUE)
program <- arguments[1]
folder <- arguments[2]
path <- function(file) file.path(folder, file)
data <- function(file) read.csv(path(file), stringsAsFactors = FALSE, check.names = FALSE)
estimate <- function(...) {
  text <- system2(program, c("estimate", ..., "--format", "json"), stdout = TRUE)
  fromJSON(paste(text, collapse = "\n"), simplifyVector = FALSE)
}
worst <- 0
compare <- function(what, got, expected, tolerance = 1e-8) {
  got <- as.numeric(unlist(lapply(got, function(x) if (is.null(x)) NA else x)))
  expected <- as.numeric(expected)
  if (length(got) != length(expected)) {
    cat(sprintf("%-58s %d numbers instead of %d\n", what, length(got), length(expected)))
    worst <<- Inf
    return(invisible())
  }
  missing <- sum(is.na(got) != is.na(expected))
  difference <- max(0, abs(got - expected) / pmax(1, abs(expected)), na.rm = TRUE)
  worst <<- max(worst, if (missing > 0) Inf else difference / tolerance)
  cat(sprintf("%-58s %4d numbers, largest difference %9.2e%s%s\n", what, length(got), difference,
    if (difference > tolerance) "  DIFFERS" else "", if (missing > 0) sprintf("  %d only in one", missing) else ""))
}
column <- function(points, key) lapply(points, function(point) point[[key]])
# Where the curve is 0 or 1 the program gives no limits, by its definition.
inside <- function(fit) fit$surv > 0 & fit$surv < 1

curves <- function(name, options, fits, horizon) {
  answer <- do.call(estimate, as.list(c("kaplan-meier", options, "--tau", horizon)))
  for (place in seq_along(fits)) {
    fit <- fits[[place]]
    group <- answer$groups[[place]]
    points <- group$curve$points
    label <- paste(name, group$group)
    keep <- inside(fit)
    compare(paste(label, "curve"), column(points, "estimate"), fit$surv)
    compare(paste(label, "standard error"), column(points, "standardError")[keep], (fit$std.err * if (isTRUE(fit$logse)) fit$surv else 1)[keep])
    compare(paste(label, "lower"), column(points, "lower")[keep], fit$lower[keep])
    compare(paste(label, "upper"), column(points, "upper")[keep], fit$upper[keep])
    quantile <- quantile(fit, 0.5)
    compare(paste(label, "median"), list(group$median$estimate, group$median$lower, group$median$upper),
      c(quantile$quantile, quantile$lower, quantile$upper))
    mean <- summary(fit, rmean = horizon)$table
    compare(paste(label, "restricted mean"), list(group$restrictedMean$estimate, group$restrictedMean$standardError), mean[c("rmean", "se(rmean)")])
  }
}
for (scale in c("plain", "log", "log-log")) {
  aml <- data("aml.csv")
  fits <- lapply(sort(unique(aml$x)), function(g) survfit(Surv(time, status) ~ 1, aml[aml$x == g, ], conf.type = scale))
  curves(paste("kaplan-meier aml", scale), c(path("aml.csv"), "--time", "time", "--event", "status", "--group", "x", "--interval", scale), fits, 40)
}
lung <- data("lung.csv")
curves("kaplan-meier lung", c(path("lung.csv"), "--time", "time", "--event", "status", "--cause", "2", "--group", "sex"),
  lapply(1:2, function(s) survfit(Surv(time, status == 2) ~ 1, lung[lung$sex == s, ], conf.type = "log-log")), 365)
kidney <- data("kidney.csv")
fit <- survfit(Surv(time, status) ~ 1, kidney, cluster = id, robust = TRUE, conf.type = "log-log")
answer <- estimate("kaplan-meier", path("kidney.csv"), "--time", "time", "--event", "status", "--cluster", "id")
keep <- inside(fit)
compare("kaplan-meier kidney by participant, standard error", column(answer$groups[[1]]$curve$points, "standardError")[keep], (fit$std.err * if (isTRUE(fit$logse)) fit$surv else 1)[keep])

fit <- survfit(Surv(time, status) ~ 1, aml)
answer <- estimate("nelson-aalen", path("aml.csv"), "--time", "time", "--event", "status")
compare("nelson-aalen aml", column(answer$groups[[1]]$curve$points, "estimate"), fit$cumhaz)
compare("nelson-aalen aml, standard error", column(answer$groups[[1]]$curve$points, "standardError"), fit$std.chaz)

ranks <- function(name, options, test) {
  answer <- do.call(estimate, as.list(c("log-rank", options)))
  sums <- function(x) if (is.matrix(x)) rowSums(x) else x
  compare(paste("log-rank", name), c(answer$statistic, column(answer$groups, "observed"), column(answer$groups, "expected")),
    c(test$chisq, sums(test$obs), sums(test$exp)))
}
ranks("aml", c(path("aml.csv"), "--time", "time", "--event", "status", "--group", "x"), survdiff(Surv(time, status) ~ x, aml))
ranks("aml, rho 1", c(path("aml.csv"), "--time", "time", "--event", "status", "--group", "x", "--rho", "1"), survdiff(Surv(time, status) ~ x, aml, rho = 1))
ranks("aml, rho 0.5", c(path("aml.csv"), "--time", "time", "--event", "status", "--group", "x", "--rho", "0.5"), survdiff(Surv(time, status) ~ x, aml, rho = 0.5))
veteran <- data("veteran.csv")
ranks("veteran, stratified", c(path("veteran.csv"), "--time", "time", "--event", "status", "--group", "trt", "--strata", "celltype"),
  survdiff(Surv(time, status) ~ trt + strata(celltype), veteran))
ranks("veteran, four groups", c(path("veteran.csv"), "--time", "time", "--event", "status", "--group", "celltype"), survdiff(Surv(time, status) ~ celltype, veteran))

pbc <- data("pbc.csv")
pbc <- pbc[!is.na(pbc$trt), ]
fit <- survfit(Surv(time, factor(status)) ~ trt, pbc)
answer <- estimate("cumulative-incidence", path("pbc.csv"), "--time", "time", "--event", "status", "--group", "trt")
gray <- cuminc(pbc$time, pbc$status, pbc$trt)$Tests
for (cause in 1:2) {
  points <- lapply(answer$groups, function(group) group$causes[[cause]]$curve$points)
  compare(paste("cumulative-incidence pbc, cause", cause), unlist(lapply(points, column, "estimate")), fit$pstate[, cause + 1])
  compare(paste("cumulative-incidence pbc, standard error, cause", cause), unlist(lapply(points, column, "standardError")), fit$std.err[, cause + 1])
  compare(paste("Gray's test pbc, cause", cause), c(answer$gray[[cause]]$statistic, answer$gray[[cause]]$pValue), gray[cause, c("stat", "pv")])
}

cgd <- data("cgd.csv")
answer <- estimate("mean-cumulative", path("cgd.csv"), "--id", "id", "--entry", "tstart", "--time", "tstop", "--event", "status", "--group", "treat")
for (group in answer$groups) {
  part <- cgd[cgd$treat == group$group, ]
  fit <- survfit(Surv(tstart, tstop, status) ~ 1, part, id = id, cluster = id, robust = TRUE)
  at <- unlist(column(group$curve$points, "time"))
  place <- match(at, fit$time)
  compare(paste("mean-cumulative cgd", group$group), column(group$curve$points, "estimate"), fit$cumhaz[place])
  compare(paste("mean-cumulative cgd, standard error,", group$group), column(group$curve$points, "standardError"), fit$std.chaz[place])
}

bcos <- data("bcos.csv")
answer <- estimate("turnbull", path("bcos.csv"), "--left", "left", "--right", "right", "--group", "treatment")
for (group in answer$groups) {
  part <- bcos[bcos$treatment == group$group, ]
  fit <- survfit(Surv(left, ifelse(is.infinite(right), NA, right), type = "interval2") ~ 1, part)
  right <- unlist(lapply(group$intervals, function(x) if (is.null(x$right)) Inf else x$right))
  after <- unlist(column(group$intervals, "survivalAfter"))
  compare(paste("turnbull bcos (R's own stops early),", group$group), after[is.finite(right)], summary(fit, times = right[is.finite(right)], extend = TRUE)$surv, 1e-3)
}

cox <- function(name, options, fit, hazards = NULL) {
  answer <- do.call(estimate, as.list(c("cox", options)))
  robust <- !is.null(fit$naive.var)
  table <- summary(fit)
  compare(paste("cox", name, "coefficients"), column(answer$coefficients, "estimate"), coef(fit), 1e-6)
  compare(paste("cox", name, "standard errors"), column(answer$coefficients, "standardError"), sqrt(diag(if (robust) fit$naive.var else fit$var)), 1e-6)
  if (robust) compare(paste("cox", name, "robust standard errors"), column(answer$coefficients, "robustStandardError"), sqrt(diag(fit$var)), 1e-6)
  compare(paste("cox", name, "log likelihood"), answer$logLikelihood, fit$loglik, 1e-6)
  compare(paste("cox", name, "tests"),
    list(answer$tests$likelihoodRatio$statistic, answer$tests$wald$statistic, answer$tests$score$statistic),
    c(table$logtest["test"], fit$wald.test, table$sctest["test"]), 1e-6)
  if (!is.null(hazards)) compare(paste("cox", name, "proportional hazards"), column(answer$proportionalHazards, "statistic"), hazards$table[, "chisq"], 1e-6)
}
tight <- coxph.control(eps = 1e-14, iter.max = 50)
for (ties in c("efron", "breslow")) {
  fit <- coxph(Surv(time, status == 2) ~ age + sex, lung, ties = ties, control = tight)
  cox(paste("lung", ties), c(path("lung.csv"), "--time", "time", "--event", "status", "--cause", "2", "--covariates", "age,sex", "--ties", ties), fit, cox.zph(fit))
}
fit <- coxph(Surv(time, status) ~ trt + age + factor(celltype, levels = sort(unique(celltype), method = "radix")), veteran, control = tight)
cox("veteran, factor", c(path("veteran.csv"), "--time", "time", "--event", "status", "--covariates", "trt,age,celltype"), fit)
fit <- coxph(Surv(time, status) ~ trt + age + strata(celltype), veteran, control = tight)
cox("veteran, strata", c(path("veteran.csv"), "--time", "time", "--event", "status", "--covariates", "trt,age", "--strata", "celltype"), fit, cox.zph(fit))
fit <- coxph(Surv(time, status) ~ age + sex, kidney, cluster = id, control = tight)
cox("kidney by participant", c(path("kidney.csv"), "--time", "time", "--event", "status", "--covariates", "age,sex", "--cluster", "id"), fit, cox.zph(fit))
fit <- coxph(Surv(tstart, tstop, status) ~ treat, transform(cgd, treat = factor(treat, levels = sort(unique(treat), method = "radix"))), cluster = id, control = tight)
cox("cgd, Andersen-Gill", c(path("cgd.csv"), "--entry", "tstart", "--time", "tstop", "--event", "status", "--covariates", "treat", "--id", "id"), fit)

compare("proportion 3 of 20", unlist(lapply(estimate("proportion", "--events", "3", "--of", "20")$values, function(x) c(x$lower, x$upper))),
  c(binom.test(3, 20)$conf.int, prop.test(3, 20, correct = FALSE)$conf.int))
compare("rate 11 / 9.2", unlist(estimate("rate", "--events", "11", "--exposure", "9.2")$values[[1]][c("estimate", "lower", "upper")]),
  c(11 / 9.2, poisson.test(11, 9.2)$conf.int))
answer <- estimate("rate", "--events", "11,5", "--exposure", "9.2,8")
test <- poisson.test(c(11, 5), c(9.2, 8))
compare("rate ratio", list(answer$ratio[[1]]$estimate, answer$ratio[[1]]$lower, answer$ratio[[1]]$upper, answer$exactTest$pValue), c(test$estimate, test$conf.int, test$p.value))
compare("Fisher's exact test", list(estimate("risk-difference", "--events", "7,3", "--of", "10,10")$fisherExact$pValue), fisher.test(matrix(c(7, 3, 3, 7), 2))$p.value)
cat(if (worst <= 1) "All agree.\n" else "Some differ.\n")
quit(status = if (worst <= 1) 0 else 1)
