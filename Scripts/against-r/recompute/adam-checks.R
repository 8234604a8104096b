# Whether the derived columns follow from the columns beside them. A name and the number of rows that do not.

# Equal, or both missing.
sameOrMissing <- function(a, b) (is.na(a) & is.na(b)) | (!is.na(a) & !is.na(b) & a == b)

datasetChecks <- function(sets, choices) {
  adsl <- sets$adsl; ae <- sets$adae; tte <- sets$adtte; bad <- list()
  check <- function(name, holds) bad[[name]] <<- sum(!holds | is.na(holds))
  earliest <- function(...) { days <- pmin(..., na.rm = TRUE); ifelse(is.infinite(days), NA, days) }
  among <- function(word, words) !is.na(word) & word %in% words
  elapsed <- function(to, from) as.numeric(to - from)

  check("adsl: one row per USUBJID", !duplicated(adsl$USUBJID))
  check("adae, adtte: USUBJID is in adsl", c(ae$USUBJID, tte$USUBJID) %in% adsl$USUBJID)
  check("adae: one row per USUBJID and AESEQ", !duplicated(ae[c("USUBJID", "AESEQ")]))
  check("adtte: one row per USUBJID, ULLOC, EPISODE and PARAMCD", !duplicated(tte[c("USUBJID", "ULLOC", "EPISODE", "PARAMCD")]))
  check("adtte: every participant of the safety population and no other", unique(tte$USUBJID) %in% adsl$USUBJID[yes(adsl$SAFFL)])
  safety <- adsl[yes(adsl$SAFFL), , drop = FALSE]
  check("adsl: SAFFL with TRTSDT", yes(adsl$SAFFL) == !is.na(adsl$TRTSDT))
  check("adsl: FUPDUR = FUPENDT - TRTSDT", safety$FUPDUR == elapsed(safety$FUPENDT, safety$TRTSDT))
  for (data in c("adsl", "adae", "adtte")) check(paste0(data, ": SRCSEQ is there"), !is.na(sets[[data]]$SRCSEQ))

  # Adverse events
  person <- adsl[match(ae$USUBJID, adsl$USUBJID), , drop = FALSE]
  clock <- function(text) ifelse(grepl("T", text), sub(".*T", "", text), NA)
  sameDayBefore <- ae$ASTDT == person$TRTSDT & !is.na(clock(ae$AESTDTC)) & !is.na(person$TRTSDTM) & clock(ae$AESTDTC) < clock(person$TRTSDTM)
  emergent <- !is.na(person$TRTSDT) & !is.na(ae$ASTDT) & ae$ASTDT >= person$TRTSDT & !(sameDayBefore %in% TRUE)
  check("adae: TRTEMFL from ASTDT, TRTSDT and times of day", yes(ae$TRTEMFL) == emergent)
  # A week-12 visit after the planned end prolongs the window; the datasets do not have its day.
  day <- elapsed(ae$ASTDT, person$TRTSDT)
  check("adae: PRIMFL from TRTEMFL and ASTDT", (day > choices$window) %in% TRUE & emergent | yes(ae$PRIMFL) == (emergent & (day <= choices$window) %in% TRUE))
  day <- elapsed(ae$ASTDT, person$TRTSDT)
  check("adae: ASTDY has no day 0", sameOrMissing(ae$ASTDY, ifelse(day >= 0, day + 1, day)))
  known <- grepl("^[0-9]{4}-[0-9]{2}-[0-9]{2}", ae$AESTDTC)
  check("adae: ASTDT as recorded where the day is known", is.na(ae$ASTDTF) == known & (!known | (substr(ae$AESTDTC, 1, 10) == as.character(ae$ASTDT)) %in% TRUE))
  fatal <- (ae$AETOXGR == 5) %in% TRUE | among(ae$AEOUT, "FATAL") | yes(ae$AESDTH)
  check("adae: FATALFL", yes(ae$FATALFL) == fatal)
  check("adae: ATOXGR is 5 where fatal, else AETOXGR", sameOrMissing(ae$ATOXGR, ifelse(fatal, 5, ae$AETOXGR)))
  check("adae: GR3FL", yes(ae$GR3FL) == ((ae$ATOXGR >= 3) %in% TRUE))
  criteria <- yes(ae$AESDTH) | yes(ae$AESLIFE) | yes(ae$AESHOSP) | yes(ae$AESDISAB) | yes(ae$AESCONG) | yes(ae$AESMIE)
  check("adae: ASERFL", yes(ae$ASERFL) == (yes(ae$AESER) | criteria | fatal))
  check("adae: ARELFL", yes(ae$ARELFL) == (is.na(ae$AEREL) | ae$AEREL %in% c("POSSIBLE", "PROBABLE", "DEFINITE")))
  check("adae: WDRAWFL", yes(ae$WDRAWFL) == among(ae$AEACN, "WITHDRAWN FROM STUDY"))
  check("adae: LOCTOXFL", yes(ae$LOCTOXFL) == !is.na(ae$LOCTOX))
  starts <- vapply(safety$USUBJID, function(id) max(0, day[ae$USUBJID == id & emergent]), 0)
  until <- elapsed(pmin(as.Date(ifelse(is.na(safety$DCUTDT), safety$FUPENDT, safety$DCUTDT), origin = "1970-01-01"), safety$EOSDT, safety$DTHDT, na.rm = TRUE), safety$TRTSDT)
  until <- ifelse(safety$DCSREAS %in% "LOST TO FOLLOW-UP", 0, until)
  check("adsl: AEOBSDUR from DCUTDT, EOSDT, DTHDT, FUPDUR and ASTDT", safety$AEOBSDUR == pmax(safety$FUPDUR, until, starts))

  # Times
  whole <- tte$PARAMCD != "TTHEALM"
  check("adtte: AVAL = ADT - STARTDT, at least 0", !whole | tte$AVAL == pmax(0, elapsed(tte$ADT, tte$STARTDT)))
  check("adtte: TTHEALM is the mid-point of its interval", whole | tte$AVAL == ifelse(tte$CNSR == 0, (tte$AVALLO + tte$AVALHI) / 2, pmax(0, elapsed(tte$ADT, tte$STARTDT))))
  interval <- tte$CNSR == 0 & tte$PARAMCD %in% c("TTHEALM", "TTHEALI")
  check("adtte: AVALLO from LODT, AVALHI from ADT", !interval | (tte$AVALLO == pmax(0, elapsed(tte$LODT, tte$STARTDT)) & tte$AVALHI == elapsed(tte$ADT, tte$STARTDT)))
  healed <- tte$CNSR == 0 & tte$PARAMCD == "TTHEALC"
  check("adtte: a confirmed healing is confirmed late enough", !healed | elapsed(tte$CNFDT, tte$ADT) >= choices$confirm)
  check("adtte: DURABFL from LSTHLDT", !healed | yes(tte$DURABFL) == (elapsed(tte$LSTHLDT, tte$ADT) >= choices$durable))
  check("adtte: CNSDTDSC where censored and only there", is.na(tte$CNSDTDSC) == (tte$CNSR == 0))

  # Recurrence from the episodes themselves
  e <- tte[tte$PARAMCD == "EPIDUR", , drop = FALSE]
  check("adtte: EPIKIND", e$EPIKIND %in% c("NEW", "RECURRENCE") == (e$STARTDT > e$TRTSDT) & (e$EPIKIND == "RECURRENCE") == (e$STARTDT > e$TRTSDT & e$EPISODE > 1))
  counted <- e[e$CNSR == 0 & e$ADT > e$TRTSDT, , drop = FALSE]
  r <- tte[tte$PARAMCD == "TTRECUR", , drop = FALSE]
  check("adtte: TTRECUR for every confirmed healing after treatment", c(paste(counted$USUBJID, counted$ULLOC, counted$EPISODE) %in% paste(r$USUBJID, r$ULLOC, r$EPISODE), nrow(r) == nrow(counted)))
  following <- match(paste(r$USUBJID, r$ULLOC, r$EPISODE + 1), paste(e$USUBJID, e$ULLOC, e$EPISODE))
  check("adtte: TTRECUR ends with the next episode at the location", (r$CNSR == 0) == !is.na(following) & (is.na(following) | r$ADT == e$STARTDT[following]))
  new <- tte[tte$PARAMCD == "TTNEWULC" & tte$CNSR == 0, , drop = FALSE]
  check("adtte: TTNEWULC for every episode after treatment", c(nrow(new) == sum(e$STARTDT > e$TRTSDT), paste(new$USUBJID, new$ULLOC, new$ADT) %in% paste(e$USUBJID, e$ULLOC, e$STARTDT)))

  # Local toxicity: what one parameter owes to others
  first <- function(code) { d <- tte[tte$PARAMCD == code, , drop = FALSE]; d <- d[match(safety$USUBJID, d$USUBJID), ]; ifelse(d$CNSR == 0, d$AVAL, NA) }
  least <- function(data) vapply(safety$USUBJID, function(id) { d <- data$AVAL[data$USUBJID == id]; if (length(d)) min(d) else NA_real_ }, 0)
  reported <- function(words) { d <- ae[yes(ae$PRIMFL) & among(ae$LOCTOX, words), , drop = FALSE]; d$AVAL <- elapsed(d$ASTDT, adsl$TRTSDT[match(d$USUBJID, adsl$USUBJID)]); least(d) }
  if (nrow(safety)) {
    worse <- tte[tte$PARAMCD == "TTWORSE" & tte$CNSR == 0, , drop = FALSE]
    early <- new[new$AVAL <= choices$window, , drop = FALSE]
    check("adtte: TTLTINFL is the earliest of its parts", sameOrMissing(first("TTLTINFL"), earliest(first("TTLTSWEL"), first("TTLTWARM"), first("TTLTIMPF"))))
    check("adtte: TTLTWORS from TTWORSE and adae", sameOrMissing(first("TTLTWORS"), earliest(least(worse), reported("ULCER WORSENING"))))
    check("adtte: TTLTNEWU from TTNEWULC and adae", sameOrMissing(first("TTLTNEWU"), earliest(least(early), reported("NEW ULCER"))))
    check("adtte: TTLOCTOX is the earliest of all", sameOrMissing(first("TTLOCTOX"), earliest(first("TTLTINFL"), first("TTLTHEMA"), first("TTLTWORS"), first("TTLTNEWU"))))
    l <- tte[tte$PARCAT1 == "LOCAL TOXICITY", , drop = FALSE]; p <- safety[match(l$USUBJID, safety$USUBJID), , drop = FALSE]
    check("adtte: local toxicity ends with DTHDT or FUPENDT", l$CNSR == 0 | ifelse(is.na(p$DTHDT), l$CNSR == 1 & l$ADT == p$FUPENDT, l$CNSR == 2 & l$ADT == p$DTHDT))
  }
  bad
}
