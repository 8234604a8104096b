/// The data sets of the standard that have no place in a study folder, and the reasons.
enum CDISCPlaces {
  /// The reason why a data set is not read; `nil` if it has a place, or is not of the standard.
  static func reason(against name: String) -> String? {
    if let word = known[name] { return word }
    if name.hasPrefix("SUPP") || name.hasPrefix("SQ") {
      return "supplemental qualifiers: their names are the sponsor's own"
    }
    // Of ADaM, ADSL and ADAE are read.
    if name.hasPrefix("AD"), name.count > 2, !["ADSL", "ADAE"].contains(name) {
      return "an analysis data set: results are computed from the records"
    }
    return nil
  }

  private static let known: [String: String] = {
    var reasons = [
      "LB": "laboratory results", "VS": "vital signs", "EG": "ECG results",
      "PE": "physical examinations", "MH": "medical history", "SC": "characteristics",
      "SU": "substance use", "DV": "protocol deviations", "DA": "accounts of the drug",
      "ML": "meals", "HO": "encounters with health care", "PC": "concentrations",
      "PP": "pharmacokinetic parameters", "IS": "immunogenicity", "MB": "microbiology",
      "MS": "susceptibility of microbes", "MI": "microscopic findings",
      "MO": "morphology", "MK": "musculoskeletal findings", "NV": "nervous system findings",
      "OE": "findings of the eye", "RE": "respiratory findings", "RP": "reproductive findings",
      "UR": "findings of the urinary tract", "CV": "cardiovascular findings",
      "CP": "cell phenotypes", "GF": "genomic findings", "BE": "events of specimens",
      "BS": "findings of specimens", "SS": "status of the participant",
      "SE": "elements of the design", "SM": "milestones", "CO": "comments",
      "DD": "details of death",
    ].mapValues { $0 + ": no place in the study format" }
    for name in ["TA", "TE", "TV", "TI", "TS", "TD", "TM", "TP", "TT", "TX"] {
      reasons[name] = "the design of the trial, not its data"
    }
    for name in ["RELREC", "RELSPEC", "RELSUB", "RELREF", "POOLDEF", "OI", "DI"] {
      reasons[name] = "relations between records"
    }
    return reasons
  }()
}
