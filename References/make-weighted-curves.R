# Makes weighted-curves.json: invented units with case weights and what R says about their curves and their Cox regressions.
#
#   Rscript References/make-weighted-curves.R
#
# It also writes the same text into Sources/EstimateCommands/SelfTest/RecordedWeightsText.swift, so that `cicatrix self-test` can replay it
# on any machine; a test holds the two equal. Needs the packages survival and jsonlite. The tests never need R.
suppressPackageStartupMessages({ library(survival); library(jsonlite) })
values <- list()
add <- function(key, x) values[[key]] <<- I(as.numeric(x))
# 40 ulcers of 15 participants, weekly visits, so many ties; weights such as inverse probabilities give.
set.seed(41)
n <- 40
d <- data.frame(id = sort(c(1:15, sample(1:15, n - 15, TRUE))), time = 7 * sample(1:11, n, TRUE), cause = sample(0:2, n, TRUE, c(.35, .45, .2)))
d$weight <- round(exp(rnorm(n, 0, .7)), 3)
d$entry <- ifelse(runif(n) < .3, 7 * sample(0:3, n, TRUE), NA)
d$entry[!is.na(d$entry) & d$entry >= d$time] <- NA
d$ev <- as.integer(d$cause > 0)
start <- ifelse(is.na(d$entry), -1, d$entry)
put <- function(key, f) {
  inside <- f$surv > 0 & f$surv < 1
  add(paste(key, "survival"), f$surv); add(paste(key, "error"), f$std.err * (if (isTRUE(f$logse)) f$surv else 1))
  add(paste(key, "lower"), ifelse(inside, f$lower, NA)); add(paste(key, "upper"), ifelse(inside, f$upper, NA))
  add(paste(key, "hazard"), f$cumhaz); add(paste(key, "hazard error"), f$std.chaz)
  add(paste(key, "at risk"), f$n.risk); add(paste(key, "events"), f$n.event)
}
late <- Surv(start, d$time, d$ev)
whole <- survfit(Surv(time, ev) ~ 1, d, weights = weight, robust = FALSE, conf.type = "log-log")
put("greenwood", whole)
put("clustered", survfit(Surv(time, ev) ~ 1, d, weights = weight, cluster = id, robust = TRUE, conf.type = "log-log"))
put("single", survfit(Surv(time, ev) ~ 1, d, weights = weight, robust = TRUE, conf.type = "log-log"))
put("entry greenwood", survfit(late ~ 1, d, weights = weight, robust = FALSE, conf.type = "log-log"))
put("entry clustered", survfit(late ~ 1, d, weights = weight, cluster = id, robust = TRUE, conf.type = "log-log"))
add("restricted mean", summary(whole, rmean = 60)$table[c("rmean", "se(rmean)")])
# The influences on the curve, integrated, weighted and summed inside clusters.
io <- survfit(Surv(time, ev) ~ 1, d, weights = weight, influence = TRUE, robust = TRUE); at <- c(io$time[io$time < 60], 60)
area <- io$influence.surv[, io$time < 60] %*% diff(at)
# Whether R has multiplied the influences by the weights is read off its own standard error.
multiplied <- isTRUE(all.equal(sqrt(colSums(io$influence.surv^2)), io$std.err * (if (isTRUE(io$logse)) io$surv else 1)))
area <- drop(area) * (if (multiplied) 1 else d$weight)
add("restricted mean clustered", c(summary(whole, rmean = 60)$table["rmean"], sqrt(sum(rowsum(area, d$id)^2))))
m <- survfit(Surv(time, factor(cause, 0:2)) ~ 1, d, weights = weight, id = seq_len(n), influence = TRUE, robust = TRUE)
influence <- m$influence.pstate
if (dim(influence)[2] == length(m$time) + 1) influence <- influence[, -1, ]
own <- isTRUE(all.equal(c(apply(influence, 2:3, function(v) sqrt(sum(v^2)))), c(m$std.err)))
if (!own) influence <- influence * d$weight
stopifnot(all.equal(c(apply(influence, 2:3, function(v) sqrt(sum(v^2)))), c(m$std.err)))
byid <- apply(influence, 2:3, function(v) sqrt(sum(rowsum(v, d$id)^2)))
for (k in 1:2) {
  add(sprintf("incidence %d", k), m$pstate[, k + 1]); add(sprintf("incidence %d error", k), m$std.err[, k + 1])
  add(sprintf("incidence %d clustered error", k), byid[, k + 1])
}
# Cox regressions: with fractional weights R takes the robust variance by row where no cluster is named.
d$arm <- d$id %% 2; d$x <- round(runif(n, 0, 10), 1)
cox <- function(key, f) {
  add(paste(key, "coefficients"), coef(f))
  add(paste(key, "errors"), sqrt(diag(if (is.null(f$naive.var)) f$var else f$naive.var)))
  if (!is.null(f$naive.var)) add(paste(key, "robust errors"), sqrt(diag(f$var)))
  add(paste(key, "tests"), c(f$loglik, 2 * diff(f$loglik), f$score, f$wald.test, f$rscore))
}
tight <- coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 50)
cox("cox efron row", coxph(Surv(time, ev) ~ arm + x, d, weights = weight, ties = "efron", control = tight))
cox("cox efron", coxph(Surv(time, ev) ~ arm + x, d, weights = weight, ties = "efron", cluster = id, control = tight))
cox("cox breslow", coxph(Surv(time, ev) ~ arm + x, d, weights = weight, ties = "breslow", cluster = id, control = tight))
cox("cox entry", coxph(late ~ arm + x, d, weights = weight, ties = "efron", cluster = id, control = tight))
cox("cox model", coxph(late ~ arm + x, d, weights = weight, ties = "breslow", robust = FALSE, control = tight))
software <- list(R = paste(R.version$major, R.version$minor, sep = "."), survival = as.character(packageVersion("survival")))
out <- list(software = software, data = list(id = d$id, time = d$time, cause = d$cause, weight = d$weight, entry = d$entry, arm = d$arm, x = d$x), values = values)
text <- toJSON(out, digits = I(17), auto_unbox = TRUE, na = "null", null = "null")
text <- gsub('("[^"]+":)', "\n\\1", text)
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
writeLines(text, file.path(here, "weighted-curves.json"))
writeLines(c("/// The text of References/weighted-curves.json, written by References/make-weighted-curves.R: see there.", "enum RecordedWeightsText {", "  static let json = #\"\"\"",
  paste0("    ", strsplit(text, "\n")[[1]]), "    \"\"\"#", "}"), file.path(here, "../Sources/EstimateCommands/SelfTest/RecordedWeightsText.swift"))
cat(length(values), "values,", sum(lengths(values)), "numbers; influences multiplied by weights:", multiplied, "\n")
