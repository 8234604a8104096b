# From a canonical study folder to data frames. Dates become whole days since 1970 (integers), times minutes since midnight.

readTable <- function(folder, name, fileNames = list()) {
  file <- if (is.null(fileNames[[name]])) paste0(name, ".csv") else fileNames[[name]]
  path <- file.path(folder, file)
  if (!file.exists(path)) return(NULL)
  table <- read.csv(path, colClasses = "character", na.strings = "", check.names = FALSE, encoding = "UTF-8",
                    fileEncoding = "UTF-8-BOM", strip.white = TRUE, quote = "\"", comment.char = "")
  table$line <- seq_len(nrow(table))
  table
}

reactionSigns <- c("swelling", "warmth", "impairment_of_function", "hematoma")

peopleOf <- function(p) {
  people <- data.frame(
    id = p$participant_id, consent = dayOf(p$consent_date), outcome = p$screening_outcome,
    randomised = dayOf(column(p, "randomised_date")), treatment = dayOf(column(p, "treatment_date")),
    treatmentMinute = minuteOf(column(p, "treatment_date")), hand = unname(c(left = "L", right = "R")[column(p, "treated_hand")]),
    end = dayOf(column(p, "end_date")), endReason = column(p, "end_reason"), death = dayOf(column(p, "death_date")), stringsAsFactors = FALSE)
  people[!duplicated(people$id), , drop = FALSE]
}

visitsOf <- function(v) data.frame(id = v$participant_id, visit = v$visit, day = dayOf(column(v, "date")), attended = isYes(v$attended), stringsAsFactors = FALSE)

ulcerStates <- c("active", "indeterminate", "healed", "not-assessed", "amputated", "surgically-closed")

ulcersOf <- function(u, definitions) {
  number <- function(name) within(column(u, name), 0)
  length <- number("length_mm"); width <- number("width_mm")
  swapped <- !is.na(length) & !is.na(width) & length < width
  long <- ifelse(swapped, width, length); short <- ifelse(swapped, length, width)
  measured <- number("area_mm2")
  factor <- if (definitions$area == "rectangle") 1 else pi / 4
  letter <- c(left = "L", right = "R", links = "L", rechts = "R", L = "L", R = "R")
  data.frame(
    id = u$participant_id, day = dayOf(u$date), line = u$line, hand = unname(letter[u$hand]), digit = as.integer(u$digit),
    level = u$level, surface = u$surface, status = among(u$status, ulcerStates), length = long,
    area = ifelse(is.na(measured), factor * long * short, measured),
    gangrene = isYes(column(u, "gangrene")), deep = isYes(column(u, "deep_structure")),
    antibiotics = isYes(column(u, "systemic_antibiotics")), worsened = isYes(column(u, "investigator_worsened")),
    lossDate = dayOf(column(u, "loss_date")), target = isYes(column(u, "target")),
    place = paste0(letter[u$hand], u$digit, "-", u$level, "-", u$surface, recycle0 = TRUE), stringsAsFactors = FALSE)
}

# Each sign TRUE or FALSE, NA where the cell is missing: not assessed.
reactionsOf <- function(r) {
  out <- data.frame(id = r$participant_id, day = dayOf(r$date), minute = minuteOf(r$date), stringsAsFactors = FALSE)
  for (sign in reactionSigns) {
    text <- column(r, sign); grade <- within(text, 0, 5); word <- among(tolower(text), c("yes", "y", "true", "ja", "j", "no", "n", "false", "nee"))
    out[[sign]] <- ifelse(!is.na(grade), grade >= 1, ifelse(is.na(word), NA, isYes(word)))
  }
  out
}

localWords <- c("swelling", "warmth", "impairment-of-function", "ulcer-worsening", "new-ulcer", "hematoma", "other")

eventsOf <- function(a) {
  seriousness <- column(a, "seriousness"); outcome <- column(a, "outcome"); grade <- as.integer(within(column(a, "grade"), 1, 5))
  hasDeath <- vapply(strsplit(as.character(ifelse(is.na(seriousness), "", seriousness)), ";"), function(w) "death" %in% trimws(w), logical(1))
  fatal <- (!is.na(grade) & grade == 5) | (!is.na(outcome) & outcome == "fatal") | hasDeath
  related <- among(column(a, "relatedness"), c("unrelated", "unlikely", "possible", "probable", "definite")); action <- column(a, "action"); system <- column(a, "organ_system")
  events <- data.frame(
    id = a$participant_id, event = a$event_id, system = ifelse(is.na(system), "Not coded", system), startText = column(a, "start_date"),
    endText = column(a, "end_date"), grade = ifelse(fatal, 5L, grade), fatal = fatal,
    serious = isYes(column(a, "serious")) | (!is.na(seriousness) & nzchar(seriousness)) | fatal,
    related = is.na(related) | related %in% c("possible", "probable", "definite"),
    withdrawal = !is.na(action) & action == "withdrawn-from-study", local = among(column(a, "local_toxicity"), localWords), stringsAsFactors = FALSE)
  events$day <- dayOf(events$startText)
  events
}

treatmentKinds <- c("prostacyclin-iv", "antibiotic-systemic", "vasodilator", "surgery", "other")

treatmentsOf <- function(t) data.frame(id = t$participant_id, kind = among(column(t, "kind"), treatmentKinds), day = dayOf(column(t, "start_date")), stringsAsFactors = FALSE)

