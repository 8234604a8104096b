# Results that are accounts of who was there, what was looked at and what was recorded: tables and figures print them, and these
# scripts do not recompute them (the others of scores: score-changes.R and sample-means.R). By their names, whatever the arm.
isAccount <- function(ids) {
  ids <- sub("@.*$", "", ids)
  ofScores <- grepl("^scores[.]", ids) & !grepl("^scores[.][^.]+[.][^.]+[.](mean|change|adjusted-difference)$", ids)
  ofScores | grepl(paste0("^(visits|baseline|records|subgroups|states|waterfall|hand-view|absent-events|screening-failures|accrual|deaths|measurements|deviations)[.]",
               "|^adverse-events[.](term|organ-system|highest-grade|grade-3-or-serious)([.]|$)",
               "|^primary[.]local-toxicity[.].*[.](measured-and-reported|measured-only|reported-only|together)$",
               "|^monitoring[.](course|boundary|chance|looks)|^location[.].*[.]baseline-ulcers$|^location[.]all[.]"), ids)
}

# Results that adsl, adae and adtte do not carry: what was assessed at a visit, the completeness of the window, hands, complications,
# open ulcers on a day, scores. recompute.R recomputes them from the study folder.
isBeyondDatasets <- function(ids) grepl(paste0("^(primary[.](window-complete|local-toxicity[.]at[.])|complications[.]|burden[.]|ulcer-free-days[.]|new-ulcers[.]number[.]",
  "|healing[.]target|scores[.]|monitoring[.](evaluable|probability))|[.](worst-case|treated-hand|other-hand)$"), sub("@.*$", "", ids))
