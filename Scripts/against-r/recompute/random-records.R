# The rows of one participant of a random study: visits, ulcers, reactions, events, treatments, scores.

one <- function(x, weights = NULL) x[sample.int(length(x), 1, prob = weights)]
chance <- function(p) runif(1) < p
cut <- as.Date("2026-11-01")
iso <- function(day) format(as.Date(day, origin = "1970-01-01"), "%Y-%m-%d")
tables <- list()
put <- function(name, ...) tables[[name]][[length(tables[[name]]) + 1]] <<- list(...)

places <- list(c("right", 2, "tip", "volar"), c("right", 2, "distal", "volar"), c("right", 2, "nail", "volar"), c("right", 2, "dip", "volar"),
               c("right", 1, "dip", "volar"), c("right", 1, "proximal", "volar"), c("right", 1, "tip", "dorsal"), c("right", 1, "nail", "dorsal"),
               c("left", 3, "middle", "dorsal"), c("left", 3, "pip", "dorsal"), c("left", 3, "mcp", "ulnar"), c("right", 3, "tip", "volar"),
               c("left", 5, "tip", "radial"), c("right", 2, "tip", "dorsal"))
gaps <- c(1, 3, 7, 9, 10, 11, 12, 13, 14, 15, 21, 28, 56, 83, 84, 85, 90, 91, 92)
edges <- c(1, 2, 7, 8, 14, 20, 21, 27, 28, 29, 41, 42, 56, 69, 70, 83, 84, 85, 125, 126, 168, 364)
systems <- c("Skin and subcutaneous tissue disorders", "Skin and Subcutaneous Tissue Disorders", "skin & subcutaneous, tissue disorders",
             "Infections and infestations", "Infections  and infestations.", "Vascular disorders", "Investigations", "General disorders", "Syst\u00e8me nerveux", "SYST\u00c8ME   NERVEUX", "(18) Surgical", "", "not coded")
sizes <- list(c(4, 4), c(6, 4), c(5, 4.8), c(4, 3), c(5, 3.6), c(5.1, 4), c(6.1, 5), c(3, 2), c(2, 3), c(9, 4), c(0, 0), c(5, 4), c(10, 10), c(4.9, 4.9))
schedule <- data.frame(id = c("48h", "w2", "w4", "w8", "w12", "w24", "w52"), from = c(1, 8, 21, 42, 70, 126, 266), to = c(7, 20, 41, 69, 125, 265, 420))
flag <- function(p = 0.06) one(c("", "yes", "no", if (dirty) "perhaps"), c(0.7, p, 0.3, if (dirty) 0.02))

# The day (since treatment) of a late primary visit that was attended, or NA.
putVisits <- function(id, treatment, consent, last) {
  put_ <- function(day, word, attended) put("visits", participant_id = id, visit = word, date = if (attended || chance(0.7)) iso(treatment + day) else "",
                                           attended = if (attended) "yes" else "no", reason = "")
  closing <- NA
  for (day in unique(sort(c(if (chance(0.8)) -one(c(0, 1, 10)), sample(edges, sample.int(8, 1)))))) {
    if (treatment + day > last || treatment + day < consent) next
    planned <- schedule$id[day >= schedule$from & day <= schedule$to]
    word <- if (length(planned) && chance(0.75)) planned else one(c("unscheduled", if (day <= 0) "baseline", "w12", "w8"), c(6, if (day <= 0) 2, 0.5, 0.5))
    attended <- chance(0.9)
    put_(day, word, attended)
    if (attended && chance(0.1)) put_(day, one(c("unscheduled", word)), TRUE)
  }
  # The primary visit on the days that decide, missed, or given twice.
  for (k in seq_len(one(0:2, c(2, 5, 2)))) {
    day <- one(c(69, 70, 83, 84, 85, 100, 110, 125, 126)); attended <- chance(0.85)
    if (treatment + day > last && chance(0.9)) next
    put_(day, one(c("w12", "w8", "w24"), c(10, 1, 1)), attended)
    if (attended && day > 84) closing <- day
  }
  closing
}

