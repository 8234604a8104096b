# The trajectories of every treated participant with ggplot2, one page each.
#
#   Rscript charts.R STUDY EPISODES.csv OUTPUT.pdf
#
# EPISODES.csv is that of `cicatrix analyse --output`: which look belongs to which episode is not derived here.
suppressMessages(library(ggplot2))
arguments <- commandArgs(TRUE)
read <- function(path) read.csv(path, colClasses = "character", na.strings = "")
people <- read(file.path(arguments[1], "participants.csv"))
people <- people[!is.na(people$treatment_date), ]
episodes <- read(arguments[2])
looks <- read(file.path(arguments[1], "ulcers.csv"))
looks <- looks[looks$participant_id %in% people$participant_id & looks$status %in% c("active", "indeterminate", "healed"), ]
looks$place <- with(looks, paste0(ifelse(hand == "left", "L", "R"), digit, "-", level, "-", surface))
looks$date <- as.Date(looks$date)
looks$day <- as.integer(looks$date - as.Date(people$treatment_date)[match(looks$participant_id, people$participant_id)])
area <- as.numeric(looks$area_mm2)
area <- ifelse(is.na(area), pi / 4 * as.numeric(looks$length_mm) * as.numeric(looks$width_mm), area)
looks$size <- ifelse(looks$status == "healed", 0, area)
looks <- looks[!is.na(looks$size), ]
starts <- split(as.Date(episodes$opened_by), paste(episodes$participant_id, episodes$location))
key <- paste(looks$participant_id, looks$place)
looks$episode <- 1L
for (one in intersect(unique(key), names(starts))) {
  rows <- key == one
  looks$episode[rows] <- pmax(findInterval(as.integer(looks$date[rows]), as.integer(starts[[one]])), 1L)
}
looks$episode <- factor(looks$episode)
colours <- rep(c("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00"), length.out = nlevels(looks$episode))
names(colours) <- levels(looks$episode)
byPerson <- split(looks, looks$participant_id)
pdf(arguments[3], width = 6.7, height = 6)
for (person in sort(people$participant_id)) {
  own <- byPerson[[person]]
  if (is.null(own)) { plot.new(); next }
  print(
    ggplot(own, aes(day, size, colour = episode, group = episode)) +
      geom_vline(xintercept = 0, colour = "grey50", linewidth = 0.3) +
      geom_line(linewidth = 0.4) +
      geom_point(data = own[own$status != "healed", ], size = 1) +
      geom_point(data = own[own$status == "healed", ], shape = 21, fill = "white", size = 1.5) +
      facet_wrap(~place, ncol = 3, scales = "free_y") +
      scale_x_continuous("Days since treatment", breaks = c(0, 84, 168, 364)) +
      scale_y_continuous("Area, mm\u00b2", limits = c(0, NA)) +
      scale_colour_manual(values = colours, guide = "none") +
      ggtitle(paste("Participant", person)) +
      theme_bw(base_size = 8))
}
invisible(dev.off())
cat(nrow(people), "pages\n")
