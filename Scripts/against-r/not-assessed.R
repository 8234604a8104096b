# Recounts in R who was not assessed, from the study folder, and compares with the sensitivity grid.
#
#   cicatrix analyse STUDY --sensitivity --output DIR
#   Rscript Scripts/against-r/not-assessed.R STUDY DIR
#
# For studies in canonical form (comma, ISO dates without times, canonical names) with a primary window
# of 84 days. Reads the visits, ulcers and local reactions of STUDY, and episodes.csv, time-to-healing.csv,
# adverse-events.csv and sensitivity.csv of DIR. Needs the package jsonlite. Exits with 1 if a count differs.
arguments <- commandArgs(TRUE)
study <- arguments[1]
folder <- arguments[2]
read <- function(file) read.csv(file.path(study, file), colClasses = "character")
result <- function(file) read.csv(file.path(folder, file))
grid <- result("sensitivity.csv")
grid <- grid[grid$varied == "missing" & grid$choice == "worst case", ]
cut <- as.Date(jsonlite::fromJSON(file.path(folder, "results.json"))$dataCut)
people <- read("participants.csv")
people <- people[people$treatment_date != "" & people$treatment_date <= as.character(cut), ]
ids <- people$participant_id
day_zero <- setNames(as.Date(people$treatment_date), ids)
dated <- function(rows) {
  rows <- rows[rows$participant_id %in% ids & rows$date != "" & rows$date <= as.character(cut), ]
  rows$day <- as.integer(as.Date(rows$date) - day_zero[rows$participant_id])
  rows
}
visits <- read("visits.csv")
visits <- dated(visits[visits$attended == "yes", ])
ulcers <- read("ulcers.csv")
ulcers <- dated(ulcers[ulcers$status != "not-assessed", ])
reactions <- dated(read("local-reactions.csv"))
reactions <- reactions[reactions$day >= 0 & reactions$day <= 84, ]
latest <- tapply(c(visits$day, ulcers$day), c(visits$participant_id, ulcers$participant_id), max)[ids]
at_risk <- pmax(0, ifelse(is.na(latest), 0, latest))
short <- at_risk < 84
events <- result("adverse-events.csv")
episodes <- result("episodes.csv")
healing <- result("time-to-healing.csv")
flagged <- function(sign) events$participant_id[events$primary_window == "yes" & events$local_toxicity == sign]
differences <- 0
compare <- function(id, count) {
  stated <- as.integer(sub(".*; (\\d+) not assessed.*", "\\1", grid$method[grid$analysis == id]))
  cat(sprintf("%-50s %5d, R %5d%s\n", id, stated, count, if (stated == count) "" else "  DIFFERS"))
  if (stated != count) differences <<- differences + 1
}
for (sign in c("swelling", "warmth", "impairment_of_function", "hematoma")) {
  name <- gsub("_", "-", sign)
  present <- ids %in% c(reactions$participant_id[!(reactions[[sign]] %in% c("", "0", "no"))], flagged(name))
  recorded <- ids %in% reactions$participant_id[reactions[[sign]] != ""]
  compare(paste0("primary.local-toxicity.", name), sum(!present & (short | !recorded)))
}
new <- !is.na(episodes$first_day) & episodes$first_day > 0 & episodes$first_day <= 84
compare("primary.local-toxicity.new-ulcer", sum(!(ids %in% c(episodes$participant_id[new], flagged("new-ulcer"))) & short))
compare("healing.confirmed", sum(healing$event == "censored" & healing$never_assessed_after_treatment == "yes"))
landmarks <- unique(grep("^healing.time.confirmed.day-", grid$analysis, value = TRUE))
for (id in landmarks) compare(id, sum(healing$event == "censored" & healing$time < as.integer(sub(".*day-", "", id))))
observed <- vapply(seq_along(ids), function(place) {
  ends <- c(cut, as.Date(people$end_date[place]), as.Date(people$death_date[place]))
  own <- events[events$participant_id == ids[place] & events$treatment_emergent == "yes", ]
  max(at_risk[place], as.integer(min(ends, na.rm = TRUE) - day_zero[place]), own$start_day)
}, 0)
counted <- events[events$primary_window == "yes" & events$local_toxicity == "", ]
severe <- ids %in% counted$participant_id[counted$grade_3_or_higher == "yes"]
ungraded <- ids %in% counted$participant_id[is.na(counted$grade)]
compare("primary.max-grade.any.grade-3-or-higher", sum(!severe & (observed < 84 | ungraded)))
quit(status = if (differences > 0) 1 else 0)
