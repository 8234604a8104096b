# The parameters of the definitions from study.yaml, and how words become dates, times and flags.

# A column that may be absent.
column <- function(table, name) if (name %in% names(table)) table[[name]] else rep(NA_character_, nrow(table))

dayOf <- function(text) {
  complete <- !is.na(text) & grepl("^[0-9]{4}-[0-9]{2}-[0-9]{2}", text)
  day <- rep(NA_integer_, length(text))
  day[complete] <- as.integer(as.Date(substr(text[complete], 1, 10), format = "%Y-%m-%d"))
  day
}

# Minutes since midnight. Midnight itself is no time of day: it is what programs write where no time was entered. A time that
# cannot be read is none.
minuteOf <- function(text) {
  timed <- !is.na(text) & grepl("^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}", text)
  minute <- rep(NA_integer_, length(text))
  minute[timed] <- as.integer(substr(text[timed], 12, 13)) * 60L + as.integer(substr(text[timed], 15, 16))
  readable <- timed & substr(text, 12, 13) < "24" & substr(text, 15, 16) < "60"
  minute[!readable | (minute == 0) %in% TRUE] <- NA
  minute
}

# A cell that cannot be read as its column's type is empty: an unknown word, a number out of range.
among <- function(text, words) ifelse(!is.na(text) & text %in% words, text, NA_character_)
within <- function(text, least, most = Inf) {
  x <- suppressWarnings(as.numeric(text))
  ifelse(!is.na(x) & x >= least & x <= most, x, NA)
}

# The month's last day, as a day number.
lastDayOfMonth <- function(year, month) {
  following <- if (month == 12) sprintf("%04d-01-01", year + 1L) else sprintf("%04d-%02d-01", year, month + 1L)
  as.integer(as.Date(following)) - 1L
}

# Precision of a date that may be partial: "day", "month", "year" or NA.
precisionOf <- function(text) {
  if (is.na(text)) NA_character_
  else if (grepl("^[0-9]{4}-[0-9]{2}-[0-9]{2}", text)) { if (is.na(dayOf(text))) NA_character_ else "day" }
  else if (grepl("^[0-9]{4}-[0-9]{2}$", text)) "month"
  else if (grepl("^[0-9]{4}$", text)) "year"
  else NA_character_
}

isYes <- function(text) !is.na(text) & tolower(text) %in% c("yes", "y", "true", "1", "ja", "j")

defaultVisits <- data.frame(id = c("48h", "w2", "w4", "w8", "w12", "w24", "w52"), day = c(2, 14, 28, 56, 84, 168, 364),
                            from = c(1, 8, 21, 42, 70, 126, 266), to = c(7, 20, 41, 69, 125, 265, 420), stringsAsFactors = FALSE)

readDefinitions <- function(folder) {
  path <- file.path(folder, "study.yaml")
  plan <- if (file.exists(path)) yaml::read_yaml(path) else list()
  pick <- function(default, ...) {
    value <- plan
    for (key in c(...)) {
      if (!is.list(value) || !(key %in% names(value))) return(default)
      value <- value[[key]]
    }
    unlist(value)
  }
  visits <- defaultVisits
  if (length(plan$visits)) {
    bounds <- function(v, k) if (is.null(v$window)) NA else { w <- unlist(lapply(v$window, function(x) if (is.null(x)) NA else x)); as.numeric(w[k]) }
    visits <- data.frame(id = vapply(plan$visits, function(v) as.character(v$id), ""), day = vapply(plan$visits, function(v) as.numeric(v$day), 0),
                         from = vapply(plan$visits, bounds, 0, k = 1), to = vapply(plan$visits, bounds, 0, k = 2), stringsAsFactors = FALSE)
    visits <- visits[visits$day > 0, , drop = FALSE]
  }
  primaryVisit <- pick("w12", "definitions", "primary-visit")
  if (is.null(primaryVisit) || !(primaryVisit %in% visits$id)) primaryVisit <- NA_character_
  level <- pick(0.95, "statistics", "level")
  w4 <- if ("w4" %in% visits$id) visits[match("w4", visits$id), ] else defaultVisits[3, ]
  list(
    dataCut = pick(NA, "data-cut"), files = plan$files,
    area = pick("ellipse", "definitions", "area"),
    gap = pick(14, "definitions", "healing", "confirmation-gap"),
    tolerance = pick(3, "definitions", "healing", "tolerance"),
    durable = pick(84, "definitions", "healing", "durable"),
    durableSite = pick("same", "definitions", "healing", "durable-site"),
    areaRatio = pick(1.5, "definitions", "worsening", "area-ratio"),
    lengthIncrease = pick(1, "definitions", "worsening", "length-increase"),
    sameLocation = pick(91, "definitions", "recurrence", "same-location"),
    contiguous = pick(84, "definitions", "recurrence", "contiguous"),
    window = pick(84, "definitions", "primary-window"), primaryVisit = primaryVisit, visits = visits,
    landmarks = pick(c(14, 28, 56, 84, 168, 364), "definitions", "landmarks"),
    level = level, z = qnorm(1 - (1 - level) / 2),
    interval = pick("log-log", "statistics", "survival-interval"),
    efficacyByArm = isTRUE(as.logical(pick(FALSE, "efficacy-by-arm"))),
    monitoring = list(outcome = pick("related-grade-3-or-higher", "monitoring", "outcome"),
                      prior = pick(c(0.6, 1.4), "monitoring", "prior"), limit = pick(0.30, "monitoring", "limit"),
                      certainty = pick(0.90, "monitoring", "certainty"), minimum = pick(3, "monitoring", "minimum"),
                      denominator = pick("evaluable", "monitoring", "denominator")),
    window28 = c(w4$from, w4$to), day28 = w4$day)
}
