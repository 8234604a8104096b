# Holds recompute.R against values worked out by hand on studies small enough for that.
#
#   Rscript Scripts/against-r/recompute-by-hand.R
#
# Every line of a study is `file: cells`; day N stands for N days after 2026-01-01, the day of treatment of everybody unless said.
# Prints what differs and ends with 1 if anything does.

invisible(Sys.setlocale("LC_COLLATE", "C"))
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1]))
for (file in c("definitions.R", "reading.R", "episodes.R", "statistics.R", "windows.R", "local-toxicity.R", "healing.R", "endpoints.R",
               "complications.R", "scores.R", "results.R", "comparing.R")) source(file.path(here, "recompute", file), encoding = "UTF-8")

iso <- function(day) format(as.Date("2026-01-01") + day)
headers <- c(
  participants = "participant_id,consent_date,screening_outcome,treatment_date,treated_hand,end_date,end_reason,death_date",
  visits = "participant_id,visit,date,attended",
  ulcers = "participant_id,date,hand,digit,level,surface,status,length_mm,area_mm2,gangrene,systemic_antibiotics,loss_date,target",
  `local-reactions` = "participant_id,date,swelling,warmth,impairment_of_function,hematoma",
  `adverse-events` = "participant_id,event_id,term,organ_system,grade,start_date,end_date,relatedness,local_toxicity",
  treatments = "participant_id,kind,start_date", scores = "participant_id,date,instrument,score")
wrong <- 0; held <- 0

# `#12` in a cell is the date of day 12.
study <- function(name, ..., cut = iso(500), plan = "acronym: HAND", allocation = NULL, without = character()) {
  folder <- tempfile(name); dir.create(folder)
  lines <- unlist(list(...))
  for (file in setdiff(names(headers), without)) {
    own <- sub("^[^:]*: *", "", lines[startsWith(lines, paste0(file, ":"))])
    rows <- vapply(strsplit(own, ",", fixed = TRUE), function(cells) {
      days <- grepl("^#-?[0-9]+", cells)
      cells[days] <- paste0(iso(as.integer(sub("^#(-?[0-9]+).*$", "\\1", cells[days]))), sub("^#-?[0-9]+", "", cells[days]))
      width <- length(strsplit(headers[[file]], ",")[[1]])
      paste(c(cells, rep("", max(0, width - length(cells)))), collapse = ",")
    }, "")
    if (length(rows) || file == "participants") writeLines(c(headers[[file]], rows), file.path(folder, paste0(file, ".csv")))
  }
  writeLines(plan, file.path(folder, "study.yaml"))
  arms <- NA
  if (!is.null(allocation)) { arms <- tempfile("arms"); writeLines(c("participant_id,arm", allocation), arms) }
  results <- allResults(folder, cut, arms)
  function(id, field, value) {
    got <- results[[id]][[field]]
    if (is.null(got)) got <- results[[id]]$.result[[field]]
    held <<- held + 1
    if (!same(value, got, 1e-9)) { wrong <<- wrong + 1; cat(name, "\t", id, "\t", field, ": by hand ", toText(value), ", computed ", toText(got), "\n", sep = "") }
  }
}
person <- function(id, more = "right,,,") paste0("participants: ", id, ",#-7,enrolled,#0,", more)
ulcer <- function(id, day, status, more = "", place = "right,2,tip,volar") paste0("ulcers: ", id, ",#", day, ",", place, ",", status, ",", more)

# The primary window: w12 on day 69 and 126 does not close it, on 70 and 84 it stays 84, of 90 and 100 the earlier one counts.
days <- list(A = 69, B = 70, C = 84, D = c(100, 90), E = 125, F = 126)
s <- study("window", vapply(names(days), person, ""),
           unlist(lapply(names(days), function(id) paste0("visits: ", id, ",w12,#", days[[id]], ",yes"))), "visits: A,w24,#200,no",
           paste0("local-reactions: ", c("A,#84", "A,#85", "B,#85", "D,#90", "D,#91", "E,#125", "F,#85"), ",,,,1"))
s("primary.window-complete", "count", 5)                 # A was followed for 69 days, its w12 outside the window
s("exposure.followed-less-than-84-days", "count", 2)
s("primary.local-toxicity.hematoma", "count", 3)         # A on day 84, D on day 90, E on day 125
s("primary.local-toxicity.at.w12.hematoma", "count", 3)
s("primary.local-toxicity.at.w12.hematoma", "of", 3)     # rows after W are no looking: B and F
s("primary.local-toxicity.at.w12.swelling", "kind", "notEstimable")
s("primary.local-toxicity.any.worst-case", "count", 3)   # and A again
# Times of the cumulative incidence: A 84 event, B 70 left, C 84 left, D 84 event, E 84 event, F 84 left: 3 of 5.
s("primary.local-toxicity.day-84", "estimate", 0.6)

