# A small random study that is clean by the rules and nasty at the edges.
#
#   Rscript Scripts/against-r/recompute/random-study.R SEED OUTDIR [dirty]
#
# Writes OUTDIR (a study folder; the cut-off to use is 2026-11-01) and OUTDIR.allocation.csv. The same seed gives the same files.
# With `dirty` some rows must be rejected: two assessments on one date, an ulcer after an amputation, rows after a death,
# rows of an unknown participant, an event given twice.

given <- commandArgs(TRUE)
if (!length(given) %in% 2:3) { message("usage: Rscript Scripts/against-r/recompute/random-study.R SEED OUTDIR [dirty]"); quit(status = 64) }
dirty <- length(given) == 3 && given[3] == "dirty"
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(as.integer(given[1]))
folder <- given[2]
dir.create(folder, recursive = TRUE, showWarnings = FALSE)

one <- function(x, weights = NULL) x[sample.int(length(x), 1, prob = weights)]
chance <- function(p) runif(1) < p
cut <- as.Date("2026-11-01")
iso <- function(day) format(as.Date(day, origin = "1970-01-01"), "%Y-%m-%d")
tables <- list()
put <- function(name, ...) tables[[name]][[length(tables[[name]]) + 1]] <<- list(...)

places <- list(c("right", 2, "tip", "volar"), c("right", 2, "distal", "volar"), c("right", 2, "nail", "volar"), c("right", 2, "dip", "volar"),
               c("right", 1, "dip", "volar"), c("right", 1, "proximal", "volar"), c("right", 1, "tip", "dorsal"), c("right", 1, "nail", "dorsal"),
               c("left", 3, "middle", "dorsal"), c("left", 3, "pip", "dorsal"), c("left", 3, "mcp", "ulnar"), c("right", 3, "tip", "volar"),
               c("left", 5, "tip", "radial"), c("right", 2, "tip", "dorsal"))
gaps <- c(1, 3, 7, 9, 10, 11, 12, 13, 14, 15, 21, 28, 56, 83, 84, 85, 90, 91, 92)
edges <- c(1, 2, 7, 14, 20, 21, 27, 28, 29, 41, 42, 56, 83, 84, 85, 168, 364)
systems <- c("Skin and subcutaneous tissue disorders", "Skin and Subcutaneous Tissue Disorders", "skin & subcutaneous, tissue disorders",
             "Infections and infestations", "Infections  and infestations.", "Vascular disorders", "Investigations", "General disorders", "Syst\u00e8me nerveux", "SYST\u00c8ME   NERVEUX", "(18) Surgical")
sizes <- list(c(4, 4), c(6, 4), c(5, 4.8), c(4, 3), c(5, 3.6), c(5.1, 4), c(6.1, 5), c(3, 2), c(2, 3), c(9, 4), c(0, 0), c(5, 4), c(10, 10), c(4.9, 4.9))
flag <- function(p = 0.06) one(c("", "yes", "no"), c(0.7, p, 0.3))