putUlcers <- function(id, treatment, last, death, closing, simple) {
  late <- if (!is.na(closing)) closing + c(-1, 0, 1)
  own <- if (simple) sample(places, one(1:2)) else sample(if (chance(0.6)) places[1:8] else places, one(0:5, c(1, 3, 4, 3, 2, 1)))
  shared <- sort(unique(treatment + c(-one(c(30, 14, 11, 10, 1)), if (chance(0.7)) 0, sample(edges, 7), late)))
  for (place in own) {
    days <- if (chance(0.4)) shared else {
      begin <- treatment + one(c(-60, -30, -14, -11, -10, -3, 0, 0, 1, 7, 14, 84, 85, late))
      begin + cumsum(c(0, sample(gaps, one(1:9), replace = TRUE)))
    }
    if (simple) days <- treatment + c(0, cumsum(sample(c(14, 28), 6, replace = TRUE)))
    days <- days[days <= last | (dirty & !is.na(death) & runif(length(days)) < 0.3)]
    open <- FALSE; gone <- FALSE; known <- FALSE; closedBefore <- FALSE; reference <- NULL; lastOpen <- NA; healing <- simple && chance(0.5)
    for (day in days) {
      if (gone && chance(0.6)) next
      status <- if (simple) { if (day < treatment + 50 || !healing) "active" else "healed" }
        else if (gone) one(c("healed", "amputated", "not-assessed", "indeterminate", if (dirty) "active"))
        else if (closedBefore && chance(0.4)) "surgically-closed"
        else if (!known) one(c("active", "not-assessed", "indeterminate", "healed", "amputated", "surgically-closed"), c(8, 1, 0.3, 0.3, 0.15, 0.3))
        else if (open) one(c("active", "indeterminate", "healed", "not-assessed", "amputated", "surgically-closed"), c(8, 2, 8, 1.5, 0.8, 1.1))
        else one(c("active", "indeterminate", "healed", "not-assessed", "amputated", "surgically-closed"), c(4, 1, 8, 1, 0.4, 0.5))
      lossDate <- ""
      if (status %in% c("amputated", "surgically-closed") && chance(0.5)) {
        from <- if (is.na(lastOpen)) day - 10 else lastOpen
        lossDate <- iso(one(c(from - 1, from, from + 1, (from + day) %/% 2, day, day + 1, treatment, treatment - 1, treatment + 1, treatment + 84), c(1, 1, 3, 3, 1, 0.6, 1, 1, 1, 1)))
      } else if (chance(0.01)) lossDate <- iso(day)
      if (dirty && nzchar(lossDate) && chance(0.1)) lossDate <- "2026-13-45"
      closedBefore <- status == "surgically-closed"
      if (status == "active") { open <- TRUE; known <- TRUE }
      if (status %in% c("active", "indeterminate") && open) lastOpen <- day
      if (status == "healed") open <- FALSE
      if (status %in% c("amputated", "surgically-closed")) { open <- FALSE; known <- TRUE }
      if (status == "amputated") gone <- TRUE
      if (dirty && chance(0.01)) status <- "closed"
      dims <- one(sizes)[[1]]
      sized <- status %in% c("active", "indeterminate") && chance(0.85)
      # An area exactly at one and a half times the area before, or a length exactly one millimetre more.
      area <- if (sized && chance(0.3)) one(c(10, 15, 14.9, 15.1, 0, 22.5, if (dirty) -3)) else NA
      if (sized && !is.null(reference) && chance(0.25)) dims <- reference * c(1, 1.5) + if (chance(0.5)) c(1, 0) else c(0, 0)
      if (sized && is.null(reference)) reference <- dims
      text <- function(x) if (is.na(x)) "" else format(x, digits = 12)
      row <- function(status, day, ...) {
        base <- list(participant_id = id, date = iso(day), hand = place[1], digit = place[2], level = place[3], surface = place[4], status = status,
                     length_mm = "", width_mm = "", area_mm2 = "", gangrene = "", deep_structure = "", systemic_antibiotics = "",
                     investigator_worsened = "", loss_date = "", target = if (day <= treatment) one(c("", "no", "yes"), c(3, 1, 2)) else one(c("", "yes"), c(9, 1)))
        do.call(put, c("ulcers", modifyList(base, list(...))))
      }
      row(status, day, length_mm = if (sized && !chance(0.12)) text(dims[1]) else "", width_mm = if (sized && !chance(0.12)) text(dims[2]) else "", area_mm2 = text(area),
          gangrene = flag(), deep_structure = flag(0.03), systemic_antibiotics = flag(), investigator_worsened = flag(0.02), loss_date = lossDate)
      if (dirty && chance(0.06)) row(one(c("active", "healed", "indeterminate", "surgically-closed")), day, participant_id = one(c(id, id, id, "P99")),
                                     length_mm = "12", width_mm = "7", deep_structure = "yes")
      if (status != "not-assessed" && chance(0.06)) row("not-assessed", day)
    }
  }
}

