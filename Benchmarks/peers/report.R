# The displays of the interim report with survival, ggplot2 and gridExtra, as one of their users would draw them.
#
#   Rscript report.R STUDY ANALYSIS OUTPUT.pdf [profiles]
#
# ANALYSIS is the folder of `cicatrix analyse --output`: episodes, healing times and dated events are not derived here.
# `profiles` limits how many participants get a page; all without it.
suppressMessages({
  library(ggplot2)
  library(gridExtra)
  library(survival)
})
arguments <- commandArgs(TRUE)
study <- arguments[1]
analysis <- arguments[2]
read <- function(...) read.csv(file.path(...), colClasses = "character", na.strings = "")
everyone <- read(study, "participants.csv")
people <- everyone[!is.na(everyone$treatment_date), ]
people <- people[order(people$participant_id), ]
names <- people$participant_id
ours <- function(rows) rows[rows$participant_id %in% names, ]
start <- as.Date(people$treatment_date)
days <- function(date, id) as.integer(as.Date(date) - start[match(id, names)])
episodes <- ours(read(analysis, "episodes.csv"))
healing <- read(analysis, "time-to-healing.csv")
events <- ours(read(analysis, "adverse-events.csv"))
visits <- ours(read(study, "visits.csv"))
visits <- visits[visits$attended == "yes", ]
ulcers <- ours(read(study, "ulcers.csv"))
reactions <- ours(read(study, "local-reactions.csv"))
seen <- rbind(visits[c("participant_id", "date")], ulcers[c("participant_id", "date")])
last <- tapply(days(seen$date, seen$participant_id), factor(seen$participant_id, names), max, na.rm = TRUE)
colours <- c("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00")
theme_set(theme_bw(base_size = 8))
page <- function(...) grid.arrange(...)
listing <- function(title, rows, lines = 45) {
  for (first in seq(1, max(nrow(rows), 1), lines)) {
    part <- rows[first:min(first + lines - 1, nrow(rows)), , drop = FALSE]
    page(tableGrob(part, rows = NULL, theme = ttheme_minimal(base_size = 7)), top = title)
  }
}
pdf(arguments[3], width = 8.27, height = 11.69)

# Disposition.
steps <- data.frame(
  Step = c("Screened", "Enrolled", "Treated", "Completed", "Stopped early"),
  Participants = c(
    nrow(everyone), sum(everyone$screening_outcome == "enrolled", na.rm = TRUE), nrow(people),
    sum(people$end_reason == "completed", na.rm = TRUE), sum(people$end_reason != "completed", na.rm = TRUE)))
page(
  ggplot(steps, aes(Participants, factor(Step, rev(Step)))) + geom_col(fill = colours[1]) +
    geom_text(aes(label = Participants), hjust = -0.2) + labs(y = NULL, title = "Disposition"),
  tableGrob(steps, rows = NULL), ncol = 1)

# Local toxicity and maximum grade: participants over rows.
strip <- function(title, rows) {
  plot <- ggplot(rows, aes(participant, row, fill = value)) + geom_tile(colour = "white", linewidth = 0.1) +
    scale_fill_manual(values = c("#eeeeee", "#fee8c8", "#fdbb84", "#fc8d59", "#e34a33", "#b30000"), drop = FALSE) +
    labs(x = NULL, y = NULL, title = title) + theme(axis.text.x = element_text(angle = 90, size = 5))
  if (length(names) <= 60) plot <- plot + geom_text(data = rows[rows$value != "0", ], aes(label = value), size = 2)
  else plot <- plot + theme(axis.text.x = element_blank())
  plot
}
signs <- c("swelling", "warmth", "impairment_of_function", "hematoma")
when <- days(reactions$date, reactions$participant_id)
within <- reactions[!is.na(when) & when >= 0 & when <= 84, ]
toxic <- expand.grid(participant = factor(names, names), row = signs)
toxic$value <- factor("0", 0:5)
for (sign in signs) {
  hit <- unique(within$participant_id[!is.na(within[[sign]]) & within[[sign]] != "0"])
  toxic$value[toxic$row == sign & toxic$participant %in% hit] <- "1"
}
counted <- sapply(signs, function(sign) sum(toxic$row == sign & toxic$value == "1"))
page(
  strip("Local toxicity, day 0 to 84", toxic),
  tableGrob(data.frame(Sign = signs, Participants = paste0(counted, "/", length(names))), rows = NULL), ncol = 1)
