# The monitoring boundary and how often it is met, computed by R alone; the values that it prints
# are those of Tests/UlcerReportsTests/FigureNumbersTests.swift.
#   Rscript Scripts/against-r/figures-against-R.R

# The monitoring boundary: prior Beta(0.6, 1.4), limit 0.30, certainty 0.90, from 3 treated.
boundary <- sapply(1:24, function(n) {
  if (n < 3) return(NA)
  x <- 0:n
  flagged <- pbeta(0.3, 0.6 + x, 1.4 + n - x, lower.tail = FALSE) > 0.9
  if (any(flagged)) min(x[flagged]) else NA
})
cat("boundary", boundary, "\n")
chance <- function(p, last) {
  unflagged <- 1
  met <- 0
  for (n in 1:last) {
    unflagged <- c(unflagged * (1 - p), 0) + c(0, unflagged * p)
    if (!is.na(boundary[n])) {
      stops <- 0:n >= boundary[n]
      met <- met + sum(unflagged[stops])
      unflagged[stops] <- 0
    }
  }
  met
}
cat("chance", sprintf("%.12f", sapply(1:5 / 10, chance, last = 20)), "\n")
