# Differences between two groups adjusted for a covariate by R lm, as the values that
# `AdjustedDifferenceTests` replays; then `swift format -i` on it.
#
#   Rscript Scripts/against-r/adjusted-differences.R > Tests/SurvivalStatisticsTests/AdjustedDifferenceReference.swift
#
# The tests never need R.
set.seed(20261201)
cases <- list(
  list(first = rbind(c(50, -10), c(44, -4)), second = rbind(c(30, 2), c(61, -3))),
  list(first = rbind(c(12, -2.5), c(7, 1), c(31, -9)), second = rbind(c(8, 0.5), c(8, -1))),
  list(first = rbind(c(5, 3)), second = rbind(c(1, 0), c(2, -1), c(4, 2.5))),
  list(first = cbind(1e6 + 1:6, c(1, 4, 2, 8, 5, 7)), second = cbind(1e6 + 3:9, c(0, 1, 1, 2, 9, 4, 4))),
  list(first = cbind(round(runif(40, 0, 100)), round(rnorm(40, -8, 12), 1)),
       second = cbind(round(runif(37, 0, 100)), round(rnorm(37, -3, 12), 1))))
number <- function(x) sprintf("%.17g", x)
listed <- function(x) paste(strwrap(paste(vapply(x, number, ""), collapse = ", "), width = 86,
                                    prefix = "        "), collapse = "\n")
cat("// Written by Scripts/against-r/adjusted-differences.R (R lm, confint); do not edit.\n\n")
cat("/// Two groups with what R says of their adjusted difference.\n")
cat("struct AdjustedDifferenceReference {\n")
cat("  /// Covariates and outcomes of the first group, then of the second.\n")
cat("  let firstCovariates: [Double]\n  let firstOutcomes: [Double]\n")
cat("  let secondCovariates: [Double]\n  let secondOutcomes: [Double]\n")
cat("  let estimate: Double\n  let standardError: Double\n  let slope: Double\n")
cat("  /// Lower and upper limits at levels of 0.9, 0.95 and 0.999.\n  let limits: [Double]\n\n")
cat("  static let all: [AdjustedDifferenceReference] = [\n")
for (case in cases) {
  x <- c(case$first[, 1], case$second[, 1])
  y <- c(case$first[, 2], case$second[, 2])
  group <- rep(c(1, 0), c(nrow(case$first), nrow(case$second)))
  # Centred, so that a covariate far from 0 loses no digits; the difference stays the same.
  fit <- lm(y ~ group + I(x - mean(x)))
  table <- summary(fit)$coefficients
  limits <- unlist(lapply(c(0.9, 0.95, 0.999), function(level) confint(fit, "group", level = level)))
  cat("    .init(\n")
  cat("      firstCovariates: [\n", listed(case$first[, 1]), ",\n      ],\n", sep = "")
  cat("      firstOutcomes: [\n", listed(case$first[, 2]), ",\n      ],\n", sep = "")
  cat("      secondCovariates: [\n", listed(case$second[, 1]), ",\n      ],\n", sep = "")
  cat("      secondOutcomes: [\n", listed(case$second[, 2]), ",\n      ],\n", sep = "")
  cat("      estimate: ", number(table["group", 1]), ", standardError: ", number(table["group", 2]), ",\n", sep = "")
  cat("      slope: ", number(table[3, 1]), ",\n", sep = "")
  cat("      limits: [\n", listed(limits), ",\n      ]),\n", sep = "")
}
cat("  ]\n}\n")
