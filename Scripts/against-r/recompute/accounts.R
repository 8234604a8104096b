# Results that are accounts of who was there, what was looked at and what was recorded: tables and figures print them, and these
# scripts do not recompute them (scores: score-changes.R and sample-means.R); and complications, which rest on treatments.
# By their names, whatever the arm.
isAccount <- function(ids) {
  grepl(paste0("^(scores|visits|baseline|records|states|waterfall|hand-view|absent-events|screening-failures|accrual|deaths|complications)[.]",
               "|^adverse-events[.](term|organ-system|highest-grade|grade-3-or-serious)([.]|$)",
               "|^primary[.]local-toxicity[.]at[.]|^primary[.]local-toxicity[.].*[.](measured-and-reported|measured-only|reported-only|together)$",
               "|^monitoring[.](course|boundary|chance|looks)|^location[.].*[.]baseline-ulcers$|^location[.]all[.]"),
        sub("@.*$", "", ids))
}
