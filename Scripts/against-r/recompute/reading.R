# From a clean canonical study folder to data frames. Dates become whole days since 1970 (integers), times minutes since midnight.

readTable <- function(folder, name, fileNames = list()) {
  file <- if (is.null(fileNames[[name]])) paste0(name, ".csv") else fileNames[[name]]
  path <- file.path(folder, file)
  if (!file.exists(path)) return(NULL)
  table <- read.csv(path, colClasses = "character", na.strings = "", check.names = FALSE, encoding = "UTF-8",
                    fileEncoding = "UTF-8-BOM", strip.white = TRUE, quote = "\"", comment.char = "")
  table$line <- seq_len(nrow(table))
  table
}

# A column that may be absent.
column <- function(table, name) if (name %in% names(table)) table[[name]] else rep(NA_character_, nrow(table))

dayOf <- function(text) {
  complete <- !is.na(text) & grepl("^[0-9]{4}-[0-9]{2}-[0-9]{2}", text)
  day <- rep(NA_integer_, length(text))
  day[complete] <- as.integer(as.Date(substr(text[complete], 1, 10)))
  day
}

minuteOf <- function(text) {
  timed <- !is.na(text) & grepl("^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}", text)
  minute <- rep(NA_integer_, length(text))
  minute[timed] <- as.integer(substr(text[timed], 12, 13)) * 60L + as.integer(substr(text[timed], 15, 16))
  minute
}

isYes <- function(text) !is.na(text) & tolower(text) %in% c("yes", "y", "true", "1", "ja", "j")

readDefinitions <- function(folder) {
  path <- file.path(folder, "study.yaml")
  plan <- if (file.exists(path)) yaml::read_yaml(path) else list()
  pick <- function(default, ...) {
    value <- plan
    for (key in c(...)) {
      if (!is.list(value) || is.null(value[[key]])) return(default)
      value <- value[[key]]
    }
    unlist(value)
  }
  window28 <- c(21, 41)
  day28 <- 28
  for (visit in plan$visits) if (identical(visit$id, "w4")) {
    if (!is.null(visit$window)) window28 <- unlist(visit$window)
    if (!is.null(visit$day)) day28 <- visit$day
  }
  level <- pick(0.95, "statistics", "level")
  list(
    dataCut = pick(NA, "data-cut"), files = plan$files,
    area = pick("ellipse", "definitions", "area"),
    gap = pick(14, "definitions", "healing", "confirmation-gap"),
    tolerance = pick(3, "definitions", "healing", "tolerance"),
    durable = pick(84, "definitions", "healing", "durable"),
    areaRatio = pick(1.5, "definitions", "worsening", "area-ratio"),
    lengthIncrease = pick(1, "definitions", "worsening", "length-increase"),
    sameLocation = pick(91, "definitions", "recurrence", "same-location"),
    contiguous = pick(84, "definitions", "recurrence", "contiguous"),
    window = pick(84, "definitions", "primary-window"),
    landmarks = pick(c(14, 28, 56, 84, 168, 364), "definitions", "landmarks"),
    level = level, z = qnorm(1 - (1 - level) / 2),
    interval = pick("log-log", "statistics", "survival-interval"),
    efficacyByArm = isTRUE(as.logical(pick(FALSE, "efficacy-by-arm"))),
    monitoring = list(outcome = pick("related-grade-3-or-higher", "monitoring", "outcome"),
                      prior = pick(c(0.6, 1.4), "monitoring", "prior"), limit = pick(0.30, "monitoring", "limit"),
                      certainty = pick(0.90, "monitoring", "certainty"), minimum = pick(3, "monitoring", "minimum")),
    window28 = window28, day28 = day28)
}

# The month's last day, as a day number.
lastDayOfMonth <- function(year, month) {
  following <- if (month == 12) sprintf("%04d-01-01", year + 1L) else sprintf("%04d-%02d-01", year, month + 1L)
  as.integer(as.Date(following)) - 1L
}

