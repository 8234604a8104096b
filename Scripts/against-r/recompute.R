# Recomputes every number of a study's results, written from the definitions alone: it shares no code with the program.
#
#   Rscript Scripts/against-r/recompute.R STUDY-FOLDER [--data-cut DATE] [--allocation FILE] [--results results.json]
#   Rscript Scripts/against-r/recompute.R --random PROGRAM FIRST-SEED LAST-SEED WORK-FOLDER [dirty]
#
# Prints `id<TAB>value` lines. With --results it prints only the differences from the program's file (closed forms to 1e-9,
# iterated ones to 1e-6, relative) and exits 1 if there are any. --random makes a random study per seed (random-study.R), runs
# PROGRAM on it, with and without the allocation, and compares. Needs R with survival, jsonlite and yaml.

invisible(tryCatch(Sys.setlocale("LC_CTYPE", "C.UTF-8"), warning = function(w) NULL))
invisible(Sys.setlocale("LC_COLLATE", "C"))
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1]))
for (file in c("definitions.R", "reading.R", "episodes.R", "statistics.R", "windows.R", "local-toxicity.R", "healing.R", "endpoints.R",
               "complications.R", "scores.R", "results.R", "accounts.R", "comparing.R")) source(file.path(here, "recompute", file), encoding = "UTF-8")
suppressPackageStartupMessages(library(survival))

given <- commandArgs(TRUE)
option <- function(name) { k <- match(name, given); if (is.na(k)) NA else given[k + 1] }

if ("--random" %in% given) {
  program <- given[2]; work <- given[5]; failed <- integer()
  dir.create(work, recursive = TRUE, showWarnings = FALSE)
  for (seed in seq(as.integer(given[3]), as.integer(given[4]))) {
    study <- file.path(work, paste0("seed-", seed)); allocation <- paste0(study, ".allocation.csv")
    system2(file.path(R.home("bin"), "Rscript"), shQuote(c(file.path(here, "recompute", "random-study.R"), seed, study, given[-(1:5)])))
    found <- 0
    # Where study.yaml names no cut-off, also with the default one.
    noCut <- !any(grepl("^data-cut:", readLines(file.path(study, "study.yaml"))))
    for (form in c("open", "closed", if (noCut) "default-cut")) {
      file <- paste0(study, ".", form, ".json"); messages <- paste0(study, ".", form, ".log")
      cut <- if (form == "default-cut") NA else "2026-11-01"
      status <- system2(program, c("analyse", shQuote(study), if (!is.na(cut)) c("--data-cut", cut), if (form == "closed") c("--allocation", shQuote(allocation))),
                        stdout = file, stderr = messages)
      cat("== seed ", seed, " ", form, if (status != 0) paste(": exit code", status), "\n", sep = "")
      found <- found + tryCatch(compareWith(allResults(study, cut, if (form == "closed") allocation else NA), file),
                                error = function(e) { cat("cannot compare: ", conditionMessage(e), "\n", sep = ""); 1 })
    }
    if (found > 0) failed <- c(failed, seed)
  }
  if (length(failed)) { message("seeds with differences: ", paste(failed, collapse = " ")); quit(status = 1) }
  message("all agree")
  quit(status = 0)
}

named <- match(c("--data-cut", "--allocation", "--results"), given)
positions <- setdiff(seq_along(given), c(named, named + 1))
if (length(positions) != 1) { message("usage: Rscript Scripts/against-r/recompute.R STUDY-FOLDER [--data-cut DATE] [--allocation FILE] [--results FILE]"); quit(status = 64) }

results <- allResults(given[positions], option("--data-cut"), option("--allocation"))
if (is.na(option("--results"))) {
  for (id in names(results)) cat(id, "\t", toText(results[[id]]), "\n", sep = "")
} else {
  count <- compareWith(results, option("--results"))
  if (count > 0) { message(count, " difference(s)"); quit(status = 1) }
  message(length(results), " results agree")
}