putReactions <- function(id, treatment, last, closing) {
  for (k in seq_len(one(0:5))) {
    day <- treatment + one(c(-1, 0, 0, 1, 2, 7, 8, 14, 41, 42, 69, 70, 83, 84, 85, 125, 126, 200, if (!is.na(closing)) closing + c(0, 0, 0, 1, -1)))
    if (day > last) next
    grade <- function() one(c("", "0", "no", "yes", "1", "2", "5", if (dirty) c("7", "maybe")), c(3, 4, 4, 0.5, 0.5, 0.4, 0.1, if (dirty) c(0.2, 0.2)))
    put("local-reactions", participant_id = id, date = paste0(iso(day), if (chance(0.4)) one(c("T09:59", "T10:00", "T10:01", "T00:00", if (dirty) "T25:99"))  else ""),
        swelling = grade(), warmth = grade(), impairment_of_function = grade(), hematoma = grade())
  }
}

putEvents <- function(id, treatment, last, death, closing) {
  for (k in seq_len(one(0:6))) {
    day <- treatment + one(c(-40, -1, 0, 0, 1, 5, 30, 60, 83, 84, 85, 90, 125, 126, 168, 300, if (!is.na(closing)) closing + c(0, 1)))
    if (day > last && chance(0.9)) day <- last
    if (!is.na(death)) day <- min(day, death)
    partial <- one(c("day", "time", "month", "year", "none"), c(8, 2, 1.5, 1, 0.7))
    start <- switch(partial, day = iso(day), time = paste0(iso(day), one(c("T09:30", "T10:00", "T11:15", "T00:00"))), month = substr(iso(day), 1, 7), year = substr(iso(day), 1, 4), "")
    # An imputed start is never after a death: the month or year of the start is the last one alive.
    endDay <- if (partial %in% c("month", "year", "none")) day + one(c(0, 1, 20, 60)) else day + one(c(0, 3, 90))
    if (partial == "none" && chance(0.3)) endDay <- treatment - one(c(1, 40))
    if (!is.na(death)) endDay <- min(endDay, death)
    end <- if (chance(0.5)) "" else switch(one(c("day", "month", "year"), c(4, 1, 1)), day = iso(endDay), month = substr(iso(endDay), 1, 7), year = substr(iso(endDay), 1, 4))
    fatal <- !is.na(death) && chance(0.2)
    local <- if (chance(0.3)) one(c("swelling", "warmth", "impairment-of-function", "ulcer-worsening", "new-ulcer", "hematoma", "other", if (dirty) "redness")) else ""
    if (dirty && !is.na(death) && chance(0.2)) start <- iso(death + 3)
    if (dirty && chance(0.03)) start <- "2026-13-45"
    put("adverse-events", participant_id = id, event_id = sprintf("AE%d", if (dirty && chance(0.1)) 1 else k), term = one(c("Pain", "Infection", "Rash, itching", "Fever")), organ_system = one(systems),
        grade = if (fatal) one(c("5", "", "3")) else one(c("1", "2", "3", "4", "", if (dirty) "7"), c(4, 3, 2, 1, 2, if (dirty) 0.3)), start_date = start, end_date = end, ongoing = "",
        serious = if (fatal) one(c("yes", "")) else one(c("yes", "no", ""), c(1, 5, 3)),
        seriousness = if (fatal) one(c("death", "life-threatening; death", "")) else one(c("", "hospitalisation", "hospitalisation;medically-important"), c(9, 1, 0.5)),
        relatedness = one(c("", "unrelated", "unlikely", "possible", "probable", "definite")),
        outcome = if (fatal) "fatal" else one(c("recovered", "recovering", "not-recovered", "unknown", "")),
        action = one(c("none", "", "withdrawn-from-study", "treatment-stopped"), c(5, 4, 1, 1)), local_toxicity = local)
  }
}

putTreatments <- function(id, treatment, last) {
  for (k in seq_len(one(0:3))) {
    day <- min(treatment + one(c(-30, -1, 0, 1, 14, 84, 200)), last)
    start <- switch(one(c("day", "time", "month", "none"), c(6, 1, 1, 1.5)), day = iso(day), time = paste0(iso(day), "T09:00"), month = substr(iso(day), 1, 7), "")
    put("treatments", participant_id = id, kind = one(c("prostacyclin-iv", "antibiotic-systemic", "vasodilator", "surgery", "other")), name = "given", start_date = start, end_date = "")
  }
}

putScores <- function(id, treatment, last) {
  for (instrument in c("pain-vas", "haq-di")) for (day in sample(c(-30, -1, 0, 1, 7, 13, 15, 14, 70, 83, 85, 125, 126, 160, 176, 364), one(0:9))) {
    if (treatment + day > last) next
    for (k in seq_len(one(1:2, c(9, 1)))) put("scores", participant_id = id, date = iso(treatment + day), visit = one(c("", "w12", "unscheduled")), instrument = instrument,
      score = if (instrument == "haq-di") one(c("0", "1", "1.25", "1.5")) else as.character(one(0:100)))
  }
}