# Precision of a date that may be partial: "day", "month", "year" or NA.
precisionOf <- function(text) {
  if (is.na(text)) NA_character_
  else if (grepl("^[0-9]{4}-[0-9]{2}-[0-9]{2}", text)) "day"
  else if (grepl("^[0-9]{4}-[0-9]{2}$", text)) "month"
  else if (grepl("^[0-9]{4}$", text)) "year"
  else NA_character_
}

readStudy <- function(folder, cutArgument = NA) {
  definitions <- readDefinitions(folder)
  p <- readTable(folder, "participants", definitions$files)
  if (is.null(p)) stop("participants.csv is missing")
  people <- data.frame(
    id = p$participant_id, consent = dayOf(p$consent_date), outcome = p$screening_outcome,
    randomised = dayOf(column(p, "randomised_date")), treatment = dayOf(column(p, "treatment_date")),
    treatmentMinute = minuteOf(column(p, "treatment_date")), end = dayOf(column(p, "end_date")),
    endReason = column(p, "end_reason"), death = dayOf(column(p, "death_date")), stringsAsFactors = FALSE)
  people <- people[!duplicated(people$id), , drop = FALSE]

  v <- readTable(folder, "visits", definitions$files)
  visits <- if (is.null(v) || nrow(v) == 0) data.frame(id = character(), day = integer(), attended = logical()) else
    data.frame(id = v$participant_id, day = dayOf(column(v, "date")), attended = isYes(v$attended), stringsAsFactors = FALSE)

  u <- readTable(folder, "ulcers", definitions$files)
  ulcers <- if (is.null(u) || nrow(u) == 0) NULL else {
    number <- function(name) as.numeric(column(u, name))
    length <- number("length_mm"); width <- number("width_mm")
    swapped <- !is.na(length) & !is.na(width) & length < width
    long <- ifelse(swapped, width, length); short <- ifelse(swapped, length, width)
    measured <- number("area_mm2")
    factor <- if (definitions$area == "rectangle") 1 else pi / 4
    letter <- c(left = "L", right = "R", links = "L", rechts = "R", L = "L", R = "R")
    data.frame(
      id = u$participant_id, day = dayOf(u$date), line = u$line, hand = unname(letter[u$hand]), digit = as.integer(u$digit),
      level = u$level, surface = u$surface, status = u$status, length = long,
      area = ifelse(is.na(measured), factor * long * short, measured),
      gangrene = isYes(column(u, "gangrene")), deep = isYes(column(u, "deep_structure")),
      antibiotics = isYes(column(u, "systemic_antibiotics")), worsened = isYes(column(u, "investigator_worsened")),
      lossDay = dayOf(column(u, "loss_date")),
      stringsAsFactors = FALSE)
  }
  if (is.null(ulcers)) ulcers <- data.frame(id = character(), day = integer(), line = integer(), hand = character(), digit = integer(),
    level = character(), surface = character(), status = character(), length = numeric(), area = numeric(), gangrene = logical(),
    deep = logical(), antibiotics = logical(), worsened = logical(), lossDay = integer())
  ulcers$place <- if (nrow(ulcers)) paste0(ulcers$hand, ulcers$digit, "-", ulcers$level, "-", ulcers$surface) else character()

  r <- readTable(folder, "local-reactions", definitions$files)
  signs <- c("swelling", "warmth", "impairment_of_function", "hematoma")
  present <- function(text) { grade <- suppressWarnings(as.numeric(text)); isYes(text) | (!is.na(grade) & grade >= 1) }
  reactions <- if (is.null(r) || nrow(r) == 0) data.frame(id = character(), day = integer(), minute = integer()) else
    data.frame(id = r$participant_id, day = dayOf(r$date), minute = minuteOf(r$date), stringsAsFactors = FALSE)
  for (sign in signs) reactions[[sign]] <- if (nrow(reactions)) present(column(r, sign)) else logical()

  a <- readTable(folder, "adverse-events", definitions$files)
  events <- if (is.null(a) || nrow(a) == 0) NULL else {
    seriousness <- column(a, "seriousness"); outcome <- column(a, "outcome"); grade <- as.integer(column(a, "grade"))
    hasDeath <- vapply(strsplit(ifelse(is.na(seriousness), "", seriousness), ";"), function(w) "death" %in% trimws(w), logical(1))
    fatal <- (!is.na(grade) & grade == 5) | (!is.na(outcome) & outcome == "fatal") | hasDeath
    related <- column(a, "relatedness")
    data.frame(
      id = a$participant_id, event = a$event_id, system = a$organ_system, startText = column(a, "start_date"),
      endText = column(a, "end_date"), grade = ifelse(fatal, 5L, grade), fatal = fatal,
      serious = isYes(column(a, "serious")) | (!is.na(seriousness) & nzchar(seriousness)) | fatal,
      related = is.na(related) | related %in% c("possible", "probable", "definite"),
      withdrawal = !is.na(column(a, "action")) & column(a, "action") == "withdrawn-from-study",
      local = column(a, "local_toxicity"), stringsAsFactors = FALSE)
  }
  if (is.null(events)) events <- data.frame(id = character(), event = character(), system = character(), startText = character(),
    endText = character(), grade = integer(), fatal = logical(), serious = logical(), related = logical(), withdrawal = logical(),
    local = character())
  events <- events[!duplicated(paste(events$id, events$event, sep = "\r")), , drop = FALSE]

  # Rows of unknown participants, rows without their date and rows after a death are not used.
  noDeath <- is.na(people$death) & !is.na(people$endReason) & people$endReason == "death"
  deathDay <- setNames(ifelse(noDeath, people$end, people$death), people$id)
  used <- function(table, day) table[table$id %in% people$id & !is.na(day) & !(!is.na(deathDay[table$id]) & day > deathDay[table$id]), , drop = FALSE]
  visits <- used(visits[!(visits$attended & is.na(visits$day)), ], visits$day[!(visits$attended & is.na(visits$day))])
  ulcers <- used(ulcers, ulcers$day)
  reactions <- used(reactions, reactions$day)
  startDay <- dayOf(events$startText)
  events <- used(events, ifelse(is.na(startDay), -1e6, startDay))

  cut <- if (!is.na(cutArgument)) cutArgument else if (!is.na(definitions$dataCut)) as.character(definitions$dataCut) else NA
  cutDay <- if (!is.na(cut)) as.integer(as.Date(cut)) else
    max(c(visits$day, ulcers$day, reactions$day, dayOf(events$startText)), na.rm = TRUE)

  # The cut-off: every date of a participant by itself, records by their own date.
  people <- people[is.na(people$consent) | people$consent <= cutDay, , drop = FALSE]
  late <- function(day) !is.na(day) & day > cutDay
  people$treatmentMinute[late(people$treatment)] <- NA
  people$endReason[late(people$end)] <- NA
  for (name in c("randomised", "treatment", "end", "death")) people[[name]][late(people[[name]])] <- NA
  died <- !is.na(people$death) | (!is.na(people$endReason) & people$endReason == "death")
  without <- is.na(people$death) & !is.na(people$endReason) & people$endReason == "death"
  people$death[without] <- people$end[without]
  people$died <- died
  visits <- visits[visits$attended & visits$day <= cutDay & visits$id %in% people$id, , drop = FALSE]
  ulcers <- ulcers[ulcers$day <= cutDay & ulcers$id %in% people$id, , drop = FALSE]
  reactions <- reactions[reactions$day <= cutDay & reactions$id %in% people$id, , drop = FALSE]
  events <- events[events$id %in% people$id, , drop = FALSE]
  list(definitions = definitions, cut = cutDay, people = people, visits = visits, ulcers = ulcers, reactions = reactions, events = events)
}