# No local-reactions.csv: the signs are not estimable but swelling, which an event shows in arm A only.
s <- study("absent", person("A"), person("B"), "visits: A,w2,#14,yes", "visits: B,w2,#14,yes", ulcer("A", 0, "active"), ulcer("B", 0, "active"),
           "adverse-events: A,1,Swelling,,2,#10,,,swelling", "adverse-events: B,2,Pain,,,#84,,unrelated,other", allocation = c("A,A", "B,B"))
s("primary.local-toxicity.swelling", "count", 1)
s("primary.local-toxicity.warmth", "kind", "notEstimable")
s("primary.local-toxicity.inflammation@A", "estimate", 1)
s("primary.local-toxicity.inflammation@B", "kind", "notEstimable")
s("primary.local-toxicity.inflammation@A-B", "kind", "notEstimable")
s("primary.local-toxicity.any", "count", 1)
s("primary.local-toxicity.other", "count", 1)
s("primary.local-toxicity.any-or-other", "count", 2)
s("primary.local-toxicity.at.w2.swelling", "of", 1)
s("primary.max-grade-with-local.not-coded.grade-2", "count", 1)
s("primary.max-grade.any.any-grade", "count", 0)
s("complications.surgery", "kind", "notEstimable")
s("complications.any", "count", 0)
s("monitoring.evaluable", "count", 0)                    # nobody has the outcome, nobody's window is complete
s("monitoring.probability", "state", "too-few")

# Losses: by loss_date, before treatment, not after the last open date (emptied: the row's date counts).
s <- study("loss", person("A"), person("B"), person("C"), person("D"), plan = c("acronym: HAND", "data-cut: 2027-01-01"), cut = NA,
           ulcer("A", 0, "active"), ulcer("A", 20, "active"), ulcer("A", 90, "amputated", ",,,,#30"),
           ulcer("B", -5, "active"), ulcer("B", 10, "surgically-closed", ",,,,#-2"), ulcer("B", 30, "surgically-closed"),
           ulcer("C", 0, "active"), ulcer("C", 20, "active"), ulcer("C", 40, "surgically-closed", ",,,,#20"), ulcer("C", 50, "surgically-closed"),
           ulcer("D", -9, "amputated"), ulcer("D", 5, "amputated"))
s("healing.baseline-ulcers", "count", 2)                 # that of B was lost before treatment
s("healing.lost", "count", 2)
s("healing.time.confirmed.median", "lastFollowUp", 40)
s("worsening.baseline-ulcers", "count", 1)               # A: amputated on day 30, though the row is of day 90
s("complications.amputation.count", "count", 1)          # A; D had it before
s("complications.surgical-closure.count", "count", 1)    # C; that of B is dated before treatment, its repetition is the same event
s("complications.any", "count", 2)

# One cluster of four ulcers: two heal (day 10, confirmed day 30), one is lost on day 20, one stays open to day 40.
p <- c("right,2,tip,volar", "right,3,tip,volar", "right,4,tip,volar", "left,5,tip,volar")
one <- c(person("A"), ulcer("A", 0, "active", ",,,,,yes", p[1]), ulcer("A", 0, "active", "", p[2]), ulcer("A", 0, "active", "", p[3]), ulcer("A", 0, "active", "", p[4]),
         ulcer("A", 10, "healed", "", p[1]), ulcer("A", 30, "healed", "", p[1]), ulcer("A", 10, "healed", "", p[2]), ulcer("A", 30, "healed", "", p[2]),
         ulcer("A", 20, "amputated", "", p[3]), ulcer("A", 40, "active", "", p[4]), ulcer("A", 100, "active", "", p[1]), "visits: A,w4,#30,yes", "visits: A,w12,#100,yes")
s <- study("half", one)
s("healing.cumulative-incidence.healed.median", "estimate", 25)   # one half from day 10 to the last time, 40
s("healing.cumulative-incidence.healed.median", "lower", NULL)
s("healing.cumulative-incidence.healed.day-14", "atRisk", list(ulcers = 2, participants = 1))
s("healing.time.confirmed.median", "estimate", 25)                # as well: nothing happens after day 10 when losses are censored
s("healing.cumulative-incidence.healed.day-56", "kind", "notEstimable")
s("healing.cumulative-incidence.healed.day-56", "atRisk", list(ulcers = 0, participants = 0))
s("healing.confirmed.recurred", "estimate", 0.5)
s("healing.confirmed.open-now", "estimate", 0.5)
s("ulcers.open.all", "count", 2)
s("ulcers.open.recurrence", "count", 1)
s("healing.target-ulcers", "count", 1)
s("healing.target.closed", "count", 1)
s("burden.baseline.open-ulcers", "estimate", 4)
s("burden.w4.open-ulcers", "estimate", 1)
s("burden.w12.change", "estimate", -2)
s("burden.w12.change", "lower", NULL)
s("new-ulcers.number.1", "count", 1)                     # W is day 100, the day of w12 and of the recurrence
s("new-ulcers.time.first.day-84", "estimate", 0)
s("new-ulcers.time.first.day-168", "estimate", 1)        # nobody is left without
s("new-ulcers.time.second.day-168", "kind", "notEstimable")
s("ulcer-free-days.day-84", "estimate", 0)

