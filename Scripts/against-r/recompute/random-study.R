# A small random study that is clean by the rules and nasty at the edges.
#
#   Rscript Scripts/against-r/recompute/random-study.R SEED OUTDIR [dirty]
#
# Writes OUTDIR (a study folder; the cut-off to use is 2026-11-01 or, where study.yaml has none, the default one) and
# OUTDIR.allocation.csv. The same seed gives the same files. With `dirty` some rows must be rejected (two assessments on one date,
# an ulcer after an amputation, rows after a death, rows of an unknown participant, an event given twice) and some cells emptied.

given <- commandArgs(TRUE)
if (!length(given) %in% 2:3) { message("usage: Rscript Scripts/against-r/recompute/random-study.R SEED OUTDIR [dirty]"); quit(status = 64) }
dirty <- length(given) == 3 && given[3] == "dirty"
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(as.integer(given[1]))
folder <- given[2]
dir.create(folder, recursive = TRUE, showWarnings = FALSE)
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1]))
source(file.path(here, "random-records.R"), encoding = "UTF-8")

# What the whole study is like.
simple <- chance(0.15)                      # few ulcers with a plain course: curves flat at one half, one cluster
primaryVisit <- one(c("w12", "null", "w8", "w24"), c(12, 1.5, 1.5, 0.7))
withTargets <- chance(0.6)
withTimes <- one(c("T10:00", "T00:00"), c(5, 1))
present <- vapply(c(ulcers = 0.93, `local-reactions` = 0.88, `adverse-events` = 0.92, treatments = 0.85, scores = 0.9), chance, NA)
headerOnly <- vapply(present, function(p) chance(0.06), NA)
coded <- chance(0.93)

size <- if (simple) one(1:4) else one(c(1, 2, 3, 4, 6, 9, 14), c(1, 2, 3, 4, 4, 3, 1))
participants <- sprintf("P%02d", sample(60, size))
for (id in participants) {
  role <- one(c("treated", "late", "after-cut", "untreated", "failed", "pending", "late-consent"), c(16, 3, 1, 1, 1, 0.5, 0.7))
  treatment <- as.integer(cut) - switch(role, late = one(c(0, 5, 14, 60, 83, 84, 85, 90, 125, 126)), one(c(84, 85, 100, 120, 200, 300, 364, 365, 450, 600)))
  if (role == "after-cut") treatment <- as.integer(cut) + one(c(1, 20))
  consent <- treatment - one(c(0, 7, 40, 60))
  if (role == "late-consent") { consent <- as.integer(cut) + 3; treatment <- consent + 4 }
  if (role == "after-cut") consent <- min(consent, as.integer(cut))
  isTreated <- role %in% c("treated", "late", "after-cut", "late-consent")
  follow <- one(c(0, 30, 83, 84, 85, 90, 130, 200, 364, 420))
  last <- treatment + follow
  death <- if (isTreated && chance(0.15)) treatment + one(c(0, 14, 50, 84, 85, 110, follow)) else NA
  if (!is.na(death)) last <- min(last, death)
  ended <- !is.na(death) || chance(0.5)
  reason <- if (!ended) "" else if (!is.na(death)) "death" else one(c("completed", "withdrew-consent", "adverse-event", "lost-to-follow-up", "other"), c(2, 1, 1, 3, 1))
  timed <- isTreated && chance(0.4)
  put("participants", participant_id = id, site = one(c("", "UMCU")), sex = one(c("female", "male")), age_years = as.character(one(30:70)),
      consent_date = iso(consent), screening_outcome = if (role %in% c("failed", "pending")) role else "enrolled",
      screen_failure_reason = if (role == "failed") "No active ulcer" else "",
      randomised_date = if (isTreated || (role == "untreated" && chance(0.5))) iso(max(consent, treatment - one(c(0, 1, 5)))) else "",
      treatment_date = if (isTreated) paste0(iso(treatment), if (timed) withTimes else "") else "",
      treated_hand = if (isTreated) one(c("right", "left", "", if (dirty) "both"), c(4, 2, 1, if (dirty) 0.5)) else "", injections_given = if (isTreated) "8" else "",
      end_date = if (ended) iso(max(treatment, last - one(c(0, 0, 0, 30)))) else "", end_reason = reason,
      death_date = if (!is.na(death) && chance(0.7)) iso(death) else "")
  if (!is.na(death)) { tables$participants[[length(tables$participants)]]$end_date <- iso(death); last <- death }

  closing <- putVisits(id, treatment, consent, last)
  putUlcers(id, treatment, last, death, closing, simple)
  putReactions(id, treatment, last, closing)
  putEvents(id, treatment, last, death, closing)
  putTreatments(id, treatment, last)
  putScores(id, treatment, last)
}