scoresOf <- function(s) data.frame(id = s$participant_id, day = dayOf(s$date), instrument = column(s, "instrument"),
                                   score = within(column(s, "score"), -Inf), line = s$line, stringsAsFactors = FALSE)

# Lines of ulcers.csv that are rejected: of two assessments of one place on one day the earlier line; an active one after an amputation.
rejectedUlcerLines <- function(u) {
  u <- u[u$status != "not-assessed", , drop = FALSE]
  u <- u[order(u$id, u$place, u$day, u$line), , drop = FALSE]
  earlier <- duplicated(u[c("id", "place", "day")], fromLast = TRUE)
  rejected <- u$line[earlier]
  u <- u[!earlier, , drop = FALSE]
  for (rows in split(u, paste(u$id, u$place, sep = "\r"))) {
    gone <- cumsum(rows$status == "amputated") > 0
    rejected <- c(rejected, rows$line[gone & rows$status == "active"])
  }
  rejected
}

# Rows that are used whatever the cut-off, the cut-off, and what it leaves.
readStudy <- function(folder, cutArgument = NA) {
  definitions <- readDefinitions(folder)
  read <- function(name) readTable(folder, name, definitions$files)
  p <- read("participants")
  if (is.null(p)) stop("participants.csv is missing")
  people <- peopleOf(p)
  # A file that is not there is read as one without rows.
  raw <- lapply(c(visits = "visits", ulcers = "ulcers", reactions = "local-reactions", events = "adverse-events", treatments = "treatments", scores = "scores"), function(name) {
    table <- read(name)
    needed <- c("participant_id", "visit", "date", "attended", "hand", "digit", "level", "surface", "status", "event_id")
    if (is.null(table)) as.data.frame(c(setNames(rep(list(character()), length(needed)), needed), list(line = integer())), stringsAsFactors = FALSE) else table
  })
  visits <- visitsOf(raw$visits); ulcers <- ulcersOf(raw$ulcers, definitions); reactions <- reactionsOf(raw$reactions)
  events <- eventsOf(raw$events); treatments <- treatmentsOf(raw$treatments); scores <- scoresOf(raw$scores)

  # Rows of unknown participants, rows without a date that they need and rows after a death are not used.
  noDeath <- is.na(people$death) & !is.na(people$endReason) & people$endReason == "death"
  deathDay <- setNames(ifelse(noDeath, people$end, people$death), people$id)
  used <- function(table, needsDay = rep(TRUE, nrow(table)))
    table[table$id %in% people$id & !(needsDay & is.na(table$day)) & !((table$day > deathDay[table$id]) %in% TRUE), , drop = FALSE]
  visits <- used(visits, visits$attended)
  ulcers <- used(ulcers[!is.na(ulcers$status), , drop = FALSE])
  ulcers <- ulcers[!(ulcers$line %in% rejectedUlcerLines(ulcers)), , drop = FALSE]
  reactions <- used(reactions)
  events <- used(events, FALSE)
  events <- events[!duplicated(events[c("id", "event")]), , drop = FALSE]
  treatments <- used(treatments[!is.na(treatments$kind), , drop = FALSE], FALSE)
  scores <- used(scores)
  scores <- scores[!is.na(scores$score) & !is.na(scores$instrument), , drop = FALSE]
  rowsUsed <- vapply(list(ulcers = ulcers, reactions = reactions, events = events, treatments = treatments), nrow, 0L)

  cut <- if (!is.na(cutArgument)) cutArgument else if (!is.na(definitions$dataCut)) as.character(definitions$dataCut) else NA
  cutDay <- if (!is.na(cut)) as.integer(as.Date(cut)) else
    max(people$consent, people$treatment, people$end, people$death, visits$day, ulcers$day, reactions$day, scores$day, events$day, na.rm = TRUE)

  # The cut-off: every date of a participant by itself with what belongs to it, records by their own date.
  people <- people[is.na(people$consent) | people$consent <= cutDay, , drop = FALSE]
  late <- function(day) !is.na(day) & day > cutDay
  people$treatmentMinute[late(people$treatment)] <- NA
  people$hand[late(people$treatment)] <- NA
  people$endReason[late(people$end)] <- NA
  for (name in c("randomised", "treatment", "end", "death")) people[[name]][late(people[[name]])] <- NA
  people$died <- !is.na(people$death) | (!is.na(people$endReason) & people$endReason == "death")
  without <- is.na(people$death) & !is.na(people$endReason) & people$endReason == "death"
  people$death[without] <- people$end[without]
  upTo <- function(table) table[table$id %in% people$id & !late(table$day), , drop = FALSE]
  visits <- upTo(visits)
  somebodyTreated <- any(!is.na(people$treatment))
  files <- c(ulcers = "ulcers", reactions = "local-reactions", events = "adverse-events", treatments = "treatments")
  absent <- lapply(setNames(names(files), names(files)), function(name) is.null(read(files[[name]])) || (rowsUsed[[name]] == 0 && somebodyTreated))
  list(definitions = definitions, cut = cutDay, people = people, visits = visits[visits$attended, , drop = FALSE], ulcers = upTo(ulcers),
       reactions = upTo(reactions), events = events[events$id %in% people$id, , drop = FALSE], treatments = upTo(treatments),
       scores = upTo(scores), absent = absent)
}
