# Means, standard deviations, medians and t limits of small samples from R, as the values that
# `SampleMeanTests` replays; then `swift format -i` on it.
#
#   Rscript Scripts/against-r/sample-means.R > Tests/SurvivalStatisticsTests/SampleMeanReference.swift
#
# The tests never need R.
samples <- list(
  c(1, 2),
  c(-12, -7, 3, 0, -21, 5, -9),
  c(0.125, 0.25, -0.5, 1.125, 0, 0, -0.375),
  c(61, 44, 70.5, 12, 99, 3, 56, 56, 41, 28, 75, 80),
  1e6 + c(1, 2, 3, 4),
  (seq(-50, 149) %% 17) / 8,
  c(-0.329, 0.798, 1, 0.642))
number <- function(x) sprintf("%.17g", x)
list_of <- function(x) paste(vapply(x, number, ""), collapse = ", ")
cat("// Written by Scripts/against-r/sample-means.R (R mean, sd, median, t.test); do not edit.\n\n")
cat("/// One sample with what R says of it.\n")
cat("struct SampleMeanReference {\n  let values: [Double]\n  let mean: Double\n")
cat("  let standardDeviation: Double\n  let median: Double\n")
cat("  /// Lower and upper limits at levels of 0.9, 0.95 and 0.999.\n  let limits: [Double]\n\n")
cat("  static let all: [SampleMeanReference] = [\n")
for (x in samples) {
  limits <- unlist(lapply(c(0.9, 0.95, 0.999), function(level) t.test(x, conf.level = level)$conf.int))
  values <- strwrap(list_of(x), width = 86, prefix = "        ")
  cat("    .init(\n      values: [\n", paste(values, collapse = "\n"), ",\n      ],\n", sep = "")
  cat("      mean: ", number(mean(x)), ", standardDeviation: ", number(sd(x)), ",\n", sep = "")
  cat("      median: ", number(median(x)), ",\n      limits: [\n", sep = "")
  cat(paste(strwrap(list_of(limits), width = 86, prefix = "        "), collapse = "\n"), ",\n      ]),\n", sep = "")
}
cat("  ]\n}\n")
