# The numbers behind two figures of the sample study, computed by R alone; the values that it
# prints are those of Tests/UlcerReportsTests/FigureNumbersTests.swift.
#   Rscript Scripts/figures-against-R.R SampleData/manus-demo
folder <- commandArgs(trailingOnly = TRUE)[1]

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

# Median and quartiles (type 7) of scores: in each window the score closest to the planned day.
scores <- read.csv(file.path(folder, "scores.csv"))
people <- read.csv(file.path(folder, "participants.csv"))
scores <- merge(scores, people[people$treatment_date != "", c("participant_id", "treatment_date")])
scores$day <- as.integer(as.Date(scores$date) - as.Date(scores$treatment_date))
windows <- list(c(-1e9, 0, 0), c(1, 7, 2), c(8, 20, 14), c(21, 41, 28), c(42, 69, 56),
  c(70, 125, 84), c(126, 265, 168), c(266, 420, 364))
for (name in c("pain-vas", "haq-di")) for (window in windows) {
  own <- scores[scores$instrument == name & scores$day >= window[1] & scores$day <= window[2], ]
  if (nrow(own) == 0) next
  own <- own[order(abs(own$day - window[3]), own$day), ]
  own <- own[!duplicated(own$participant_id), ]
  cat(name, window[3], nrow(own), sprintf("%.10g", quantile(own$score, c(.5, .25, .75))), "\n")
}
