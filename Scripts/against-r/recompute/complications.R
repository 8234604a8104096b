# Section 12: complications of digital ulcers and rescue treatment, d > 0, whole follow-up.

complicationResults <- function(study, treated) {
  def <- study$definitions; n <- nrow(treated); out <- list()
  u <- study$found$assessed[study$found$assessed$id %in% treated$id, , drop = FALSE]
  start <- treated$treatment[match(u$id, treated$id)]
  u$after <- u$day - start; u$markedAfter <- u$marked - start
  sites <- split(u, paste(u$id, u$place, sep = "\r"))

  # Is there an event of this mark at the site? A mark repeated, with no active row between, is one event with its earliest date.
  marks <- function(rows, status) {
    before <- rows[rows$after <= 0, , drop = FALSE]
    run <- cumsum(rows$status == "active")
    own <- rows$status == status
    if (!any(own)) return(FALSE)
    dates <- tapply(rows$markedAfter[own], run[own], min)
    if (status == "amputated") return(all(dates > 0))
    any(dates > 0) && !(nrow(before) && before$status[nrow(before)] == status)
  }
  # Is it said at the site after treatment, and not by the last assessment before it?
  said <- function(rows, column) {
    before <- rows[rows$after <= 0, , drop = FALSE]
    any(rows[[column]] & rows$after > 0) && !(nrow(before) && before[[column]][nrow(before)])
  }
  where <- function(test, what) { yes <- vapply(sites, test, logical(1), what); vapply(sites[yes], function(rows) rows$id[1], "") }
  t <- study$treatments[study$treatments$id %in% treated$id, , drop = FALSE]
  after <- t$day - treated$treatment[match(t$id, treated$id)]
  courses <- function(kind) t$id[t$kind %in% kind & (after > 0) %in% TRUE]
  found <- list(amputation = where(marks, "amputated"), `surgical-closure` = where(marks, "surgically-closed"), gangrene = where(said, "gangrene"),
                `deep-structure` = where(said, "deep"), `systemic-antibiotics` = c(where(said, "antibiotics"), courses("antibiotic-systemic")),
                surgery = courses("surgery"), `rescue-prostacyclin` = courses("prostacyclin-iv"))
  found <- c(list(any = unlist(found[names(found) != "rescue-prostacyclin"])), found)
  noUlcers <- study$absent$ulcers; noTreatments <- study$absent$treatments
  for (what in names(found)) {
    missing <- if (what %in% c("any", "systemic-antibiotics")) noUlcers && noTreatments else if (what %in% c("surgery", "rescue-prostacyclin")) noTreatments else noUlcers
    out[[paste0("complications.", what)]] <- proportionOfPeople(length(unique(found[[what]])), n, def$level, !missing)
    if (!(what %in% c("any", "systemic-antibiotics"))) out[[paste0("complications.", what, ".count")]] <-
      if (missing) notEstimable("no file") else list(kind = "count", count = length(found[[what]]))
  }
  undated <- sum(t$kind %in% c("antibiotic-systemic", "surgery", "prostacyclin-iv") & is.na(t$day))
  out[["complications.treatments-without-date"]] <- if (noTreatments) notEstimable("no treatments.csv") else list(kind = "count", count = undated)
  out
}