# The files; some are not there, some are empty.
headers <- list(
  participants = c("participant_id", "site", "sex", "age_years", "consent_date", "screening_outcome", "screen_failure_reason", "randomised_date", "treatment_date",
                   "treated_hand", "injections_given", "end_date", "end_reason", "death_date"),
  visits = c("participant_id", "visit", "date", "attended", "reason"),
  ulcers = c("participant_id", "date", "hand", "digit", "level", "surface", "status", "length_mm", "width_mm", "area_mm2", "gangrene", "deep_structure",
             "systemic_antibiotics", "investigator_worsened", "loss_date", if (withTargets) "target"),
  `local-reactions` = c("participant_id", "date", "swelling", "warmth", "impairment_of_function", "hematoma"),
  `adverse-events` = c("participant_id", "event_id", "term", if (coded) "organ_system", "grade", "start_date", "end_date", "ongoing", "serious", "seriousness",
                       "relatedness", "outcome", "action", "local_toxicity"),
  treatments = c("participant_id", "kind", "name", "start_date", "end_date"),
  scores = c("participant_id", "date", "visit", "instrument", "score"))
quoted <- function(text) ifelse(grepl("[,\"\n]", text), paste0("\"", gsub("\"", "\"\"", text), "\""), text)
for (name in names(headers)) {
  if (name %in% names(present) && !present[[name]]) next
  rows <- if (name %in% names(headerOnly) && headerOnly[[name]]) list() else tables[[name]]
  if (length(rows) > 1) rows <- rows[sample.int(length(rows))]
  lines <- vapply(rows, function(row) paste(quoted(unlist(row[headers[[name]]])), collapse = ","), "")
  writeLines(enc2utf8(c(paste(headers[[name]], collapse = ","), lines)), file.path(folder, paste0(name, ".csv")), useBytes = TRUE)
}

plan <- c("acronym: RANDOM", if (chance(0.8)) "data-cut: 2026-11-01")
if (chance(0.5)) plan <- c(plan, "efficacy-by-arm: true")
denominator <- if (chance(0.15)) ", denominator: treated" else ""
if (chance(0.2)) plan <- c(plan, paste0("monitoring: {outcome: local-toxicity.any, prior: [1, 1], limit: 0.2, certainty: 0.8, minimum: 2", denominator, "}"))
changed <- c("  area: rectangle", "  healing: {confirmation-gap: 28, tolerance: 0, durable: 56}", "  worsening: {area-ratio: 1.2, length-increase: 0.5}", "  landmarks: [7, 28, 90]")
changed <- changed[runif(4) < 0.08]
if (primaryVisit != "w12") changed <- c(changed, paste0("  primary-visit: ", primaryVisit))
if (length(changed)) plan <- c(plan, "definitions:", changed)
writeLines(plan, file.path(folder, "study.yaml"))

# Arms: mostly two; sometimes one holds nobody who was treated, sometimes there is one only.
arm <- sample(c("A", "B"), size, replace = TRUE)
treatedIds <- vapply(tables$participants, function(row) if (nzchar(row$treatment_date)) row$participant_id else "", "")
if (chance(0.15)) arm[participants %in% treatedIds] <- "B"
inArm <- runif(size) < 0.95
rows <- paste(participants, arm, sep = ",")[inArm]
if (chance(0.1)) rows <- c(rows, "P98,C")
writeLines(c("participant_id,arm", rows), paste0(sub("/+$", "", folder), ".allocation.csv"))
