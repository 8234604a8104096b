# Recomputes every number of a results.json but the accounts (recompute/accounts.R) from the ADaM-shaped datasets beside it, with R's survival package.
#
#   Rscript Scripts/against-r/recompute-adam.R DIR
#
# DIR was written by `cicatrix analyse STUDY --adam --output DIR`. The data are adsl.csv, adae.csv and adtte.csv alone; results.json
# gives the parameters of the definitions and the numbers to compare with. Prints `id<TAB>largest difference` (relative, floor 1e-3 of
# a unit) and, for each derived column, how many rows do not follow from the columns beside it. Ends with 1 when a difference is above
# the tolerance (1e-9; 1e-6 where the estimate is iterated), an id is missing on one side, or a column is contradicted.
# Needs survival and jsonlite.

invisible(tryCatch(Sys.setlocale("LC_CTYPE", "C.UTF-8"), warning = function(w) NULL))
invisible(Sys.setlocale("LC_COLLATE", "C"))
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1]))
# From recompute.R's own formulas: `turnbull`, `meanCumulative`, `notEstimable`.
for (file in c("statistics.R", "adam-estimates.R", "adam-results.R", "adam-checks.R", "accounts.R")) source(file.path(here, "recompute", file), encoding = "UTF-8")
suppressPackageStartupMessages(library(survival))

folder <- commandArgs(TRUE)
if (length(folder) != 1) { message("usage: Rscript Scripts/against-r/recompute-adam.R DIR"); quit(status = 64) }

read <- function(name, dates, numbers) {
  file <- file.path(folder, name)
  if (!file.exists(file)) { message("there is no ", file); quit(status = 66) }
  data <- read.csv(file, colClasses = "character", na.strings = "", check.names = FALSE, encoding = "UTF-8")
  for (column in dates) data[[column]] <- as.Date(data[[column]])
  for (column in numbers) data[[column]] <- as.numeric(data[[column]])
  data
}
sets <- list(
  adsl = read("adsl.csv", c("TRTSDT", "EOSDT", "DTHDT", "FUPENDT", "DCUTDT"), c("FUPDUR", "AEOBSDUR", "SRCSEQ")),
  adae = read("adae.csv", c("ASTDT", "AENDT"), c("ASTDY", "AETOXGR", "ATOXGR", "SRCSEQ")),
  adtte = read("adtte.csv", c("TRTSDT", "STARTDT", "ADT", "LODT", "CNFDT", "LSTHLDT"),
               c("EPISODE", "AVAL", "CNSR", "AVALLO", "AVALHI", "FLIPS", "PARDAY28", "SRCSEQ")))

document <- jsonlite::fromJSON(file.path(folder, "results.json"), simplifyVector = FALSE)
d <- document$definitions
choices <- list(
  level = d$level, interval = d[["survival-interval"]], landmarks = unlist(d$landmarks), window = d[["primary-window"]],
  confirm = d[["healing.confirmation-gap"]] - d[["healing.tolerance"]], durable = d[["healing.durable"]],
  sameLocation = d[["recurrence.same-location"]], contiguous = d[["recurrence.contiguous"]], efficacyByArm = d[["efficacy-by-arm"]],
  monitoring = list(outcome = d[["monitoring.outcome"]], prior = unlist(d[["monitoring.prior"]]), limit = d[["monitoring.limit"]]))

# The largest difference among all numbers of two values; infinite where they are of another kind or one has a number that the other lacks.
largestDifference <- function(ours, theirs) {
  one <- function(a, b) {
    if (is.list(a) && is.list(b)) return(max(0, unlist(Map(function(field) one(a[[field]], b[[field]]), union(names(a), names(b))))))
    a <- if (is.null(a)) NA else a; b <- if (is.null(b)) NA else b
    if (is.na(a) || is.na(b)) return(if (is.na(a) && is.na(b)) 0 else Inf)
    abs(a - b) / (max(abs(a), abs(b)) + 1e-3)
  }
  if (!identical(ours$kind, theirs$kind)) return(Inf)
  fields <- setdiff(c(names(ours), names(theirs)), c("kind", "unit", "reason", "points"))
  found <- vapply(fields[!startsWith(fields, ".")], function(field) one(ours[[field]], theirs[[field]]), 0)
  if (length(ours$points) != length(theirs$points)) return(Inf)
  for (j in seq_along(ours$points)) for (field in union(names(ours$points[[j]]), names(theirs$points[[j]])))
    found <- c(found, one(ours$points[[j]][[field]], theirs$points[[j]][[field]]))
  max(0, found)
}

theirs <- setNames(lapply(document$results, function(r) r$value), vapply(document$results, function(r) r$id, ""))
theirs <- theirs[!duplicated(names(theirs), fromLast = TRUE)]        # an organ system may be called "Any"; the total stands last
theirs <- theirs[!isAccount(names(theirs))]
ofArms <- grep("^disposition.screened@", names(theirs), value = TRUE)
results <- allDatasetResults(sets, choices, arms = sub("^[^@]*@", "", ofArms))
failures <- 0; largest <- 0
for (id in union(names(theirs), names(results))) {
  if (is.null(results[[id]]) || is.null(theirs[[id]])) {
    cat(id, "\tmissing in ", if (is.null(results[[id]])) "the datasets" else "results.json", "\n", sep = "")
    failures <- failures + 1
    next
  }
  difference <- largestDifference(results[[id]], theirs[[id]])
  cat(id, "\t", format(difference, digits = 3), "\n", sep = "")
  largest <- max(largest, difference)
  if (!(difference <= if (grepl("turnbull", id)) 1e-6 else 1e-9)) failures <- failures + 1
}
checks <- datasetChecks(sets, choices)
for (name in names(checks)) cat("check: ", name, "\t", checks[[name]], "\n", sep = "")
contradicted <- sum(unlist(checks) > 0)
message(length(theirs), " results, largest difference ", format(largest, digits = 3), ", ", failures, " beyond tolerance or missing; ",
        length(checks), " checks of derived columns, ", contradicted, " contradicted")
if (failures + contradicted > 0) quit(status = 1)