size <- one(c(1, 2, 3, 4, 6, 9, 14), c(1, 2, 3, 4, 4, 3, 1))
participants <- sprintf("P%02d", sample(60, size))
for (id in participants) {
  role <- one(c("treated", "late", "after-cut", "untreated", "failed", "pending", "late-consent"), c(16, 3, 1, 1, 1, 0.5, 0.7))
  treatment <- as.integer(cut) - switch(role, late = one(c(0, 5, 14, 60, 83, 84, 85, 90)), one(c(84, 85, 100, 120, 200, 300, 364, 365, 450, 600)))
  if (role == "after-cut") treatment <- as.integer(cut) + one(c(1, 20))
  consent <- treatment - one(c(0, 7, 40, 60))
  if (role == "late-consent") { consent <- as.integer(cut) + 3; treatment <- consent + 4 }
  if (role == "after-cut") consent <- min(consent, as.integer(cut))
  isTreated <- role %in% c("treated", "late", "after-cut", "late-consent")
  follow <- one(c(0, 30, 83, 84, 85, 90, 200, 364, 420))
  last <- treatment + follow
  death <- if (isTreated && chance(0.15)) treatment + one(c(0, 14, 50, 84, 85, follow)) else NA
  if (!is.na(death)) last <- min(last, death)
  ended <- !is.na(death) || chance(0.5)
  reason <- if (!ended) "" else if (!is.na(death)) "death" else one(c("completed", "withdrew-consent", "adverse-event", "lost-to-follow-up", "other"))
  timed <- isTreated && chance(0.4)
  put("participants", participant_id = id, site = one(c("", "UMCU")), sex = one(c("female", "male")), age_years = as.character(one(30:70)),
      consent_date = iso(consent), screening_outcome = if (role %in% c("failed", "pending")) role else "enrolled",
      screen_failure_reason = if (role == "failed") "No active ulcer" else "",
      randomised_date = if (isTreated || (role == "untreated" && chance(0.5))) iso(max(consent, treatment - one(c(0, 1, 5)))) else "",
      treatment_date = if (isTreated) paste0(iso(treatment), if (timed) "T10:00" else "") else "",
      treated_hand = if (isTreated) "right" else "", injections_given = if (isTreated) "8" else "",
      end_date = if (ended) iso(max(treatment, last - one(c(0, 0, 0, 30)))) else "", end_reason = reason,
      death_date = if (!is.na(death) && chance(0.7)) iso(death) else "")
  if (!is.na(death)) { tables$participants[[length(tables$participants)]]$end_date <- iso(death); last <- death }

  for (day in unique(sort(c(if (chance(0.8)) treatment - one(c(0, 1, 10)), treatment + sample(edges, sample.int(8, 1)))))) {
    if (day > last || day < consent) next
    attended <- chance(0.9)
    put("visits", participant_id = id, visit = "unscheduled", date = if (attended || chance(0.5)) iso(day) else "", attended = if (attended) "yes" else "no", reason = "")
    if (attended && chance(0.1)) put("visits", participant_id = id, visit = "unscheduled", date = iso(day), attended = "yes", reason = "")
  }

  own <- sample(if (chance(0.6)) places[1:8] else places, one(0:5, c(1, 3, 4, 3, 2, 1)))
  shared <- sort(unique(treatment + c(-one(c(30, 14, 11, 10, 1)), if (chance(0.7)) 0, sample(edges, 7))))
  for (place in own) {
    days <- if (chance(0.4)) shared else {
      begin <- treatment + one(c(-60, -30, -14, -11, -10, -3, 0, 0, 1, 7, 14, 84, 85))
      begin + cumsum(c(0, sample(gaps, one(1:9), replace = TRUE)))
    }
    days <- days[days <= last | (dirty & !is.na(death) & runif(length(days)) < 0.3)]
    open <- FALSE; gone <- FALSE; everHealed <- FALSE; known <- FALSE; reference <- NULL
    for (day in days) {
      if (gone && chance(0.6)) next
      status <- if (gone) one(c("healed", "amputated", "not-assessed", "indeterminate", if (dirty) "active")) else if (!known) one(c("active", "not-assessed", "indeterminate", "healed"), c(8, 1, 0.3, 0.3)) else if (open)
        one(c("active", "indeterminate", "healed", "not-assessed", "amputated", "surgically-closed"), c(8, 2, 8, 1.5, 0.7, 0.9)) else
        one(c("active", "indeterminate", "healed", "not-assessed", "amputated", "surgically-closed"), c(4, 1, 8, 1, 0.4, 0.5))
      if (status == "active") { open <- TRUE; known <- TRUE }
      if (status == "healed") open <- FALSE
      if (status %in% c("amputated", "surgically-closed")) { open <- FALSE; known <- TRUE }
      if (status == "amputated") gone <- TRUE
      dims <- one(sizes)[[1]]
      sized <- status %in% c("active", "indeterminate") && chance(0.85)
      # An area exactly at one and a half times the area before, or a length exactly one millimetre more.
      area <- if (sized && chance(0.3)) one(c(10, 15, 14.9, 15.1, 0, 22.5)) else NA
      if (sized && !is.null(reference) && chance(0.25)) dims <- reference * c(1, 1.5) + if (chance(0.5)) c(1, 0) else c(0, 0)
      if (sized && is.null(reference)) reference <- dims
      text <- function(x) if (is.na(x)) "" else format(x, digits = 12)
      put("ulcers", participant_id = id, date = iso(day), hand = place[1], digit = place[2], level = place[3], surface = place[4], status = status,
          length_mm = if (sized && !chance(0.12)) text(dims[1]) else "", width_mm = if (sized && !chance(0.12)) text(dims[2]) else "", area_mm2 = text(area),
          gangrene = flag(), deep_structure = flag(0.03), systemic_antibiotics = flag(), investigator_worsened = flag(0.02))
      if (dirty && chance(0.06)) put("ulcers", participant_id = one(c(id, id, id, "P99")), date = iso(day), hand = place[1], digit = place[2], level = place[3], surface = place[4],
          status = one(c("active", "healed", "indeterminate", "surgically-closed")), length_mm = "12", width_mm = "7", area_mm2 = "", gangrene = "", deep_structure = "yes",
          systemic_antibiotics = "", investigator_worsened = "")
      if (status != "not-assessed" && chance(0.06)) put("ulcers", participant_id = id, date = iso(day), hand = place[1], digit = place[2], level = place[3],
          surface = place[4], status = "not-assessed", length_mm = "", width_mm = "", area_mm2 = "", gangrene = "", deep_structure = "", systemic_antibiotics = "", investigator_worsened = "")
    }
  }

  for (k in seq_len(one(0:4))) {
    day <- treatment + one(c(-1, 0, 0, 1, 2, 14, 83, 84, 85, 200))
    if (day > last) next
    grade <- function() one(c("", "0", "no", "yes", "1", "2", "5"), c(3, 4, 4, 0.5, 0.5, 0.4, 0.1))
    put("local-reactions", participant_id = id, date = paste0(iso(day), if (chance(0.4)) one(c("T09:59", "T10:00", "T10:01"))  else ""),
        swelling = grade(), warmth = grade(), impairment_of_function = grade(), hematoma = grade())
  }

  for (k in seq_len(one(0:6))) {
    day <- treatment + one(c(-40, -1, 0, 0, 1, 5, 30, 60, 83, 84, 85, 90, 168, 300))
    if (day > last) day <- last
    partial <- one(c("day", "time", "month", "year", "none"), c(8, 2, 1.5, 1, 0.7))
    start <- switch(partial, day = iso(day), time = paste0(iso(day), one(c("T09:30", "T10:00", "T11:15"))), month = substr(iso(day), 1, 7), year = substr(iso(day), 1, 4), "")
    # An imputed start is never after a death: the month or year of the start is the last one alive.
    endDay <- if (partial %in% c("month", "year", "none")) day + one(c(0, 1, 20, 60)) else day + one(c(0, 3, 90))
    if (!is.na(death)) endDay <- min(endDay, death)
    end <- if (chance(0.5)) "" else switch(one(c("day", "month", "year"), c(4, 1, 1)), day = iso(endDay), month = substr(iso(endDay), 1, 7), year = substr(iso(endDay), 1, 4))
    fatal <- !is.na(death) && chance(0.2)
    local <- if (chance(0.25)) one(c("swelling", "warmth", "impairment-of-function", "ulcer-worsening", "new-ulcer", "hematoma", "other")) else ""
    if (dirty && !is.na(death) && chance(0.2)) start <- iso(death + 3)
    put("adverse-events", participant_id = id, event_id = sprintf("AE%d", if (dirty && chance(0.1)) 1 else k), term = one(c("Pain", "Infection", "Rash, itching", "Fever")), organ_system = one(systems),
        grade = if (fatal) one(c("5", "", "3")) else one(c("1", "2", "3", "4", ""), c(4, 3, 2, 1, 2)), start_date = start, end_date = end, ongoing = "",
        serious = if (fatal) one(c("yes", "")) else one(c("yes", "no", ""), c(1, 5, 3)),
        seriousness = if (fatal) one(c("death", "life-threatening; death", "")) else one(c("", "hospitalisation", "hospitalisation;medically-important"), c(9, 1, 0.5)),
        relatedness = one(c("", "unrelated", "unlikely", "possible", "probable", "definite")),
        outcome = if (fatal) "fatal" else one(c("recovered", "recovering", "not-recovered", "unknown", "")),
        action = one(c("none", "", "withdrawn-from-study", "treatment-stopped"), c(5, 4, 1, 1)), local_toxicity = local)
  }
}