systems <- sort(unique(events$organ_system))
primary <- events[events$primary_window == "yes" & !is.na(events$grade) & is.na(events$local_toxicity), ]
most <- tapply(as.integer(primary$grade), list(factor(primary$participant_id, names), factor(primary$organ_system, systems)), max)
most[is.na(most)] <- 0
grades <- data.frame(
  participant = factor(rep(names, length(systems)), names), row = rep(substr(systems, 1, 40), each = length(names)),
  value = factor(as.vector(most), 0:5))
print(strip("Maximum grade by organ system", grades))
byGrade <- data.frame(System = substr(systems, 1, 60), t(sapply(seq_along(systems), function(i) tabulate(most[, i], 5))))
names(byGrade)[-1] <- paste("Grade", 1:5)
listing("Maximum grade by organ system", byGrade)

# Adverse events: table by organ system and term, time line.
emergent <- events[events$treatment_emergent == "yes", ]
count <- function(rows, label) data.frame(
  Term = label, Participants = length(unique(rows$participant_id)), Events = nrow(rows),
  Severe = sum(rows$grade_3_or_higher == "yes"), Serious = sum(rows$serious == "yes"))
rows <- do.call(rbind, lapply(split(emergent, emergent$organ_system), function(system) rbind(
  count(system, substr(system$organ_system[1], 1, 60)),
  do.call(rbind, lapply(split(system, system$term), function(term) count(term, paste("  ", term$term[1])))))))
listing("Adverse events", rows)
emergent$from <- as.integer(emergent$start_day)
emergent$to <- days(emergent$end_date, emergent$participant_id)
emergent$to <- ifelse(is.na(emergent$to), last[emergent$participant_id], emergent$to)
timeline <- ggplot(emergent, aes(from, participant_id, xend = to, yend = participant_id, colour = grade)) +
  geom_segment(linewidth = 1) + labs(x = "Days since treatment", y = NULL, title = "Adverse events over time")
if (length(names) > 100) timeline <- timeline + theme(axis.text.y = element_blank())
print(timeline)

# Healing curve with the number at risk.
healing$id <- factor(healing$participant_id)
fit <- survfit(Surv(as.numeric(time), event == "healed") ~ 1, data = healing, conf.type = "log-log", cluster = id)
curve <- data.frame(day = fit$time, healed = 1 - fit$surv, lower = 1 - fit$upper, upper = 1 - fit$lower)
marks <- c(0, 84, 168, 252, 364)
risk <- summary(fit, times = marks, extend = TRUE)
page(
  ggplot(curve, aes(day, healed)) + geom_ribbon(aes(ymin = lower, ymax = upper), fill = "grey85") + geom_step(colour = colours[1]) +
    scale_x_continuous(breaks = marks, limits = c(0, 400)) + labs(x = "Days since treatment", y = "Healed", title = "Ulcers healed over time"),
  ggplot(data.frame(day = marks, n = risk$n.risk), aes(day, 1, label = n)) + geom_text(size = 2.5) +
    scale_x_continuous(breaks = marks, limits = c(0, 400)) + labs(x = NULL, y = NULL, title = "At risk") + theme(axis.text.y = element_blank()),
  tableGrob(data.frame(Day = marks, Healed = sprintf("%.3f", 1 - risk$surv)), rows = NULL), ncol = 1, heights = c(4, 1, 2))

