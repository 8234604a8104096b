# Part 1 of the primary outcome (section 8): signs, who shows them, who was looked at, and by visit.

signParts <- c("swelling", "warmth", "impairment-of-function", "hematoma", "ulcer-worsening", "new-ulcer")
inflammationParts <- signParts[1:3]

signTable <- function(id = character(), part = character(), day = numeric(), source = character(), hand = NA_character_)
  data.frame(id = id, part = rep(part, length.out = length(id)), day = as.numeric(day), source = rep(source, length.out = length(id)),
             hand = rep(hand, length.out = length(id)), stringsAsFactors = FALSE)

# Every sign in the primary window with its day and the file that records it.
signsOf <- function(study) {
  out <- list(signTable())
  r <- study$reactions[study$reactions$counts, , drop = FALSE]
  for (sign in reactionSigns) {
    shown <- r[r[[sign]] %in% TRUE, , drop = FALSE]
    out[[length(out) + 1]] <- signTable(shown$id, gsub("_", "-", sign), shown$after, "reactions")
  }
  e <- study$found$episodes
  for (i in which(!is.na(e$worse))) {
    days <- study$worsening[[e$row[i]]]
    out[[length(out) + 1]] <- signTable(rep(e$id[i], length(days)), "ulcer-worsening", days, "ulcers", e$hand[i])
  }
  window <- study$treated$window[match(e$id, study$treated$id)]
  fresh <- e[e$kind %in% c("new", "recurrence") & e$openDay > 0 & e$openDay <= window, , drop = FALSE]
  for (hand in c("L", "R")) {
    f <- fresh[fresh$hand == hand, , drop = FALSE]
    out[[length(out) + 1]] <- signTable(f$id, "new-ulcer", f$openDay, "ulcers", hand)
  }
  a <- study$placed[study$placed$primary & !is.na(study$placed$local), , drop = FALSE]
  for (part in c(signParts, "other")) out[[length(out) + 1]] <- signTable(a$id[a$local == part], part, a$day[a$local == part], "events")
  do.call(rbind, out)
}

# Every looking at a sign in the primary window: a cell that is not missing, a row of a baseline episode, an assessed row.
lookedOf <- function(study) {
  out <- list(signTable())
  r <- study$reactions[study$reactions$counts, , drop = FALSE]
  for (sign in reactionSigns) {
    known <- r[!is.na(r[[sign]]), , drop = FALSE]
    out[[length(out) + 1]] <- signTable(known$id, gsub("_", "-", sign), known$after, "reactions")
  }
  e <- study$found$episodes
  for (i in which(e$kind == "baseline")) {
    rows <- study$found$rows[[e$row[i]]]
    out[[length(out) + 1]] <- signTable(rows$id, "ulcer-worsening", rows$day - e$treatment[i], "ulcers")
  }
  u <- study$found$assessed
  p <- study$treated[match(u$id, study$treated$id), , drop = FALSE]
  u <- u[!is.na(p$treatment), , drop = FALSE]; p <- p[!is.na(p$treatment), , drop = FALSE]
  out[[length(out) + 1]] <- signTable(u$id, "new-ulcer", u$day - p$treatment, "ulcers")
  out <- do.call(rbind, out)
  out[out$day >= 0 & out$day <= study$treated$window[match(out$id, study$treated$id)], , drop = FALSE]
}

partsOf <- function(component) switch(component, any = signParts, inflammation = inflammationParts, `any-or-other` = c(signParts, "other"), component)

# Whether a component is recorded by any file for these participants.
isRecorded <- function(study, signs, component) {
  absent <- study$absent
  if (component %in% c("any", "any-or-other")) return(!(absent$ulcers && absent$reactions && absent$events))
  if (component == "other") return(!absent$events)
  if (any(signs$part %in% partsOf(component) & signs$source == "events")) return(TRUE)
  if (component %in% c("ulcer-worsening", "new-ulcer")) !absent$ulcers else !absent$reactions
}

localToxicityResults <- function(study, treated) {
  def <- study$definitions; n <- nrow(treated); out <- list()
  signs <- study$signs[study$signs$id %in% treated$id, , drop = FALSE]
  looked <- study$looked[study$looked$id %in% treated$id, , drop = FALSE]
  who <- function(component, table = signs) unique(table$id[table$part %in% partsOf(component)])
  add <- function(id, x, of, known = TRUE) out[[paste0("primary.local-toxicity.", id)]] <<- proportionOfPeople(x, of, def$level, known)
  for (component in c("any", "inflammation", signParts, "other", "any-or-other"))
    add(component, length(who(component)), n, isRecorded(study, signs, component))

  own <- treated$hand[match(signs$id, treated$id)]
  for (part in c("ulcer-worsening", "new-ulcer")) {
    found <- signs$part == part & signs$source == "ulcers"
    add(paste0(part, ".treated-hand"), length(unique(signs$id[found & (signs$hand == own) %in% TRUE])), n, !study$absent$ulcers)
    add(paste0(part, ".other-hand"), length(unique(signs$id[found & (signs$hand != own) %in% TRUE])), n, !study$absent$ulcers)
  }

  toxic <- treated$id %in% who("any")
  add("any.worst-case", sum(toxic | !treated$complete), n, isRecorded(study, signs, "any"))
  first <- vapply(treated$id, function(id) { d <- signs$day[signs$id == id & signs$part %in% signParts]; if (length(d)) min(d) else NA_real_ }, 0)
  death <- treated$death - treated$treatment
  dies <- !toxic & (death >= 0 & death <= treated$window) %in% TRUE
  time <- pmin(ifelse(toxic, first, ifelse(dies, death, treated$followed)), def$window)
  curve <- aalenJohansen(time, ifelse(toxic, 1, ifelse(dies, 2, 0)), 1, treated$id, def)
  out[["primary.local-toxicity.day-84"]] <- if (isRecorded(study, signs, "any")) landmark(curve, def$window, rising = TRUE) else notEstimable("no file records it")

  # By visit, of those assessed in its window.
  plan <- def$visits
  last <- if (is.na(def$primaryVisit)) def$window else plan$day[match(def$primaryVisit, plan$id)]
  for (v in which(plan$day > 0 & plan$day <= last)) {
    inside <- function(table) table[(table$day >= plan$from[v] & table$day <= plan$to[v]) %in% TRUE, , drop = FALSE]
    here <- inside(signs); there <- inside(looked)
    for (component in c("any", "inflammation", signParts)) {
      shows <- who(component, here)
      add(paste("at", plan$id[v], component, sep = "."), length(shows), length(union(shows, who(component, there))))
    }
  }
  out
}

# A proportion of participants: exact limits, and by arm a difference. Not recorded: not estimable, whoever is there.
proportionOfPeople <- function(x, n, level, known = TRUE) {
  value <- if (known) proportion(x, n, level) else notEstimable("no file records it")
  c(value, list(.participants = TRUE, .count = x, .of = if (known) n else 0))
}
