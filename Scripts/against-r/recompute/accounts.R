# Results that are accounts of who was there, what was looked at and what was recorded: tables and figures print them, and these
# scripts do not recompute them (scores: score-changes.R, sample-means.R and adjusted-differences.R); and endpoints of published trials
# that rest on the days of planned visits or of the primary window, which the datasets do not have. By their names, whatever the arm.
isAccount <- function(ids) {
  grepl(paste0("^(scores|visits|baseline|records|states|waterfall|hand-view|absent-events|screening-failures|accrual|deaths)[.]",
               "|^adverse-events[.](term|organ-system|highest-grade|grade-3-or-serious)([.]|$)",
               "|^primary[.]local-toxicity[.]at[.]|^primary[.]local-toxicity[.].*[.](measured-and-reported|measured-only|reported-only|together)$",
               "|^burden[.]|^ulcer-free-days[.]|^new-ulcers[.]number[.]|^healing[.]target",
               "|^monitoring[.](course|boundary|chance|looks)|^location[.].*[.]baseline-ulcers$|^location[.]all[.]"),
        sub("@.*$", "", ids))
}