# Swimmer: a row for every place that had an ulcer.
episodes$lane <- paste(episodes$participant_id, episodes$location)
episodes$from <- as.integer(ifelse(is.na(episodes$first_day), "0", episodes$first_day))
episodes$closed <- as.integer(episodes$healing_day)
episodes$to <- ifelse(is.na(episodes$closed), last[episodes$participant_id], episodes$closed)
lanes <- sort(unique(episodes$lane))
for (first in seq(1, length(lanes), 80)) {
  own <- episodes[episodes$lane %in% lanes[first:min(first + 79, length(lanes))], ]
  print(
    ggplot(own, aes(from, lane, xend = to, yend = lane, colour = kind)) + geom_segment(linewidth = 1.2) +
      geom_point(data = own[!is.na(own$closed), ], aes(x = closed), shape = 21, fill = "white", size = 1.2) +
      scale_colour_manual(values = colours) + labs(x = "Days since treatment", y = NULL, title = "The course of every ulcer") +
      theme(axis.text.y = element_text(size = 5)))
}

# Mean cumulative number of new ulcers.
new <- sort(as.integer(episodes$first_day[episodes$kind == "new"]))
steps <- table(new)
times <- as.integer(names(steps))
mcf <- data.frame(day = c(0, times), mean = c(0, cumsum(as.vector(steps) / sapply(times, function(time) max(1, sum(last >= time, na.rm = TRUE))))))
print(ggplot(mcf, aes(day, mean)) + geom_step(colour = colours[1]) + labs(x = "Days since treatment", y = NULL, title = "New ulcers per participant"))

# Profiles: trajectories, events, ulcers.
looks <- ulcers[ulcers$status %in% c("active", "indeterminate", "healed"), ]
looks$place <- with(looks, paste0(ifelse(hand == "left", "L", "R"), digit, "-", level, "-", surface))
looks$day <- days(looks$date, looks$participant_id)
area <- as.numeric(looks$area_mm2)
area <- ifelse(is.na(area), pi / 4 * as.numeric(looks$length_mm) * as.numeric(looks$width_mm), area)
looks$size <- ifelse(looks$status == "healed", 0, area)
looks <- split(looks[!is.na(looks$size), ], looks$participant_id[!is.na(looks$size)])
events$from <- as.integer(ifelse(is.na(events$start_day), "0", events$start_day))
events$to <- days(events$end_date, events$participant_id)
events$to <- ifelse(is.na(events$to), last[events$participant_id], events$to)
events <- split(events, events$participant_id)
ulcersOf <- split(episodes, episodes$participant_id)
shown <- if (length(arguments) > 3) head(names, as.integer(arguments[4])) else names
for (id in shown) {
  parts <- list()
  if (!is.null(looks[[id]])) parts <- c(parts, list(
    ggplot(looks[[id]], aes(day, size)) + geom_vline(xintercept = 0, colour = "grey50", linewidth = 0.3) + geom_line(colour = colours[1]) +
      geom_point(aes(shape = status == "healed"), fill = "white", colour = colours[1]) + scale_shape_manual(values = c(16, 21), guide = "none") +
      facet_wrap(~place, ncol = 3, scales = "free_y") + labs(x = "Days since treatment", y = "Area, mm\u00b2")))
  if (!is.null(events[[id]])) parts <- c(parts, list(
    ggplot(events[[id]], aes(from, term, xend = to, yend = term, colour = grade)) + geom_segment(linewidth = 1.2) + labs(x = NULL, y = NULL)))
  if (!is.null(ulcersOf[[id]])) parts <- c(parts, list(tableGrob(
    ulcersOf[[id]][c("location", "episode", "kind", "first_day", "status", "healing_day", "flips")], rows = NULL,
    theme = ttheme_minimal(base_size = 7))))
  if (length(parts)) do.call(grid.arrange, c(parts, list(ncol = 1, top = paste("Participant", id)))) else plot.new()
}
invisible(dev.off())
