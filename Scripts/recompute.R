# Recomputes every number of a study's results, written from the definitions alone: it shares no code with the program.
#
#   Rscript Scripts/recompute.R STUDY-FOLDER [--data-cut DATE] [--allocation FILE] [--results results.json]
#
# Prints `id<TAB>value` lines. With --results it prints only the differences from the program's file (closed forms to 1e-9,
# iterated ones to 1e-6, relative) and exits 1 if there are any. Needs R with survival, jsonlite and yaml.

invisible(tryCatch(Sys.setlocale("LC_CTYPE", "C.UTF-8"), warning = function(w) NULL))
invisible(Sys.setlocale("LC_COLLATE", "C"))
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1]))
for (file in c("reading.R", "episodes.R", "statistics.R", "results.R", "comparing.R")) source(file.path(here, "recompute", file), encoding = "UTF-8")
suppressPackageStartupMessages(library(survival))

given <- commandArgs(TRUE)
option <- function(name) { k <- match(name, given); if (is.na(k)) NA else given[k + 1] }
named <- match(c("--data-cut", "--allocation", "--results"), given)
positions <- setdiff(seq_along(given), c(named, named + 1))
if (length(positions) != 1) { message("usage: Rscript Scripts/recompute.R STUDY-FOLDER [--data-cut DATE] [--allocation FILE] [--results FILE]"); quit(status = 64) }

results <- allResults(given[positions], option("--data-cut"), option("--allocation"))
if (is.na(option("--results"))) {
  for (id in names(results)) cat(id, "\t", toText(results[[id]]), "\n", sep = "")
} else {
  count <- compareWith(results, option("--results"))
  if (count > 0) { message(count, " difference(s)"); quit(status = 1) }
  message(length(results), " results agree")
}