# Four participants with one ulcer each, events on days 10 and 20: the curve of limits crosses where survfit's does (checked inside).
s <- study("days", person("A"), person("B", "right,#100,lost-to-follow-up,"), person("C", "left,#90,death,#90"),
           ulcer("A", 0, "active"), ulcer("A", 14, "healed"), ulcer("A", 28, "healed"), ulcer("A", 84, "healed"),
           ulcer("B", 0, "active"), ulcer("B", 14, "healed"), ulcer("B", 20, "active"), ulcer("B", 60, "healed"), ulcer("B", 84, "healed"),
           ulcer("C", 0, "healed"), ulcer("C", 10, "active"),
           "visits: A,w2,#14,yes", "visits: B,w2,#14,yes", "visits: C,w2,#14,yes",
           "adverse-events: B,1,x,Skin,3,#150,,,", "adverse-events: A,1,y,Skin,,2026,,possible,", cut = iso(200))
s("burden.w2.all-healed", "count", 1)                    # A; the closure of B was cancelled and C had no ulcer at baseline
s("burden.w2.all-healed", "of", 2)
s("burden.w2.open-ulcers", "estimate", 2 / 3)
s("ulcer-free-days.day-84", "estimate", (71 + 25) / 2)   # A from day 14, B from day 60
s("exposure.adverse-events.participant-years", "estimate", (200 + 150 + 90) / 365.25)
s("new-ulcers.number.0", "of", 2)
s("new-ulcers.participants", "count", 1)
s("ulcers.open.all", "count", 0)                         # C died with its ulcer
s("primary.max-grade.skin.missing", "count", 1)
s("monitoring.evaluable", "count", 2)

# Gangrene there before; antibiotics said before and given; courses without a date; a time of midnight.
s <- study("said", "participants: A,#-7,enrolled,#0T10:00", "participants: B,#-7,enrolled,#0T00:00", ulcer("A", 0, "active", ",,yes,yes"), ulcer("A", 9, "active", ",,yes,yes"),
           ulcer("A", 9, "active", ",,yes", p[2]), ulcer("B", 0, "active", ",,no,no"), ulcer("B", 5, "not-assessed", ",,yes,yes"),
           "treatments: A,antibiotic-systemic,", "treatments: B,antibiotic-systemic,#0", "treatments: B,surgery,#1", "treatments: B,surgery,#2", "treatments: B,vasodilator,",
           "treatments: A,prostacyclin-iv,2026-02", "adverse-events: A,1,x,Skin,3,#0T09:00,,,", "adverse-events: B,1,x,Skin,3,#0T09:00,,,", "adverse-events: A,2,x,Skin,3,#0T00:00,,,")
s("complications.gangrene.count", "count", 1)            # A at the second place
s("complications.systemic-antibiotics", "count", 0)
s("complications.surgery.count", "count", 2)
s("complications.surgery", "count", 1)
s("complications.rescue-prostacyclin", "count", 0)
s("complications.treatments-without-date", "count", 2)
s("complications.any", "count", 2)
s("adverse-events.any.events", "count", 2)

# Scores: change ~ arm + baseline by hand. Baselines 0, 2, 0, 2; changes 1, 3, 0, 2: slope 1, difference of arms 1, nothing left over.
s <- study("scores", lapply(c("A", "B", "C", "D"), person), paste0("scores: ", c("A,#-1,chfs,0", "B,#0,chfs,2", "C,#0,chfs,0", "D,#0,chfs,2", "A,#80,chfs,1",
           "A,#88,chfs,9", "B,#84,chfs,7", "B,#84,chfs,5", "C,#90,chfs,0", "D,#70,chfs,4", "D,#69,chfs,9")), plan = c("acronym: HAND", "efficacy-by-arm: true"),
           allocation = c("A,one", "B,one", "C,two", "D,two"))
s("scores.chfs.w12.mean", "estimate", 2.5)
s("scores.chfs.w12.change@one", "estimate", 2)           # day 80, not 88: a tie goes to the earlier; the later line of day 84
s("scores.chfs.w12.adjusted-difference@one-two", "estimate", 1)
s("scores.chfs.w8.adjusted-difference@one-two", "kind", "notEstimable")
s("monitoring.evaluable@two", "kind", "notEstimable")    # no adverse-events.csv

# The default cut-off is the latest date of what counts: the score of day 77 here, not the treatment of day 99.
s <- study("cut", person("A"), "scores: A,#77,chfs,1", "treatments: A,surgery,#99", cut = NA)
s("complications.surgery", "count", 0)
s("exposure.adverse-events.participant-years", "estimate", 77 / 365.25)
s("healing.baseline-ulcers", "kind", "notEstimable")
s("complications.amputation", "kind", "notEstimable")
s("primary.local-toxicity.any", "kind", "notEstimable")

message(held, " values by hand, ", wrong, " differ")
if (wrong > 0) quit(status = 1)
