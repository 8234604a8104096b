# Writing values as JSON, and holding them against a results.json.

numberText <- function(x) {
  if (is.na(x)) return("null")
  for (digits in c(15, 16, 17)) { text <- sprintf("%.*g", digits, x); if (as.numeric(text) == x) return(text) }
  text
}

toText <- function(value) {
  if (is.null(value)) "null"
  else if (is.list(value) && is.null(names(value))) paste0("[", paste(vapply(value, toText, ""), collapse = ","), "]")
  else if (is.list(value)) {
    shown <- value[!startsWith(names(value), ".")]
    paste0("{", paste(sprintf("\"%s\":%s", names(shown), vapply(shown, toText, "")), collapse = ","), "}")
  }
  else if (is.character(value)) paste0("\"", gsub("\"", "\\\\\"", value), "\"")
  else if (is.na(value)) "null"
  else if (is.logical(value)) tolower(value)
  else numberText(as.numeric(value))
}

same <- function(ours, theirs, tolerance) {
  if (is.list(ours) && is.list(theirs) && length(ours))
    return(identical(names(ours), names(theirs)) && all(unlist(Map(function(a, b) same(a, b, tolerance), ours, theirs))))
  if (is.null(ours) || (length(ours) == 1 && is.na(ours))) ours <- NULL
  if (is.null(theirs) || (length(theirs) == 1 && is.na(theirs))) theirs <- NULL
  if (is.null(ours) || is.null(theirs)) return(is.null(ours) && is.null(theirs))
  if (is.character(ours) || is.character(theirs)) return(identical(as.character(ours), as.character(theirs)))
  abs(ours - theirs) <= tolerance * max(abs(ours), abs(theirs)) + 1e-12
}

# Differences of one value as a character vector "field: ours …, theirs …".
differences <- function(ours, theirs, tolerance) {
  emptyCurve <- function(v) identical(v$kind, "notEstimable") || (identical(v$kind, "curve") && !length(v$points))
  if (!identical(ours$kind, theirs$kind)) {
    if (emptyCurve(ours) && emptyCurve(theirs)) return(character())
    return(sprintf("kind: ours %s, theirs %s", toText(ours), toText(theirs)))
  }
  found <- character()
  say <- function(field, a, b) found <<- c(found, sprintf("%s: ours %s, theirs %s", field, toText(a), toText(b)))
  fields <- setdiff(union(names(ours), names(theirs)), c("reason", "points"))
  for (field in fields[!startsWith(fields, ".")]) {
    if (!(field %in% names(ours))) { if (field != "unit" && !is.null(theirs[[field]])) say(paste(field, "(not expected)"), NULL, theirs[[field]]); next }
    if (field == "unit" && !(field %in% names(theirs))) { say("unit", ours$unit, NULL); next }
    if (!same(ours[[field]], theirs[[field]], tolerance)) say(field, ours[[field]], theirs[[field]])
  }
  if (identical(ours$kind, "curve")) {
    if (length(ours$points) != length(theirs$points)) {
      say("times", lapply(ours$points, function(p) p$time), lapply(theirs$points, function(p) p$time))
    } else for (j in seq_along(ours$points)) for (field in union(names(ours$points[[j]]), names(theirs$points[[j]])))
      if (!same(ours$points[[j]][[field]], theirs$points[[j]][[field]], tolerance))
        say(sprintf("points[%d] (time %s).%s", j, numberText(ours$points[[j]]$time), field), ours$points[[j]][[field]], theirs$points[[j]][[field]])
  }
  found
}

# Prints every difference; the number of them.
compareWith <- function(ours, file) {
  document <- jsonlite::fromJSON(file, simplifyVector = FALSE)
  ids <- vapply(document$results, function(r) r$id, "")
  theirs <- setNames(document$results, ids)
  theirs <- theirs[!isAccount(ids)]
  ids <- ids[!isAccount(ids)]
  total <- 0
  tell <- function(...) { total <<- total + 1; cat(..., "\n", sep = "") }
  if (!same(ours[["disposition.treated"]]$count, document$population$treated, 0)) tell("population.treated\tours ", ours[["disposition.treated"]]$count)
  for (id in unique(ids[duplicated(ids)])) tell(id, "\tgiven more than once")
  for (id in setdiff(names(ours), ids)) tell(id, "\tmissing in theirs; ours ", toText(ours[[id]]))
  for (id in setdiff(ids, names(ours))) tell(id, "\tmissing in ours; theirs ", toText(theirs[[id]]$value))
  for (id in intersect(names(ours), ids)) {
    tolerance <- if (grepl("turnbull", id)) 1e-6 else 1e-9
    for (line in differences(ours[[id]], theirs[[id]]$value, tolerance)) tell(id, "\t", line)
    extra <- ours[[id]]$.result
    for (field in names(extra)) {
      given <- theirs[[id]][[field]]
      if (is.null(given)) given <- theirs[[id]]$value[[field]]
      if (!same(extra[[field]], given, tolerance)) tell(id, "\t", field, ": ours ", toText(extra[[field]]), ", theirs ", toText(given))
    }
  }
  total
}