headers <- list(
  participants = c("participant_id", "site", "sex", "age_years", "consent_date", "screening_outcome", "screen_failure_reason", "randomised_date", "treatment_date",
                   "treated_hand", "injections_given", "end_date", "end_reason", "death_date"),
  visits = c("participant_id", "visit", "date", "attended", "reason"),
  ulcers = c("participant_id", "date", "hand", "digit", "level", "surface", "status", "length_mm", "width_mm", "area_mm2", "gangrene", "deep_structure",
             "systemic_antibiotics", "investigator_worsened"),
  `local-reactions` = c("participant_id", "date", "swelling", "warmth", "impairment_of_function", "hematoma"),
  `adverse-events` = c("participant_id", "event_id", "term", "organ_system", "grade", "start_date", "end_date", "ongoing", "serious", "seriousness", "relatedness",
                       "outcome", "action", "local_toxicity"))
quoted <- function(text) ifelse(grepl("[,\"\n]", text), paste0("\"", gsub("\"", "\"\"", text), "\""), text)
for (name in names(headers)) {
  rows <- tables[[name]]
  if (length(rows) > 1) rows <- rows[sample.int(length(rows))]
  lines <- vapply(rows, function(row) paste(quoted(unlist(row[headers[[name]]])), collapse = ","), "")
  writeLines(enc2utf8(c(paste(headers[[name]], collapse = ","), lines)), file.path(folder, paste0(name, ".csv")), useBytes = TRUE)
}

plan <- c("acronym: RANDOM", "data-cut: 2026-11-01")
if (chance(0.5)) plan <- c(plan, "efficacy-by-arm: true")
if (chance(0.15)) plan <- c(plan, "monitoring: {outcome: local-toxicity.any, prior: [1, 1], limit: 0.2, certainty: 0.8, minimum: 2}")
changed <- c("  area: rectangle", "  healing: {confirmation-gap: 28, tolerance: 0, durable: 56}", "  worsening: {area-ratio: 1.2, length-increase: 0.5}", "  landmarks: [7, 28, 90]")
changed <- changed[runif(4) < 0.08]
if (length(changed)) plan <- c(plan, "definitions:", changed)
arm <- sample(c("A", "B"), size, replace = TRUE)
writeLines(plan, file.path(folder, "study.yaml"))
inArm <- runif(size) < 0.95
writeLines(c("participant_id,arm", paste(participants, arm, sep = ",")[inArm]), paste0(sub("/+$", "", folder), ".allocation.csv"))
